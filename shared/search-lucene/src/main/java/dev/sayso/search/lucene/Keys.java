package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// By what the catalogue's own questions find products: short hashes in one field. Two texts may
/// share one, so whoever finds a product by its key looks whether it is meant.
final class Keys {

  static final String FIELD = "keys";

  private Keys() {}

  static List<String> of(Product product) {
    var keys = new ArrayList<String>();
    keys.add(name(product.spoken()));
    keys.add(brand(product.brand(), product.category()));
    keys.add(category(product.category()));
    product.details().substitutes().forEach(sku -> keys.add(substitute(sku)));
    return keys;
  }

  static Query having(String key) {
    return new ConstantScoreQuery(new TermQuery(new Term(FIELD, key)));
  }

  static String name(String spoken) {
    return hash("n", plain(spoken));
  }

  static String brand(String brand, Product.Category category) {
    return hash("b", plain(brand) + "\n" + path(category));
  }

  static String category(Product.Category category) {
    return hash("c", path(category));
  }

  static String substitute(Sku sku) {
    return hash("s", sku.value());
  }

  private static String path(Product.Category category) {
    return String.join("\t", category.path());
  }

  /// As [String#equalsIgnoreCase] compares.
  private static String plain(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static String hash(String kind, String text) {
    long hash = StringHelper.murmurhash3_x64_128(new BytesRef(text))[0];
    return kind + Long.toUnsignedString(hash >>> 14, Character.MAX_RADIX);
  }
}
