package dev.sayso.commerce.catalog;

import java.util.Collection;
import java.util.Map;

/// What products cost and how many are left, live from the shop.
public interface Offers {

  /// One round trip for up to 100 skus; unknown ones are missing from the answer.
  Map<Sku, Offer> offers(Collection<Sku> skus);
}
