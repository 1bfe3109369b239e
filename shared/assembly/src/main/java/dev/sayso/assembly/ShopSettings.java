package dev.sayso.assembly;

import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.runtime.Environment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The terms a deployed shop sells under, from the variables that `template.yaml` sets. Amounts are
/// in minor units.
final class ShopSettings {

  private ShopSettings() {}

  static ShopTerms read(Environment environment) {
    var currency =
        environment.value("SHOP_CURRENCY", Currency::getInstance, Currency.getInstance("USD"));
    return new ShopTerms(
        environment.required("SHOP_NAME"),
        currency,
        locales(environment),
        environment.value(
            "SHOP_CANCEL_WINDOW_MINUTES",
            text -> Duration.ofMinutes(Long.parseLong(text)),
            Duration.ofMinutes(30)),
        environment.value("SHOP_MAX_QUANTITY", Integer::valueOf, 24),
        money(environment, "SHOP_VOICE_CODE_FROM", 10000L, currency),
        new ShopTerms.Delivery(
            money(environment, "SHOP_DELIVERY_FEE", 0L, currency),
            money(environment, "SHOP_DELIVERY_FREE_FROM", -1L, currency),
            environment.value("SHOP_DELIVERY_DAYS", Integer::valueOf, 2)),
        environment.value("SHOP_TAX_RATE", BigDecimal::new, BigDecimal.ZERO),
        timeZone(environment));
  }

  /// The first is the one that products are named in.
  static List<Locale> locales(Environment environment) {
    return environment.value("SHOP_LOCALES", ShopSettings::locales, List.of(Locale.US));
  }

  static ZoneId timeZone(Environment environment) {
    return environment.value("SHOP_TIME_ZONE", ZoneId::of, ZoneId.of("UTC"));
  }

  private static Money money(
      Environment environment, String name, long otherwise, Currency currency) {
    return new Money(environment.value(name, Long::valueOf, otherwise), currency);
  }

  private static List<Locale> locales(String text) {
    return Stream.of(text.split(",")).map(String::strip).map(Locale::forLanguageTag).toList();
  }
}
