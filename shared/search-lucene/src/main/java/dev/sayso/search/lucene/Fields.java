package dev.sayso.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/// How a product becomes a Lucene document. Title, brand, category and synonyms share one field:
/// separate fields, summed, rank far worse.
final class Fields {

  static final String WORDS = "words";
  static final String PAIRS = "pairs";
  static final String CODES = "codes";
  static final String LETTERS = "letters";
  static final String SOUNDS = "sounds";
  static final String ENTRY = "entry";
  static final String SKU = "sku";

  private static final FieldType TYPE = type();

  private Fields() {}

  static Document document(int number, ProductWords words, Entry entry) {
    var own = words.names().stream().flatMap(List::stream).toList();
    var all = new ArrayList<>(words.everyWord());
    entry.groups().forEach(group -> all.add(group(group)));
    entry.words().stream().map(Term::kind).filter(kind -> !kind.isEmpty()).forEach(all::add);
    var document = new Document();
    document.add(new NumericDocValuesField(ENTRY, number));
    document.add(new StringField(SKU, words.product().sku().value(), Field.Store.NO));
    document.add(field(WORDS, all));
    document.add(field(PAIRS, entry.pairs().stream().map(Term::text).toList()));
    document.add(field(CODES, Grams.codes(own)));
    document.add(field(LETTERS, Grams.letters(own.stream().distinct().toList())));
    document.add(
        field(SOUNDS, words.names().stream().flatMap(n -> Grams.sounds(n).stream()).toList()));
    return document;
  }

  /// A synonym group as a word that nobody can say.
  static String group(String name) {
    return "=" + name;
  }

  private static Field field(String name, List<String> words) {
    return new Field(name, new TokenList(words), TYPE);
  }

  private static FieldType type() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }
}
