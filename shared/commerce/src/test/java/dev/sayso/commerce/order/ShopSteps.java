package dev.sayso.commerce.order;

import static dev.sayso.commerce.order.TestedShop.KIM;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.shopper.HouseholdId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The steps that contract tests of shops are made of.
final class ShopSteps {

  static final HouseholdId HOUSEHOLD = KIM.household();

  private ShopSteps() {}

  static WantedLine want(Sku sku, int packs) {
    return new WantedLine(sku, Quantity.of(packs));
  }

  static Quote quote(TestedShop shop, WantedLine... lines) {
    return shop.checkout().quote(KIM, Arrays.asList(lines));
  }

  static PlacingOrder placing(String key, Quote quote) {
    var total = quote.totals().total();
    var consent =
        new Consent(
            "Milk, 1 litre. Order it?",
            total,
            quote.hash(),
            "yes",
            "kim",
            "s-1",
            Instant.parse("2026-11-22T15:00:00Z"));
    return new PlacingOrder(
        new OrderKey(key), new Order.Buyer(KIM.id(), HOUSEHOLD), quote, consent);
  }

  /// The same, as a gift for Sam, with what each product is now written down.
  static PlacingOrder asGift(PlacingOrder placing, OrderLine.Sold sold) {
    var quote = placing.quote();
    var described =
        new Quote(
            quote.seller(),
            quote.lines().stream().map(line -> line.as(sold)).toList(),
            quote.shortfalls(),
            quote.totals(),
            quote.shipTo(),
            quote.arrivesOn(),
            quote.expiresAt());
    var buyer = new Order.Buyer(KIM.id(), HOUSEHOLD, Optional.of(new Gift("Sam")));
    return new PlacingOrder(placing.key(), buyer, described, placing.consent());
  }

  /// As every caller does: the key first, then the order.
  static OrderResult place(TestedShop shop, PlacingOrder placing) {
    return switch (shop.checkout().prepare(placing.key(), placing.quote())) {
      case Prepared.Ready(var draft) -> shop.checkout().place(placing.as(draft));
      case Prepared.Refused(var why) -> new OrderResult.Rejected(why);
      case Prepared.Unknown _ -> new OrderResult.Unknown();
    };
  }

  /// With the draft that the shop keeps of it.
  static PlacingOrder prepared(TestedShop shop, PlacingOrder placing) {
    return switch (shop.checkout().prepare(placing.key(), placing.quote())) {
      case Prepared.Ready(var draft) -> placing.as(draft);
      case Prepared.Refused _, Prepared.Unknown _ -> throw new AssertionError("not prepared");
    };
  }

  static Order placed(TestedShop shop, String key, WantedLine... lines) {
    var result = place(shop, placing(key, quote(shop, lines)));
    if (result instanceof OrderResult.Placed(Order order)) {
      return order;
    }
    throw new AssertionError("not placed: " + result);
  }

  static int stock(TestedShop shop, Sku sku) {
    return shop.offers().offers(List.of(sku)).get(sku).stock();
  }

  static CancelResult cancel(TestedShop shop, Order order) {
    return shop.checkout().cancel(order);
  }
}
