package dev.sayso.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.shop.ShopTerms;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes a seed as the document that [SeedReader] reads back. Left out is what a seed cannot hold:
/// voice codes, which nobody knows any more, and the records of consent to past orders.
public final class SeedWriter {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SeedWriter() {}

  public static ObjectNode write(Seed seed) {
    var json = JSON.objectNode();
    seed.now().ifPresent(now -> json.put("now", now.toString()));
    json.set("shop", shop(seed.terms()));
    var catalog = json.putArray("catalog");
    seed.products()
        .forEach(product ->
            ProductWriter.write(catalog.addObject(), product, seed.offers().get(product.sku())));
    var shoppers = json.putArray("shoppers");
    seed.shoppers().forEach(shopper -> ShopperWriter.write(shoppers.addObject(), shopper));
    var orders = json.putArray("orders");
    seed.orders().forEach(order -> order(orders.addObject(), order));
    return json;
  }

  private static ObjectNode shop(ShopTerms terms) {
    var json =
        JSON.objectNode()
            .put("name", terms.name())
            .put("currency", terms.currency().getCurrencyCode());
    var locales = json.putArray("locales");
    terms.locales().stream().map(Locale::toLanguageTag).forEach(locales::add);
    json.put("cancelWindowMinutes", terms.cancelWindow().toMinutes())
        .put("maxQuantity", terms.maxQuantity())
        .put("voiceCodeFrom", terms.voiceCodeFrom().minor())
        .put("taxRate", terms.taxRate().toPlainString())
        .put("timeZone", terms.timeZone().getId());
    var delivery = json.putObject("delivery");
    delivery.put("fee", terms.delivery().fee().minor()).put("days", terms.delivery().days());
    if (terms.delivery().freeFrom().minor() >= 0) {
      delivery.put("freeFrom", terms.delivery().freeFrom().minor());
    }
    return json;
  }

  private static void order(ObjectNode json, Order order) {
    json.put("id", order.id().value())
        .put("shopper", order.buyer().shopper().value())
        .put("placedAt", order.placedAt().toString())
        .put("status", order.status().code());
    put(json, "expectedAt", order.shipment().expectedAt());
    put(json, "deliveredAt", order.shipment().deliveredAt());
    var carrier = order.shipment().carrier();
    if (carrier != null && !carrier.isBlank()) {
      json.put("carrier", carrier);
    }
    charges(json, order.totals());
    order.buyer().gift().ifPresent(gift -> gift(json, gift));
    var lines = json.putArray("lines");
    order.lines().forEach(line -> line(lines, line));
  }

  private static void charges(ObjectNode json, Totals totals) {
    if (!totals.delivery().isZero()) {
      json.put("delivery", totals.delivery().minor());
    }
    if (!totals.tax().isZero()) {
      json.put("tax", totals.tax().minor());
    }
  }

  private static void gift(ObjectNode json, Gift gift) {
    if (gift.isForSomebody()) {
      json.put("gift", gift.recipient());
    } else {
      json.put("gift", true);
    }
  }

  private static void line(ArrayNode lines, OrderLine line) {
    var json =
        lines
            .addObject()
            .put("sku", line.sku().value())
            .put("quantity", line.quantity().packs())
            .put("unitPrice", line.unitPrice().minor());
    var sold = line.sold();
    if (sold != null) {
      json.put("title", sold.name()).put("soldBy", sold.seller()).put("days", sold.days());
      ProductWriter.pack(json, sold.pack());
    }
  }

  static void put(ObjectNode json, String name, @Nullable Instant instant) {
    if (instant != null) {
      json.put(name, instant.toString());
    }
  }
}
