package dev.sayso.store.dynamodb;

import dev.sayso.commerce.order.Draft;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderAttempt;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderPath;
import dev.sayso.commerce.order.OrderPath.Why;
import dev.sayso.commerce.order.OrderWish;
import dev.sayso.commerce.order.PlacingOrder;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.ShopperId;
import java.time.LocalDate;
import java.util.List;

/// Orders and cancellations under way, as attributes.
final class AttemptCodec {

  private AttemptCodec() {}

  static Fields write(OrderAttempt attempt) {
    return new Fields()
        .map("wish", write(attempt.wish()))
        .map("path", write(attempt.path()))
        .number("tries", attempt.tries())
        .at("dueAt", attempt.dueAt());
  }

  static OrderAttempt attempt(Stored stored, long version) {
    return new OrderAttempt(
        wish(stored.map("wish")),
        path(stored.map("path")),
        stored.integer("tries"),
        stored.at("dueAt"),
        version);
  }

  private static Fields write(OrderWish wish) {
    return switch (wish) {
      case OrderWish.Buy(var placing, boolean fromCart) ->
          Fields.of("buy").map("placing", write(placing)).flag("fromCart", fromCart);
      case OrderWish.Standing(var placing) -> Fields.of("standing").map("placing", write(placing));
      case OrderWish.Stop(var order, var consent) ->
          Fields.of("stop")
              .map("order", OrderCodec.write(order))
              .map("consent", OrderCodec.write(consent));
    };
  }

  private static OrderWish wish(Stored stored) {
    return switch (stored.kind()) {
      case "buy" -> new OrderWish.Buy(placing(stored.map("placing")), stored.flag("fromCart"));
      case "standing" -> new OrderWish.Standing(placing(stored.map("placing")));
      case "stop" ->
          new OrderWish.Stop(
              OrderCodec.order(stored.map("order")), OrderCodec.consent(stored.map("consent")));
      default -> throw Stored.missing(Stored.KIND);
    };
  }

  private static Fields write(PlacingOrder placing) {
    return new Fields()
        .text("key", placing.key().value())
        .text("shopper", placing.buyer().shopper().value())
        .text("household", placing.buyer().household().value())
        .text("gift", placing.buyer().gift().map(Gift::recipient).orElse(null))
        .map("quote", write(placing.quote()))
        .map("consent", OrderCodec.write(placing.consent()))
        .text("draft", placing.draft().id());
  }

  private static PlacingOrder placing(Stored stored) {
    return new PlacingOrder(
        new OrderKey(stored.text("key")),
        new Order.Buyer(
            new ShopperId(stored.text("shopper")),
            new HouseholdId(stored.text("household")),
            stored.optional("gift", Gift::new)),
        quote(stored.map("quote")),
        OrderCodec.consent(stored.map("consent")),
        new Draft(stored.text("draft")));
  }

  /// What cannot be had is in no order.
  private static Fields write(Quote quote) {
    var to = quote.shipTo();
    return new Fields()
        .text("seller", quote.seller())
        .list("lines", quote.lines(), OrderCodec::write)
        .map("totals", OrderCodec.write(quote.totals()))
        .map("shipTo", to == null ? null : ShopperCodec.write(to))
        .text("arrivesOn", quote.arrivesOn().toString())
        .at("expiresAt", quote.expiresAt());
  }

  private static Quote quote(Stored stored) {
    return new Quote(
        stored.text("seller"),
        stored.list("lines", OrderCodec::line),
        List.of(),
        OrderCodec.totals(stored.map("totals")),
        stored.maybeMap("shipTo").map(ShopperCodec::address).orElse(null),
        LocalDate.parse(stored.text("arrivesOn")),
        stored.at("expiresAt"));
  }

  private static Fields write(OrderPath path) {
    return switch (path) {
      case OrderPath.Agreed() -> Fields.of("agreed");
      case OrderPath.Placing(var draft) -> Fields.of("placing").text("draft", draft.id());
      case OrderPath.Stopping() -> Fields.of("stopping");
      case OrderPath.Confirmed(var order) -> Fields.of("confirmed").text("order", order.value());
      case OrderPath.Dropped(var why) -> Fields.of("dropped").text("why", why.name());
      case OrderPath.Stopped() -> Fields.of("stopped");
      case OrderPath.NotStopped() -> Fields.of("notStopped");
      case OrderPath.Told(var order) ->
          Fields.of("told").text("order", order.map(OrderId::value).orElse(null));
    };
  }

  private static OrderPath path(Stored stored) {
    return switch (stored.kind()) {
      case "agreed" -> new OrderPath.Agreed();
      case "placing" -> new OrderPath.Placing(new Draft(stored.text("draft")));
      case "stopping" -> new OrderPath.Stopping();
      case "confirmed" -> new OrderPath.Confirmed(new OrderId(stored.text("order")));
      case "dropped" -> new OrderPath.Dropped(Why.valueOf(stored.text("why")));
      case "stopped" -> new OrderPath.Stopped();
      case "notStopped" -> new OrderPath.NotStopped();
      case "told" -> new OrderPath.Told(stored.optional("order", OrderId::new));
      default -> throw Stored.missing(Stored.KIND);
    };
  }
}
