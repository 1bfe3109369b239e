package dev.sayso.commerce.ledger;

import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderWish;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.order.Totals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a shopper agreed to: whether to buy, to let a standing order buy, or to stop an order; the
/// words that were read out and what was answered, by whom, where and when; and the bargain in
/// figures: seller, lines, delivery and the time in which it can be cancelled.
public record Agreement(
    Act act, OrderKey key, Consent consent, Bargain bargain, Duration cancelWindow) {

  /// What was agreed to.
  public enum Act {
    BUY,
    STANDING,
    STOP
  }

  /// The figures. `arrives` is what was said of delivery, as a date; blank where nothing was.
  public record Bargain(String seller, List<OrderLine> lines, Totals totals, String arrives) {

    public Bargain {
      lines = List.copyOf(lines);
    }
  }

  /// Of this wish, under a shop's time to cancel.
  public static Agreement of(OrderWish wish, Duration cancelWindow) {
    return switch (wish) {
      case OrderWish.Buy(var placing, var _) ->
          new Agreement(
              Act.BUY, placing.key(), placing.consent(), bargain(placing.quote()), cancelWindow);
      case OrderWish.Standing(var placing) ->
          new Agreement(
              Act.STANDING,
              placing.key(),
              placing.consent(),
              bargain(placing.quote()),
              cancelWindow);
      case OrderWish.Stop(Order order, Consent consent) ->
          new Agreement(
              Act.STOP,
              order.key(),
              consent,
              new Bargain("", order.lines(), order.totals(), ""),
              cancelWindow);
    };
  }

  private static Bargain bargain(Quote quote) {
    return new Bargain(quote.seller(), quote.lines(), quote.totals(), quote.arrivesOn().toString());
  }

  /// All of it in a fixed order.
  List<String> parts() {
    var parts = new ArrayList<String>();
    parts.add(act.name());
    parts.add(key.value());
    parts.add(consent.words());
    parts.add(consent.total().toString());
    parts.add(consent.hash());
    parts.add(consent.answer());
    parts.add(consent.by());
    parts.add(consent.session());
    parts.add(consent.at().toString());
    parts.add(bargain.seller());
    parts.add(bargain.arrives());
    parts.add(bargain.totals().toString());
    parts.add(Integer.toString(bargain.lines().size()));
    bargain.lines().forEach(line -> parts.addAll(parts(line)));
    parts.add(cancelWindow.toString());
    return parts;
  }

  private static List<String> parts(OrderLine line) {
    var sold = line.sold();
    return List.of(
        line.sku().value(),
        line.quantity().packs().toPlainString(),
        line.unitPrice().toString(),
        sold == null ? "" : sold.name() + "|" + sold.pack() + "|" + sold.seller());
  }
}
