package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Field;
import dev.sayso.search.ProductDocument;
import dev.sayso.search.Traits;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/// How a product becomes a Lucene document, and how it is read from one.
final class Documents {

  /// The product's own code, a term.
  static final String SKU = "sku";

  /// All that the catalogue says of it, stored.
  static final String FACTS = "facts";

  /// Tells whether the facts changed, a doc value.
  static final String DIGEST = "digest";

  /// What the ranking reads, a doc value.
  static final String TRAITS = "traits";

  private static final FieldType SCORED = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType ASKED = type(IndexOptions.DOCS, true);

  private Documents() {}

  static Document of(Product product, BytesRef facts, ProductDocument fields) {
    var document = new Document();
    document.add(new StringField(SKU, product.sku().value(), Store.NO));
    document.add(new StoredField(FACTS, facts));
    document.add(new NumericDocValuesField(DIGEST, Facts.digest(facts)));
    document.add(new BinaryDocValuesField(TRAITS, write(fields.traits())));
    document.add(field(Keys.FIELD, Keys.of(product), ASKED));
    fields
        .tokens()
        .forEach((field, tokens) -> document.add(field(field.label(), tokens, type(field))));
    return document;
  }

  static Term term(Sku sku) {
    return new Term(SKU, sku.value());
  }

  static Traits traits(BytesRef value) {
    var text = value.utf8ToString();
    int end = text.indexOf('\n');
    return Traits.read(new Sku(text.substring(end + 1)), text.substring(0, end));
  }

  private static BytesRef write(Traits traits) {
    return new BytesRef(traits.text() + "\n" + traits.sku().value());
  }

  private static FieldType type(Field field) {
    return field.isScored() ? SCORED : ASKED;
  }

  private static org.apache.lucene.document.Field field(
      String name, List<String> tokens, FieldType type) {
    return new org.apache.lucene.document.Field(name, new TokenList(tokens), type);
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
