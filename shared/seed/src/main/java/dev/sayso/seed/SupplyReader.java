package dev.sayso.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Agreed;
import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.replenishment.StandingRule.Terms;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.seed.strict.BadInputException;
import dev.sayso.seed.strict.Fields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads a shopper's standing rules, and how they agreed to be told of what. Of a rule `sku`,
/// `cap`, `unitPrice` (what one pack cost when it was agreed to) and `next` (the day of the next
/// order) are required. It is due by the forecast, or every so many `everyDays`.
final class SupplyReader {

  private static final Set<String> RULE =
      Set.of(
          "id",
          "sku",
          "quantity",
          "cap",
          "unitPrice",
          "everyDays",
          "noticeHours",
          "next",
          "words",
          "answer",
          "agreedAt",
          "pausedUntil");
  private static final Set<String> CONTACT = Set.of("purpose", "channel", "granted", "at", "words");

  private SupplyReader() {}

  static Supply read(Fields shopper, Currency currency) {
    var ids = new HashSet<String>();
    var rules =
        shopper.each(
            "standingRules",
            "a list of standing rules",
            (node, path) -> {
              var rule = rule(node, path, currency);
              if (!ids.add(rule.id())) {
                throw new BadInputException(
                    path + ".id: must be unique, \"" + rule.id() + "\" occurs twice");
              }
              return rule;
            });
    few(shopper, "standingRules", rules);
    var contacts = shopper.each("contacts", "a list of consents to be told", SupplyReader::contact);
    few(shopper, "contacts", contacts);
    return new Supply(List.of(), rules, contacts, List.of());
  }

  private static void few(Fields shopper, String name, List<?> entries) {
    if (entries.size() > Supply.MOST) {
      throw shopper.bad(name, "at most " + Supply.MOST + " entries");
    }
  }

  private static StandingRule rule(JsonNode node, String path, Currency currency) {
    var fields = Fields.of(node, path, RULE);
    var sku = new Sku(fields.text("sku"));
    var notice =
        fields.has("noticeHours")
            ? fields.whole("noticeHours", 0, 24 * 14, "a whole number of hours up to two weeks")
            : 24;
    var cap = Read.money(fields, "cap", currency);
    if (cap.isZero()) {
      throw fields.bad("cap", "above 0");
    }
    var at = fields.has("agreedAt") ? Read.instant(fields, "agreedAt") : Instant.EPOCH;
    return new StandingRule(
        fields.text("id", "rule-" + sku),
        sku,
        fields.has("quantity")
            ? Quantity.of((int) fields.whole("quantity", 1, 1_000, "a whole number from 1"))
            : Quantity.ONE,
        new Terms(cap, cadence(fields), Duration.ofHours(notice)),
        new Agreed(
            fields.text("words", "Always keep " + sku + "?"),
            fields.text("answer", "yes"),
            "seed",
            at,
            Read.money(fields, "unitPrice", currency)),
        progress(fields));
  }

  private static Cadence cadence(Fields fields) {
    return fields.has("everyDays")
        ? new Cadence.Every((int) fields.whole("everyDays", 1, 366, "a whole number of days"))
        : new Cadence.WhenDue();
  }

  private static Progress progress(Fields fields) {
    return fields.has("pausedUntil")
        ? new Progress.Paused(Optional.of(day(fields, "pausedUntil")))
        : new Progress.Waiting(day(fields, "next"));
  }

  private static LocalDate day(Fields fields, String name) {
    return fields.parsed(name, "a date as 2026-11-22", LocalDate::parse);
  }

  private static ContactConsent contact(JsonNode node, String path) {
    var fields = Fields.of(node, path, CONTACT);
    return new ContactConsent(
        fields.parsed(
            "purpose", "\"running_low\" or \"standing_order\"", code -> one(Purpose.class, code)),
        fields.parsed("channel", "\"email\" or \"device\"", code -> one(Channel.class, code)),
        !fields.has("granted") || fields.flag("granted"),
        fields.has("at") ? Read.instant(fields, "at") : Instant.EPOCH,
        fields.text("words", "yes, tell me"));
  }

  private static <E extends Enum<E>> E one(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }
}
