package dev.sayso.search.lucene;

import dev.sayso.search.Field;
import dev.sayso.search.ProductDocument;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/// How a product becomes a Lucene document.
final class Documents {

  static final String NUMBER = "number";
  static final String SKU = "sku";

  private static final FieldType SCORED = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType ASKED = type(IndexOptions.DOCS, true);

  private Documents() {}

  static Document of(int number, ProductDocument product) {
    var document = new Document();
    document.add(new NumericDocValuesField(NUMBER, number));
    document.add(
        new StringField(
            SKU, product.traits().sku().value(), org.apache.lucene.document.Field.Store.NO));
    product.tokens().forEach((field, tokens) -> document.add(field(field, tokens)));
    return document;
  }

  private static org.apache.lucene.document.Field field(Field field, List<String> tokens) {
    return new org.apache.lucene.document.Field(
        field.label(), new TokenList(tokens), field.isScored() ? SCORED : ASKED);
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
