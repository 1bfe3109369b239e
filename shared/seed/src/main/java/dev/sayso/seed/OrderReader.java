package dev.sayso.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads orders of the past: who bought which products when, and where that order stands.
record OrderReader(
    Map<ShopperId, Shopper> shoppers, Map<Sku, Offer> offers, Currency currency, Instant present) {

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
          "tax");
  private static final String STATUSES =
      Arrays.stream(OrderStatus.values()).map(OrderStatus::code).collect(Collectors.joining(", "));

  Order read(JsonNode node, String path) {
    var fields = Fields.of(node, path, KNOWN);
    var id = fields.text("id", "O-" + path.replaceAll("\\D", ""));
    var lines = fields.each("lines", "a list of lines", this::line);
    if (lines.isEmpty()) {
      throw fields.bad("lines", "a list of at least one line");
    }
    var goods = lines.stream().map(OrderLine::total).reduce(Money.zero(currency), Money::plus);
    return new Order(
        new OrderId(id),
        new OrderKey("seed-" + id),
        buyer(fields),
        fields.has("placedAt") ? Read.instant(fields, "placedAt") : present,
        status(fields),
        lines,
        new Totals(goods, money(fields, "delivery"), money(fields, "tax")),
        new Shipment(
            Read.instantOrNull(fields, "expectedAt"),
            fields.textOrNull("carrier"),
            Read.instantOrNull(fields, "deliveredAt")),
        null);
  }

  private Order.Buyer buyer(Fields fields) {
    if (!fields.has("shopper") && shoppers.size() == 1) {
      var only = shoppers.values().iterator().next();
      return new Order.Buyer(only.id(), only.household());
    }
    var shopper = shoppers.get(new ShopperId(fields.text("shopper")));
    if (shopper == null) {
      throw fields.bad("shopper", "the id of one of the seed's shoppers");
    }
    return new Order.Buyer(shopper.id(), shopper.household());
  }

  private static OrderStatus status(Fields fields) {
    return fields.has("status")
        ? fields.parsed(
            "status", "one of " + STATUSES, code -> OrderStatus.ofCode(code).orElseThrow())
        : OrderStatus.DELIVERED;
  }

  private OrderLine line(JsonNode node, String path) {
    var fields = Fields.of(node, path, Set.of("sku", "quantity", "unitPrice"));
    var sku = new Sku(fields.text("sku"));
    var offer = offers.get(sku);
    if (offer == null) {
      throw fields.bad("sku", "the sku of one of the seed's products");
    }
    var price = fields.has("unitPrice") ? Read.money(fields, "unitPrice", currency) : offer.price();
    return new OrderLine(sku, quantity(fields), price);
  }

  private static Quantity quantity(Fields fields) {
    if (!fields.has("quantity")) {
      return Quantity.ONE;
    }
    var what = "a number above 0";
    var packs = fields.decimal("quantity", what);
    if (packs.signum() <= 0 || packs.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
      throw fields.bad("quantity", what);
    }
    return new Quantity(packs);
  }

  private Money money(Fields fields, String name) {
    return fields.has(name) ? Read.money(fields, name, currency) : Money.zero(currency);
  }
}
