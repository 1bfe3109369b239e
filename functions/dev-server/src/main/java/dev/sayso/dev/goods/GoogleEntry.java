package dev.sayso.dev.goods;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.seed.strict.BadInputException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A row of Google Merchant Center's product feed as an entry of the seed's form. Columns that a
/// conversation has no use for, such as links, are passed over. After
/// https://support.google.com/merchants/answer/7052112.
final class GoogleEntry {

  private static final int SOME = 100;
  private static final Pattern PRICE = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,4})?)\\s*([A-Z]{3})");
  private static final Pattern MEASURE =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)\\s*([A-Za-z]+(?: oz)?)");

  private GoogleEntry() {}

  static ObjectNode json(Map<String, String> cells, Currency currency) {
    var json = JsonNodeFactory.instance.objectNode();
    copy(cells, "id", json, "sku");
    copy(cells, "title", json, "title");
    copy(cells, "brand", json, "brand");
    copy(cells, "description", json, "description");
    copy(cells, "google_product_category", json, "category");
    copy(cells, "product_type", json, "category");
    json.put("price", price(cells, currency));
    json.put("stock", stock(cells));
    pack(cells, json);
    return json;
  }

  private static void copy(
      Map<String, String> cells, String column, ObjectNode json, String field) {
    var cell = cells.get(column);
    if (cell != null) {
      json.put(field, cell.strip());
    }
  }

  private static long price(Map<String, String> cells, Currency currency) {
    var cell = cells.getOrDefault("price", "");
    var parts = PRICE.matcher(cell.strip());
    if (!parts.matches() || !parts.group(2).equals(currency.getCurrencyCode())) {
      throw new BadInputException(
          "price: must be as \"12.49 " + currency.getCurrencyCode() + "\", not \"" + cell + "\"");
    }
    try {
      return new BigDecimal(parts.group(1))
          .movePointRight(Math.max(0, currency.getDefaultFractionDigits()))
          .longValueExact();
    } catch (ArithmeticException e) {
      var refusal =
          new BadInputException("price: has more decimals than " + currency + ": \"" + cell + "\"");
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static int stock(Map<String, String> cells) {
    var cell = cells.getOrDefault("availability", "in_stock").strip().toLowerCase(Locale.ROOT);
    return switch (cell.replace(' ', '_')) {
      case "in_stock" -> SOME;
      case "out_of_stock", "preorder", "backorder" -> 0;
      default ->
          throw new BadInputException(
              "availability: must be in_stock, out_of_stock, preorder or backorder, not \""
                  + cell
                  + "\"");
    };
  }

  private static void pack(Map<String, String> cells, ObjectNode json) {
    var measure = MEASURE.matcher(cells.getOrDefault("unit_pricing_measure", "").strip());
    var multipack = cells.getOrDefault("multipack", "").strip();
    if (measure.matches()) {
      json.withObjectProperty("pack")
          .put("amount", new BigDecimal(measure.group(1)))
          .put("unit", unit(measure.group(2)));
    }
    if (multipack.matches("\\d{1,6}") && !multipack.equals("0")) {
      json.withObjectProperty("pack").put("count", Integer.parseInt(multipack));
    }
  }

  /// Google writes pieces as `ct`.
  private static String unit(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return lower.equals("ct") ? "piece" : lower;
  }
}
