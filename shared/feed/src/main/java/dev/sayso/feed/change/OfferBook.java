package dev.sayso.feed.change;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import java.util.Collection;

/// Where the shop's prices and stock are kept. Writing the same twice is the same as once.
public interface OfferBook {

  void write(Collection<Offer> offers);

  void remove(Collection<Sku> skus);
}
