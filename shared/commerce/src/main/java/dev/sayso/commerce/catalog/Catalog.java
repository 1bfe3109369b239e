package dev.sayso.commerce.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What the shop sells, as facts that change seldom. Answers from this machine, in well under a
/// millisecond a product, however many there are; or from a cluster, where what was just found is
/// at hand and anything else costs a request.
public interface Catalog {

  /// No list here is longer.
  int MOST = 200;

  Optional<Product> product(Sku sku);

  /// In the order asked; unknown ones are left out.
  default List<Product> products(Collection<Sku> skus) {
    return skus.stream().flatMap(sku -> product(sku).stream()).toList();
  }

  /// How many products there are.
  int size();

  /// The products of this spoken name, whatever its case, by sku; at most [#MOST].
  List<Product> named(String spoken);

  /// The products of this brand, whatever its case, in just this category, by sku; at most [#MOST].
  List<Product> ofBrand(String brand, Product.Category category);

  /// The products that name this one as their substitute, by sku; at most [#MOST].
  List<Product> replacing(Sku gone);

  /// Other products of just this one's category. Where there are more than `most`, those that share
  /// most words with its names, as far as that is told quickly. None where it has no category.
  List<Product> alike(Product product, int most);
}
