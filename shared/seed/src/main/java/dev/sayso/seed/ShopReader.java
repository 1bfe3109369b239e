package dev.sayso.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.seed.strict.BadInputException;
import dev.sayso.seed.strict.Fields;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads the terms of a shop; each field may be left out.
final class ShopReader {

  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "currency",
          "locales",
          "cancelWindowMinutes",
          "maxQuantity",
          "voiceCodeFrom",
          "delivery",
          "taxRate",
          "timeZone");
  private static final Set<String> DELIVERY = Set.of("fee", "freeFrom", "days");

  private ShopReader() {}

  static ShopTerms read(JsonNode node, String path) {
    var shop = Fields.of(node, path, KNOWN);
    var currency =
        shop.has("currency")
            ? shop.parsed("currency", "an ISO 4217 code as USD", Currency::getInstance)
            : Currency.getInstance("USD");
    return new ShopTerms(
        shop.text("name", "Corner Market"),
        currency,
        locales(shop),
        Duration.ofMinutes(number(shop, "cancelWindowMinutes", 30, 0, 525_600)),
        number(shop, "maxQuantity", 24, 1, 100_000),
        shop.has("voiceCodeFrom")
            ? Read.money(shop, "voiceCodeFrom", currency)
            : new Money(10_000, currency),
        delivery(shop, currency),
        taxRate(shop),
        Read.zone(shop, "timeZone").orElse(ZoneOffset.UTC));
  }

  private static List<Locale> locales(Fields shop) {
    if (!shop.has("locales")) {
      return List.of(Locale.US);
    }
    var what = "a list of at least one locale as en-US";
    var locales = shop.each("locales", what, ShopReader::locale);
    if (locales.isEmpty()) {
      throw shop.bad("locales", what);
    }
    return locales;
  }

  private static Locale locale(JsonNode item, String path) {
    try {
      var locale = new Locale.Builder().setLanguageTag(item.asText()).build();
      if (item.isTextual() && !locale.getLanguage().isEmpty()) {
        return locale;
      }
    } catch (IllformedLocaleException _) {
      // Refused below, as is a locale without a language.
    }
    throw new BadInputException(path + ": must be a locale as en-US, not " + Fields.echo(item));
  }

  private static ShopTerms.Delivery delivery(Fields shop, Currency currency) {
    if (!shop.has("delivery")) {
      return new ShopTerms.Delivery(Money.zero(currency), new Money(-1, currency), 2);
    }
    var delivery = shop.object("delivery", DELIVERY);
    return new ShopTerms.Delivery(
        delivery.has("fee") ? Read.money(delivery, "fee", currency) : Money.zero(currency),
        delivery.has("freeFrom")
            ? Read.money(delivery, "freeFrom", currency)
            : new Money(-1, currency),
        number(delivery, "days", 2, 0, 365));
  }

  private static BigDecimal taxRate(Fields shop) {
    var what = "a share from 0 to 1 as \"0.07\"";
    var rate = shop.has("taxRate") ? shop.decimal("taxRate", what) : new BigDecimal("0.00");
    if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
      throw shop.bad("taxRate", what);
    }
    return rate;
  }

  private static int number(Fields fields, String name, int otherwise, int least, int most) {
    var what = "a whole number from " + least + " to " + most;
    return fields.has(name) ? (int) fields.whole(name, least, most, what) : otherwise;
  }
}
