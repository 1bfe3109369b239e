package dev.sayso.dev.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dev.goods.PackWords;
import dev.sayso.dev.local.ShopperState;
import dev.sayso.dialog.OrderSummary;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A shopper's state as the contract's JSON: orders oldest first, amounts in minor units.
public final class StateJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private StateJson() {}

  public static ObjectNode of(ShopperState state, Currency currency) {
    var shopper = state.shopper();
    var json =
        JSON.objectNode()
            .put("id", shopper.id().value())
            .put("name", shopper.name())
            .put("household", shopper.household().value());
    json.set("cart", cart(state.cart(), currency));
    var orders = json.putArray("orders");
    state.orders().forEach(order -> orders.add(order(order)));
    var forecasts = json.putArray("forecasts");
    state.forecasts().forEach(forecast -> forecasts.add(ForecastJson.of(forecast)));
    NotesJson.put(json, state);
    var consents = json.putArray("consents");
    shopper.consents().stream().sorted().forEach(consents::add);
    json.set("pending", state.pending().map(StateJson::pending).orElseGet(JSON::nullNode));
    return json;
  }

  private static JsonNode cart(Cart cart, Currency currency) {
    var json = JSON.objectNode();
    var lines = json.putArray("lines");
    cart.lines()
        .forEach(line -> line(lines, line.sku().value(), line.quantity(), line.unitPrice()));
    return json.put("total", cart.total(currency).minor());
  }

  private static JsonNode order(Order order) {
    var way = order.shipment();
    var json =
        JSON.objectNode()
            .put("id", order.id().value())
            .put("placedAt", order.placedAt().toString())
            .put("status", order.status().code())
            .put("total", order.totals().total().minor())
            .put("goods", order.totals().goods().minor())
            .put("delivery", order.totals().delivery().minor())
            .put("tax", order.totals().tax().minor())
            .put("expectedAt", text(way.expectedAt()))
            .put("carrier", way.carrier())
            .put("deliveredAt", text(way.deliveredAt()));
    order.buyer().gift().ifPresent(gift -> json.set("gift", gift(gift)));
    var lines = json.putArray("lines");
    order.lines().forEach(line -> line(lines, line));
    json.set("consent", order.consent() == null ? JSON.nullNode() : consent(order.consent()));
    return json;
  }

  /// As in a seed: whom it is for, or just true.
  static JsonNode gift(Gift gift) {
    return gift.isForSomebody() ? JSON.textNode(gift.recipient()) : JSON.booleanNode(true);
  }

  private static void line(ArrayNode lines, OrderLine line) {
    var json = line(lines, line.sku().value(), line.quantity(), line.unitPrice());
    var sold = line.sold();
    if (sold != null) {
      json.put("title", sold.name())
          .put("pack", PackWords.of(sold.pack()))
          .put("soldBy", sold.seller())
          .put("days", sold.days());
    }
  }

  private static JsonNode consent(Consent consent) {
    return JSON.objectNode()
        .put("words", consent.words())
        .put("total", consent.total().minor())
        .put("hash", consent.hash())
        .put("answer", consent.answer())
        .put("by", consent.by())
        .put("session", consent.session())
        .put("at", consent.at().toString());
  }

  /// Without the order's key: who knows it could ask for the order by it.
  private static JsonNode pending(OrderSummary summary) {
    var json =
        JSON.objectNode()
            .put("words", summary.words())
            .put("total", summary.total().minor())
            .put("hash", summary.hash())
            .put("at", summary.at().toString());
    summary.gift().ifPresent(gift -> json.set("gift", gift(gift)));
    wanted(json.putArray("lines"), summary.lines());
    return json;
  }

  static void wanted(ArrayNode json, List<WantedLine> lines) {
    lines.forEach(line ->
        json.addObject()
            .put("sku", line.sku().value())
            .put("quantity", Numbers.plain(line.quantity().packs())));
  }

  private static ObjectNode line(ArrayNode lines, String sku, Quantity quantity, Money unitPrice) {
    return lines
        .addObject()
        .put("sku", sku)
        .put("quantity", Numbers.plain(quantity.packs()))
        .put("unitPrice", unitPrice.minor());
  }

  static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
