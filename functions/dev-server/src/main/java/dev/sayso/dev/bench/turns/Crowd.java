package dev.sayso.dev.bench.turns;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.seed.Seed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The demo shop with many households that all bought what its first one bought, and with stock
/// that does not end.
final class Crowd {

  private static final int PLENTY = 1_000_000_000;

  private Crowd() {}

  static String account(int household) {
    return "amzn1.ask.account.CROWD" + household;
  }

  static ShopperId shopper(int household) {
    return new ShopperId("crowd-" + household);
  }

  static Seed of(Seed demo, int households) {
    var one = demo.shoppers().getFirst();
    var bought =
        demo.orders().stream().filter(order -> order.buyer().shopper().equals(one.id())).toList();
    var shoppers = new ArrayList<Shopper>();
    var orders = new ArrayList<Order>();
    for (int household = 0; household < households; household++) {
      shoppers.add(like(one, household));
      for (var order : bought) {
        orders.add(like(order, household));
      }
    }
    return new Seed(
        demo.now(), demo.terms(), demo.products(), plenty(demo.offers()), shoppers, orders);
  }

  private static Shopper like(Shopper one, int household) {
    return new Shopper(
        shopper(household),
        one.name(),
        new HouseholdId("crowd-" + household),
        List.of(new Identity("alexa", account(household))),
        one.billing(),
        one.rules(),
        one.consents(),
        one.notes());
  }

  private static Order like(Order order, int household) {
    var id = order.id().value() + "-" + household;
    return new Order(
        new OrderId(id),
        new OrderKey(id),
        new Order.Buyer(shopper(household), new HouseholdId("crowd-" + household)),
        order.placedAt(),
        order.status(),
        order.lines(),
        order.totals(),
        order.shipment(),
        order.consent());
  }

  private static Map<Sku, Offer> plenty(Map<Sku, Offer> offers) {
    var plenty = new LinkedHashMap<Sku, Offer>();
    offers.forEach(
        (sku, offer) -> plenty.put(sku, new Offer(sku, offer.price(), PLENTY, offer.asOf())));
    return plenty;
  }
}
