package dev.sayso.dev.local;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.seed.Listing;
import java.util.ArrayList;
import java.util.List;

/// What a shop lists, with prices: `unpriced` are the skus that have none.
public record Stock(List<Listing> listings, List<String> unpriced) {

  private static final int AT_ONCE = 100;

  public Stock {
    listings = List.copyOf(listings);
    unpriced = List.copyOf(unpriced);
  }

  /// At most so many products.
  public static Stock of(LocalShop shop, int most) {
    List<Product> products;
    try (var every = shop.catalog().every()) {
      products = every.limit(most).toList();
    }
    var listings = new ArrayList<Listing>();
    var unpriced = new ArrayList<String>();
    for (int from = 0; from < products.size(); from += AT_ONCE) {
      var some = products.subList(from, Math.min(products.size(), from + AT_ONCE));
      var offers = shop.shop().offers().offers(some.stream().map(Product::sku).toList());
      for (var product : some) {
        var offer = offers.get(product.sku());
        if (offer == null) {
          unpriced.add(product.sku().value());
        } else {
          listings.add(new Listing(product, offer));
        }
      }
    }
    return new Stock(listings, unpriced);
  }
}
