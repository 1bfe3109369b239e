package dev.sayso.dialog;

import dev.sayso.commerce.catalog.Catalog;
import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.Offers;
import dev.sayso.commerce.order.Checkout;
import dev.sayso.commerce.order.OrderAttempts;
import dev.sayso.commerce.order.Orders;
import dev.sayso.commerce.privacy.PersonalData;
import dev.sayso.commerce.shop.ShopTerms;

/// The merchant's side of a conversation: everything an assistant asks of a shop.
public record Shop(
    ShopTerms terms,
    Catalog catalog,
    CatalogSearch search,
    Offers offers,
    Checkout checkout,
    Orders orders,
    OrderAttempts attempts,
    Links links,
    PersonalData data) {

  /// The same shop with another till.
  public Shop with(Checkout till) {
    return new Shop(terms, catalog, search, offers, till, orders, attempts, links, data);
  }
}
