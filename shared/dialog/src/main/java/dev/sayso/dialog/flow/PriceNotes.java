package dev.sayso.dialog.flow;

import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.replenishment.Purchase;
import dev.sayso.dialog.speech.Prompt;
import java.util.Comparator;
import java.util.List;

/// What changed in price since the shopper last bought the same.
record PriceNotes(Facts facts) {

  private record Rise(OrderLine line, Money by) {}

  /// Of one product: "same as last time", "1 dollar more than last time". Blank if it is new to the
  /// shopper.
  Prompt since(Quote quote) {
    return facts
        .history()
        .last(quote.lines().getFirst().sku())
        .map(Purchase::line)
        .map(last -> change(quote.lines().getFirst().unitPrice().minus(last.unitPrice())))
        .orElse(Prompt.NONE);
  }

  /// Of a basket: how much more or less than at the last prices, and the product that did most of
  /// it.
  Prompt because(Quote quote) {
    var changes = quote.lines().stream().flatMap(line -> change(line).stream()).toList();
    var all = changes.stream().map(Rise::by).reduce(facts.money(0), Money::plus);
    if (all.isZero()) {
      return facts.book().say("price.same");
    }
    var most = changes.stream().max(Comparator.comparing(rise -> rise.by().abs())).orElseThrow();
    return facts
        .book()
        .say(
            all.minor() > 0 ? "price.more.because" : "price.less.because",
            "by",
            all.abs(),
            "item",
            new Phrases(facts).name(most.line().sku()));
  }

  private List<Rise> change(OrderLine line) {
    return facts.history().last(line.sku()).stream()
        .map(last -> line.unitPrice().minus(last.line().unitPrice()).times(line.quantity().packs()))
        .map(by -> new Rise(line, by))
        .toList();
  }

  private Prompt change(Money by) {
    if (by.isZero()) {
      return facts.book().say("price.same");
    }
    return facts.book().say(by.minor() > 0 ? "price.more" : "price.less", "by", by.abs());
  }
}
