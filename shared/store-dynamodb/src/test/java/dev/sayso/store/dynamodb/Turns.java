package dev.sayso.store.dynamodb;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.PlacingOrder;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Sessions;
import dev.sayso.dialog.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The steps of a turn, as an assistant would take them.
final class Turns {

  static final Shopper KIM = TestedShop.KIM;
  static final Caller CALLER = new Caller.Known(KIM.id());
  static final Sku MILK = new Sku("MILK");

  private Turns() {}

  /// Adds one line to the cart, again from the start where somebody else was faster.
  static void add(Sessions sessions, String session, Sku sku) {
    Sessions.Saved saved;
    do {
      var visit = sessions.open(CALLER, session);
      saved = sessions.save(visit, withCart(visit, line(visit.cart(), sku)));
    } while (saved == Sessions.Saved.STALE);
  }

  static Sessions.Change withCart(Visit visit, Cart cart) {
    return new Sessions.Change(visit.session(), Optional.of(cart), false);
  }

  static Sessions.Change talk(Visit visit) {
    return new Sessions.Change(visit.session(), Optional.empty(), false);
  }

  /// Notes this and hands a case over.
  static Sessions.Change noting(Visit visit, ShopperNotes notes, Instant at) {
    var id = "C-" + at.toEpochMilli();
    var handover =
        new Handover(id, visit.shopper().id(), Optional.empty(), "broken", List.of(), at);
    return new Sessions.Change(
        visit.session(), Optional.empty(), Optional.of(notes), Optional.of(handover), false);
  }

  static Cart line(Cart cart, Sku sku) {
    return cart.put(new LineItem(sku, Quantity.ONE, Money.of(189, "USD"), KIM.id()));
  }

  static Quote quote(DynamoShop shop, int packs) {
    return shop.checkout().quote(KIM, List.of(new WantedLine(MILK, Quantity.of(packs))));
  }

  static PlacingOrder placing(String key, Quote quote) {
    var total = quote.totals().total();
    var consent = new Consent("Order?", total, quote.hash(), "yes", "kim", "s", Instant.EPOCH);
    var buyer = new Order.Buyer(KIM.id(), KIM.household());
    return new PlacingOrder(new OrderKey(key), buyer, quote, consent);
  }
}
