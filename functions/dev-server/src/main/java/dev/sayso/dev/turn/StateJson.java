package dev.sayso.dev.turn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.dev.local.ShopperState;
import dev.sayso.dialog.OrderSummary;
import java.time.Instant;
import java.util.Currency;
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
    json.putArray("forecasts");
    var preferences = json.putArray("preferences");
    shopper.preferences().forEach(preference -> preferences.add(preference(preference)));
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
    var lines = json.putArray("lines");
    order
        .lines()
        .forEach(line -> line(lines, line.sku().value(), line.quantity(), line.unitPrice()));
    json.set("consent", order.consent() == null ? JSON.nullNode() : consent(order.consent()));
    return json;
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

  private static JsonNode preference(Preference preference) {
    return JSON.objectNode()
        .put("text", preference.words())
        .put("kind", SlotJson.code(preference.kind()))
        .put("about", preference.about())
        .put("since", text(preference.since()));
  }

  /// Without the order's key: who knows it could ask for the order by it.
  private static JsonNode pending(OrderSummary summary) {
    var json =
        JSON.objectNode()
            .put("words", summary.words())
            .put("total", summary.total().minor())
            .put("hash", summary.hash())
            .put("at", summary.at().toString());
    var lines = json.putArray("lines");
    summary
        .lines()
        .forEach(line ->
            lines
                .addObject()
                .put("sku", line.sku().value())
                .put("quantity", Numbers.plain(line.quantity().packs())));
    return json;
  }

  private static void line(ArrayNode lines, String sku, Quantity quantity, Money unitPrice) {
    lines
        .addObject()
        .put("sku", sku)
        .put("quantity", Numbers.plain(quantity.packs()))
        .put("unitPrice", unitPrice.minor());
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
