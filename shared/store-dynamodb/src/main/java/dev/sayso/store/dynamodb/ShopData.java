package dev.sayso.store.dynamodb;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.commerce.shopper.Shopper;
import java.util.List;

/// All that a shop begins with. Orders are history: they take nothing from stock.
public record ShopData(
    ShopTerms terms,
    List<Product> products,
    List<Offer> offers,
    List<Shopper> shoppers,
    List<Order> orders) {

  public ShopData {
    products = List.copyOf(products);
    offers = List.copyOf(offers);
    shoppers = List.copyOf(shoppers);
    orders = List.copyOf(orders);
  }
}
