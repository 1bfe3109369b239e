package dev.sayso.commerce.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What the shop sells, as facts that change seldom. Answers from memory: no call leaves the
/// process.
public interface Catalog {

  Optional<Product> product(Sku sku);

  /// In the order asked; unknown ones are left out.
  default List<Product> products(Collection<Sku> skus) {
    return skus.stream().flatMap(sku -> product(sku).stream()).toList();
  }

  /// Every product, in no particular order.
  Collection<Product> all();
}
