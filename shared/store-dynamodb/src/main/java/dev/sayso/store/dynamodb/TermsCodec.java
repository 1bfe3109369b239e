package dev.sayso.store.dynamodb;

import dev.sayso.commerce.shop.ShopTerms;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/// A shop's terms as attributes.
final class TermsCodec {

  private TermsCodec() {}

  static Fields write(ShopTerms terms) {
    var delivery = terms.delivery();
    return new Fields()
        .text("name", terms.name())
        .text("currency", terms.currency().getCurrencyCode())
        .texts("locales", terms.locales().stream().map(Locale::toLanguageTag).toList())
        .text("cancelWindow", terms.cancelWindow().toString())
        .number("maxQuantity", terms.maxQuantity())
        .money("voiceCodeFrom", terms.voiceCodeFrom())
        .money("fee", delivery.fee())
        .money("freeFrom", delivery.freeFrom())
        .number("days", delivery.days())
        .decimal("taxRate", terms.taxRate())
        .text("timeZone", terms.timeZone().getId());
  }

  static ShopTerms terms(Stored stored) {
    return new ShopTerms(
        stored.text("name"),
        Currency.getInstance(stored.text("currency")),
        stored.texts("locales").stream().map(Locale::forLanguageTag).toList(),
        Duration.parse(stored.text("cancelWindow")),
        stored.integer("maxQuantity"),
        stored.money("voiceCodeFrom"),
        new ShopTerms.Delivery(
            stored.money("fee"), stored.money("freeFrom"), stored.integer("days")),
        stored.decimal("taxRate"),
        ZoneId.of(stored.text("timeZone")));
  }
}
