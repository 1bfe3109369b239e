package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Product;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Other sizes of one product: the same spoken name, else the same brand in the same category.
final class Variants {

  private Variants() {}

  static boolean sameKind(Product one, Product other) {
    return one.names().spoken().equalsIgnoreCase(other.names().spoken())
        || (one.brand().equalsIgnoreCase(other.brand()) && one.category().equals(other.category()));
  }

  /// What a pack holds, in grams, millilitres or pieces; 0 where unstated.
  static BigDecimal size(Product product) {
    return product.pack().content().map(Measure::inBase).orElse(BigDecimal.ZERO);
  }

  /// All sizes of the product that the shop sells, the same name before the same brand, smallest
  /// first.
  static List<Product> of(Facts facts, Product product) {
    var catalog = facts.shop().catalog();
    return Stream.concat(
            catalog.named(product.spoken()).stream(),
            catalog.ofBrand(product.brand(), product.category()).stream())
        .distinct()
        .filter(other -> !other.sku().equals(product.sku()))
        .sorted(
            Comparator.comparing((Product other) -> !sameName(product, other))
                .thenComparing(Variants::size)
                .thenComparing(Product::sku))
        .toList();
  }

  /// Other sizes under the very same name.
  static List<Product> ofSameName(Facts facts, Product product) {
    return of(facts, product).stream().filter(other -> sameName(product, other)).toList();
  }

  private static boolean sameName(Product one, Product other) {
    return one.names().spoken().equalsIgnoreCase(other.names().spoken());
  }
}
