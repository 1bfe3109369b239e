package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.UnitPrice;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Order;
import dev.sayso.dialog.speech.Prompt;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Turns of phrase that several flows share.
record Phrases(Facts facts) {

  /// "Finish Classic dishwasher tabs, 60 tabs, 12 dollars 49"; for goods by weight the price is
  /// about.
  Prompt priced(Product product, Quantity quantity, Money unitPrice) {
    var total = unitPrice.times(quantity.packs());
    return facts
        .book()
        .say(
            product.byWeight() ? "item.about" : "item.priced",
            "item",
            facts.wording().quantified(product, quantity),
            "price",
            total);
  }

  /// One pack of it with its price, or the item alone where the shop has no price now.
  Prompt offered(Product product) {
    return facts
        .offer(product.sku())
        .map(offer -> priced(product, Quantity.ONE, offer.price()))
        .orElseGet(() -> Prompt.of(facts.wording().quantified(product, Quantity.ONE)));
  }

  /// "That's 21 cents a wash." Blank where it says no more than the price itself.
  Prompt perUnit(Product product) {
    return facts
        .offer(product.sku())
        .flatMap(offer -> UnitPrice.of(offer.price(), product).map(unit -> perUnit(unit, offer)))
        .orElse(Prompt.NONE);
  }

  private Prompt perUnit(UnitPrice unit, Offer offer) {
    var price = facts.money(unit.price().setScale(0, RoundingMode.HALF_UP).longValueExact());
    if (price.isZero() || price.equals(offer.price())) {
      return Prompt.NONE;
    }
    return switch (unit.per()) {
      case UnitPrice.Per.Use _ -> facts.book().say("unit.price.use", "price", price);
      case UnitPrice.Per.Of(var each) ->
          facts.book().say("unit.price", "price", price, "unit", facts.wording().unit(each));
    };
  }

  /// The product's name, or a general word for one that is no longer sold.
  String name(Sku sku) {
    return facts
        .product(sku)
        .map(facts.wording()::name)
        .orElseGet(() -> facts.book().say("item.gone").spoken());
  }

  /// "milk", "milk and eggs", "milk and 3 more": an order by what is in it, if that may be named.
  Prompt content(Order order) {
    if (new Privacy(facts).hides(order)) {
      return facts.book().say("item.private");
    }
    var first = order.lines().getFirst();
    return order.lines().size() == 1
        ? facts
            .product(first.sku())
            .map(product -> Prompt.of(facts.wording().counted(product, first.quantity())))
            .orElseGet(() -> Prompt.of(name(first.sku())))
        : some(order.lines().stream().map(line -> line.sku()).toList());
  }

  /// An order by its first product, if that may be named.
  Prompt head(Order order) {
    return new Privacy(facts).hides(order)
        ? facts.book().say("item.private")
        : Prompt.of(name(order.lines().getFirst().sku()));
  }

  /// "milk and eggs, 5 dollars 88": an order to choose, as far as it may be named.
  Prompt contentAndTotal(Order order) {
    return new Privacy(facts).hides(order)
        ? content(order)
        : facts.book().say("item.priced", "item", content(order), "price", total(order));
  }

  /// What an order costs, if that may be said; else blank.
  Prompt total(Order order) {
    return new Privacy(facts).hides(order)
        ? Prompt.NONE
        : facts.book().money(order.totals().total());
  }

  /// The first of them by name, the rest by number.
  Prompt some(List<Sku> skus) {
    var first = name(skus.getFirst());
    return switch (skus.size()) {
      case 1 -> Prompt.of(first);
      case 2 -> facts.wording().list(List.of(Prompt.of(first), Prompt.of(name(skus.get(1)))));
      default -> facts.book().say("list.more", "head", first, "count", skus.size() - 1);
    };
  }

  /// Lengths of the same list: all of it, then ever fewer with "and 3 more".
  List<Prompt> lengths(List<Prompt> items) {
    var lengths = new ArrayList<Prompt>();
    lengths.add(facts.wording().list(items));
    for (int kept = items.size() - 1; kept > 0; kept--) {
      var head = facts.wording().commas(items.subList(0, kept));
      lengths.add(facts.book().say("list.more", "head", head, "count", items.size() - kept));
    }
    return lengths;
  }
}
