package dev.sayso.search.opensearch;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// By what the catalogue's own questions find products.
final class Keys {

  private Keys() {}

  static List<String> of(Product product) {
    return Stream.concat(
            Stream.of(
                name(product.spoken()),
                brand(product.brand(), product.category()),
                category(product.category())),
            product.details().substitutes().stream().map(Keys::substitute))
        .toList();
  }

  static String name(String spoken) {
    return "name:" + plain(spoken);
  }

  static String brand(String brand, Product.Category category) {
    return "brand:" + plain(brand) + "\n" + path(category);
  }

  static String category(Product.Category category) {
    return "category:" + path(category);
  }

  static String substitute(Sku sku) {
    return "instead of:" + sku.value();
  }

  private static String path(Product.Category category) {
    return String.join("\t", category.path());
  }

  /// As [String#equalsIgnoreCase] compares.
  private static String plain(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
