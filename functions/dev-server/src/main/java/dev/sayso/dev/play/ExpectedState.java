package dev.sayso.dev.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.order.Order;
import dev.sayso.dev.local.ShopperState;
import dev.sayso.seed.strict.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What must be true of the shopper after a step. `orders` counts all of the shopper's orders,
/// `cart` the lines of the cart, where they are not listed; `told` is what must be kept of talk.
record ExpectedState(
    Optional<Integer> orders,
    Optional<Integer> cart,
    Optional<List<ExpectedLine>> cartLines,
    Optional<Boolean> pending,
    Optional<ExpectedOrder> lastOrder,
    ExpectedNotes told) {

  static final ExpectedState ANY =
      new ExpectedState(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ExpectedNotes.ANY);

  private static final Set<String> KNOWN =
      Set.of(
          "orders",
          "cart",
          "pending",
          "lastOrder",
          "preferences",
          "handovers",
          "deferred",
          "shifts",
          "standingOrders",
          "contacts");
  private static final String COUNT = "a whole number from 0";

  static ExpectedState read(JsonNode node, String path) {
    var fields = Fields.of(node, path, KNOWN);
    boolean listed = fields.node("cart").isArray();
    return new ExpectedState(
        count(fields, "orders"),
        listed ? Optional.empty() : count(fields, "cart"),
        listed
            ? Optional.of(fields.each("cart", "a list of lines", ExpectedLine::read))
            : Optional.empty(),
        fields.has("pending") ? Optional.of(fields.flag("pending")) : Optional.empty(),
        fields.has("lastOrder")
            ? Optional.of(ExpectedOrder.read(fields.node("lastOrder"), fields.path("lastOrder")))
            : Optional.empty(),
        ExpectedNotes.of(fields));
  }

  boolean isAny() {
    return equals(ANY);
  }

  List<String> misses(ShopperState state) {
    var misses = new ArrayList<String>();
    var lines = state.cart().lines();
    orders
        .filter(count -> count != state.orders().size())
        .ifPresent(
            count -> misses.add("expected " + count + " orders, not " + state.orders().size()));
    cart.filter(count -> count != lines.size())
        .ifPresent(count -> misses.add("expected " + count + " cart lines, not " + lines.size()));
    var held = lines.stream().map(line -> new ExpectedLine(line.sku(), line.quantity())).toList();
    cartLines
        .filter(wanted -> !ExpectedLine.same(wanted, held))
        .ifPresent(wanted -> misses.add("expected the cart " + wanted + ", not " + held));
    pending
        .filter(wanted -> wanted != state.pending().isPresent())
        .ifPresent(wanted -> misses.add("expected pending: " + wanted));
    lastOrder.ifPresent(wanted -> misses.addAll(lastMisses(wanted, state.orders())));
    misses.addAll(told.misses(state));
    return misses;
  }

  private static List<String> lastMisses(ExpectedOrder wanted, List<Order> orders) {
    return orders.isEmpty()
        ? List.of("expected a last order, but there is none")
        : wanted.misses(orders.getLast());
  }

  static Optional<Integer> count(Fields fields, String name) {
    return fields.has(name)
        ? Optional.of((int) fields.whole(name, 0, 1_000_000, COUNT))
        : Optional.empty();
  }
}
