package dev.sayso.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.seed.strict.Fields;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads orders of the past: who bought which products when, and where that order stands.
record OrderReader(Map<ShopperId, Shopper> shoppers, OrderLineReader goods, Instant present) {

  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "shopper",
          "placedAt",
          "status",
          "expectedAt",
          "carrier",
          "deliveredAt",
          "lines",
          "delivery",
          "tax",
          "gift");
  private static final String STATUSES =
      Arrays.stream(OrderStatus.values()).map(OrderStatus::code).collect(Collectors.joining(", "));

  Order read(JsonNode node, String path) {
    var fields = Fields.of(node, path, KNOWN);
    var id = fields.text("id", "O-" + path.replaceAll("\\D", ""));
    var lines = fields.each("lines", "a list of lines", goods::read);
    if (lines.isEmpty()) {
      throw fields.bad("lines", "a list of at least one line");
    }
    var none = Money.zero(currency());
    var total = lines.stream().map(OrderLine::total).reduce(none, Money::plus);
    return new Order(
        new OrderId(id),
        new OrderKey("seed-" + id),
        buyer(fields),
        fields.has("placedAt") ? Read.instant(fields, "placedAt") : present,
        status(fields),
        lines,
        new Totals(total, money(fields, "delivery"), money(fields, "tax")),
        new Shipment(
            Read.instantOrNull(fields, "expectedAt"),
            fields.textOrNull("carrier"),
            Read.instantOrNull(fields, "deliveredAt")),
        null);
  }

  private Order.Buyer buyer(Fields fields) {
    var shopper = shopper(fields);
    return new Order.Buyer(shopper.id(), shopper.household(), gift(fields));
  }

  private Shopper shopper(Fields fields) {
    if (!fields.has("shopper") && shoppers.size() == 1) {
      return shoppers.values().iterator().next();
    }
    var shopper = shoppers.get(new ShopperId(fields.text("shopper")));
    if (shopper == null) {
      throw fields.bad("shopper", "the id of one of the seed's shoppers");
    }
    return shopper;
  }

  /// Whom it is for, or just that nobody else is told.
  private static Optional<Gift> gift(Fields fields) {
    var gift = fields.node("gift");
    if (!fields.has("gift") || gift.isBoolean()) {
      return gift.asBoolean() ? Optional.of(new Gift("")) : Optional.empty();
    }
    if (!gift.isTextual() || gift.textValue().isBlank()) {
      throw fields.bad("gift", "whom it is for as \"Sam\", or true");
    }
    return Optional.of(new Gift(gift.textValue().strip()));
  }

  private static OrderStatus status(Fields fields) {
    return fields.has("status")
        ? fields.parsed(
            "status", "one of " + STATUSES, code -> OrderStatus.ofCode(code).orElseThrow())
        : OrderStatus.DELIVERED;
  }

  private Money money(Fields fields, String name) {
    return fields.has(name) ? Read.money(fields, name, currency()) : Money.zero(currency());
  }

  private Currency currency() {
    return goods.terms().currency();
  }
}
