package dev.sayso.dev.local;

import dev.sayso.commerce.catalog.Catalog;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalogue in memory. Replacing it is seen by whoever asks next.
final class LocalCatalog implements Catalog {

  private volatile Map<Sku, Product> products = Map.of();

  @Override
  public Optional<Product> product(Sku sku) {
    return Optional.ofNullable(products.get(sku));
  }

  @Override
  public Collection<Product> all() {
    return products.values();
  }

  void replace(Collection<Product> replacement) {
    products = bySku(replacement);
  }

  boolean holds(List<Product> others) {
    return products.equals(bySku(others));
  }

  /// All products, with these added or in place of those with the same sku.
  List<Product> with(List<Product> changed) {
    var next = new LinkedHashMap<>(products);
    changed.forEach(product -> next.put(product.sku(), product));
    return List.copyOf(next.values());
  }

  private static Map<Sku, Product> bySku(Collection<Product> products) {
    var bySku = new LinkedHashMap<Sku, Product>();
    products.forEach(product -> bySku.put(product.sku(), product));
    return bySku;
  }
}
