package dev.sayso.dev.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.seed.strict.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the shopper's newest order must be.
record ExpectedOrder(
    Optional<List<ExpectedLine>> lines,
    Optional<Long> total,
    Optional<OrderStatus> status,
    Optional<Boolean> gift) {

  private static final Set<String> KNOWN = Set.of("lines", "total", "status", "gift");

  static ExpectedOrder read(JsonNode node, String path) {
    var fields = Fields.of(node, path, KNOWN);
    return new ExpectedOrder(
        fields.has("lines")
            ? Optional.of(fields.each("lines", "a list of lines", ExpectedLine::read))
            : Optional.empty(),
        fields.has("total")
            ? Optional.of(fields.whole("total", 0, Long.MAX_VALUE, "a whole number of minor units"))
            : Optional.empty(),
        fields.has("status")
            ? Optional.of(
                fields.parsed(
                    "status",
                    "an order's status as shipped",
                    code -> OrderStatus.ofCode(code).orElseThrow()))
            : Optional.empty(),
        fields.has("gift") ? Optional.of(fields.flag("gift")) : Optional.empty());
  }

  List<String> misses(Order order) {
    var misses = new ArrayList<String>();
    var ordered =
        order.lines().stream().map(line -> new ExpectedLine(line.sku(), line.quantity())).toList();
    lines
        .filter(wanted -> !ExpectedLine.same(wanted, ordered))
        .ifPresent(wanted -> misses.add("expected the last order " + wanted + ", not " + ordered));
    long charged = order.totals().total().minor();
    total
        .filter(wanted -> wanted != charged)
        .ifPresent(wanted -> misses.add("expected the total " + wanted + ", not " + charged));
    status
        .filter(wanted -> wanted != order.status())
        .ifPresent(wanted ->
            misses.add("expected status " + wanted.code() + ", not " + order.status().code()));
    gift.filter(wanted -> wanted != order.buyer().gift().isPresent())
        .ifPresent(wanted -> misses.add("expected gift: " + wanted));
    return misses;
  }
}
