package dev.sayso.store.dynamodb;

import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.ShopperId;

/// Orders as attributes.
final class OrderCodec {

  private OrderCodec() {}

  static Fields write(Order order) {
    var consent = order.consent();
    return new Fields()
        .text("id", order.id().value())
        .text("key", order.key().value())
        .text("shopper", order.buyer().shopper().value())
        .text("household", order.buyer().household().value())
        .text("gift", order.buyer().gift().map(Gift::recipient).orElse(null))
        .at("placedAt", order.placedAt())
        .text("status", order.status().code())
        .list("lines", order.lines(), OrderCodec::write)
        .map("totals", write(order.totals()))
        .map("shipment", write(order.shipment()))
        .map("consent", consent == null ? null : write(consent));
  }

  static Order order(Stored stored) {
    return new Order(
        new OrderId(stored.text("id")),
        new OrderKey(stored.text("key")),
        new Order.Buyer(
            new ShopperId(stored.text("shopper")),
            new HouseholdId(stored.text("household")),
            stored.optional("gift", Gift::new)),
        stored.at("placedAt"),
        OrderStatus.ofCode(stored.text("status")).orElseThrow(() -> Stored.missing("status")),
        stored.list("lines", OrderCodec::line),
        totals(stored.map("totals")),
        shipment(stored.map("shipment")),
        stored.maybeMap("consent").map(OrderCodec::consent).orElse(null));
  }

  static Fields write(OrderLine line) {
    return new Fields()
        .text("sku", line.sku().value())
        .decimal("packs", line.quantity().packs())
        .money("price", line.unitPrice())
        .map("sold", line.sold() == null ? null : write(line.sold()));
  }

  static OrderLine line(Stored stored) {
    return new OrderLine(
        GoodsCodec.sku(stored),
        GoodsCodec.quantity(stored),
        stored.money("price"),
        stored.maybeMap("sold").map(OrderCodec::sold).orElse(null));
  }

  private static Fields write(OrderLine.Sold sold) {
    return new Fields()
        .text("name", sold.name())
        .map("pack", ProductCodec.write(sold.pack()))
        .text("seller", sold.seller())
        .number("days", sold.days());
  }

  private static OrderLine.Sold sold(Stored stored) {
    return new OrderLine.Sold(
        stored.text("name"),
        ProductCodec.pack(stored.map("pack")),
        stored.text("seller"),
        stored.integer("days"));
  }

  static Fields write(Totals totals) {
    return new Fields()
        .money("goods", totals.goods())
        .money("delivery", totals.delivery())
        .money("tax", totals.tax());
  }

  static Totals totals(Stored stored) {
    return new Totals(stored.money("goods"), stored.money("delivery"), stored.money("tax"));
  }

  private static Fields write(Shipment shipment) {
    return new Fields()
        .at("expectedAt", shipment.expectedAt())
        .text("carrier", shipment.carrier())
        .at("deliveredAt", shipment.deliveredAt());
  }

  private static Shipment shipment(Stored stored) {
    return new Shipment(
        stored.atOrNull("expectedAt"),
        stored.textOrNull("carrier"),
        stored.atOrNull("deliveredAt"));
  }

  static Fields write(Consent consent) {
    return new Fields()
        .text("words", consent.words())
        .money("total", consent.total())
        .text("hash", consent.hash())
        .text("answer", consent.answer())
        .text("by", consent.by())
        .text("session", consent.session())
        .at("at", consent.at());
  }

  static Consent consent(Stored stored) {
    return new Consent(
        stored.text("words"),
        stored.money("total"),
        stored.text("hash"),
        stored.text("answer"),
        stored.text("by"),
        stored.text("session"),
        stored.at("at"));
  }
}
