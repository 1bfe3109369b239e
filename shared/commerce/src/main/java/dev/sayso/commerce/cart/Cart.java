package dev.sayso.commerce.cart;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shopper.ShopperId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What a household is about to buy: at most one line a product, in the order they were added, and
/// the earlier states that "undo" goes back to, the latest last.
public record Cart(List<LineItem> lines, List<List<LineItem>> past) {

  public static final Cart EMPTY = new Cart(List.of(), List.of());

  /// How many changes can be undone.
  public static final int UNDOABLE = 8;

  /// How many different products fit, so that an order fits one database transaction.
  public static final int MOST_LINES = 90;

  public Cart {
    lines = List.copyOf(lines);
    past = past.stream().map(List::copyOf).toList();
    if (lines.stream().map(LineItem::sku).distinct().count() != lines.size()) {
      throw new IllegalArgumentException("a cart has one line a product");
    }
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  public Optional<LineItem> line(Sku sku) {
    return lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
  }

  public Money total(Currency currency) {
    return lines.stream().map(LineItem::total).reduce(Money.zero(currency), Money::plus);
  }

  /// Puts the line in place of the product's present line, or at the end. Undoable.
  public Cart put(LineItem line) {
    return change(changed -> {
      var next = new ArrayList<>(changed);
      int at = changed.stream().map(LineItem::sku).toList().indexOf(line.sku());
      if (at < 0) {
        next.add(line);
      } else {
        next.set(at, line);
      }
      return next;
    });
  }

  /// Takes the product's line away. Undoable; without such a line nothing changes.
  public Cart without(Sku sku) {
    return change(changed -> changed.stream().filter(line -> !line.sku().equals(sku)).toList());
  }

  /// With what somebody gathered elsewhere before they were known to be `by`: products that are not
  /// here are added while they fit, of the others the larger quantity counts. Undoable in one step.
  public Cart taking(Cart gathered, ShopperId by) {
    var both = this;
    for (var line : gathered.lines) {
      var here = line(line.sku());
      boolean larger =
          here.isEmpty()
              ? both.lines.size() < MOST_LINES
              : line.quantity().packs().compareTo(here.get().quantity().packs()) > 0;
      both =
          larger ? both.put(new LineItem(line.sku(), line.quantity(), line.unitPrice(), by)) : both;
    }
    return both.asOneChangeSince(this);
  }

  /// Puts one product where another was, keeping its place. Undoable.
  public Cart replace(Sku old, LineItem line) {
    return change(changed -> {
      var next = new ArrayList<LineItem>();
      for (var present : changed) {
        if (present.sku().equals(old)) {
          next.add(line);
        } else if (!present.sku().equals(line.sku())) {
          next.add(present);
        }
      }
      return next;
    });
  }

  /// Takes all lines away. Undoable.
  public Cart cleared() {
    return change(_ -> List.of());
  }

  /// Takes away what was ordered, for good: an order is cancelled, not undone.
  public Cart afterOrder(List<Sku> ordered) {
    var left = lines.stream().filter(line -> !ordered.contains(line.sku())).toList();
    return new Cart(left, List.of());
  }

  /// Takes away what was ordered of the cart, for good; what is left of a line stays.
  public Cart afterOrder(Map<Sku, Quantity> ordered) {
    var left =
        lines.stream()
            .flatMap(line ->
                ordered.containsKey(line.sku())
                    ? line.less(ordered.get(line.sku())).stream()
                    : Stream.of(line))
            .toList();
    return new Cart(left, List.of());
  }

  /// The same lines, one of them at the price it has now. Nothing to undo.
  public Cart priced(Sku sku, Money price) {
    var now = lines.stream().map(line -> line.sku().equals(sku) ? line.at(price) : line).toList();
    return new Cart(now, past);
  }

  /// The state before the last change; this cart itself where nothing can be undone.
  public Cart undone() {
    return past.isEmpty() ? this : new Cart(past.getLast(), past.subList(0, past.size() - 1));
  }

  /// The same lines, with the changes since `before` undone in one step.
  public Cart asOneChangeSince(Cart before) {
    return lines.equals(before.lines) ? before : new Cart(lines, remembering(before));
  }

  private Cart change(UnaryOperator<List<LineItem>> edit) {
    var next = edit.apply(lines);
    return next.equals(lines) ? this : new Cart(next, remembering(this));
  }

  private static List<List<LineItem>> remembering(Cart before) {
    var remembered = new ArrayList<>(before.past);
    remembered.add(before.lines);
    int surplus = Math.max(0, remembered.size() - UNDOABLE);
    return remembered.subList(surplus, remembered.size());
  }
}
