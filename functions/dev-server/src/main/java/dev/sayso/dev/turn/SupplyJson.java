package dev.sayso.dev.turn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.replenishment.Shift;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.dialog.intent.Day;
import dev.sayso.dialog.intent.RuleTerms;
import dev.sayso.dialog.intent.Span;
import java.time.LocalDate;
import java.util.Locale;

/// What a shopper said about what runs out, as JSON: what moves forecasts, standing orders, and
/// what they want to be told.
final class SupplyJson {

  private SupplyJson() {}

  static void put(ObjectNode json, Supply supply) {
    var shifts = json.putArray("shifts");
    supply.shifts().forEach(one -> shift(shifts.addObject(), one));
    var rules = json.putArray("standingOrders");
    supply.rules().forEach(one -> rule(rules.addObject(), one));
    var contacts = json.putArray("contacts");
    supply.contacts().forEach(one -> contact(contacts.addObject(), one));
  }

  /// What a shift, a rule's progress or its cadence is called.
  static String kind(Object one) {
    return one.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static void shift(ObjectNode json, Shift shift) {
    json.put("kind", kind(shift));
    switch (shift) {
      case Shift.Away(var from, var until) -> days(json, from, until);
      case Shift.Guests(var from, var until) -> days(json, from, until);
      case Shift.Plenty(var sku, var said) ->
          json.put("sku", sku.value()).put("said", said.toString());
      case Shift.Back(var on) -> json.put("on", on.toString());
    }
  }

  private static void days(ObjectNode json, LocalDate from, LocalDate until) {
    json.put("from", from.toString()).put("until", until.toString());
  }

  private static void rule(ObjectNode json, StandingRule rule) {
    json.put("id", rule.id())
        .put("sku", rule.sku().value())
        .put("quantity", Numbers.plain(rule.quantity().packs()))
        .put("cap", rule.terms().cap().minor())
        .put("noticeHours", rule.terms().notice().toHours())
        .put("unitPrice", rule.agreed().unitPrice().minor())
        .put("words", rule.agreed().words())
        .put("answer", rule.agreed().answer())
        .put("agreedAt", rule.agreed().at().toString());
    if (rule.terms().cadence() instanceof Cadence.Every(int days)) {
      json.put("everyDays", days);
    }
    json.put("progress", kind(rule.progress()));
    progress(json, rule.progress());
  }

  /// Without an order's key: who knows it could ask for the order by it.
  private static void progress(ObjectNode json, Progress progress) {
    switch (progress) {
      case Progress.Waiting(var next) -> json.put("next", next.toString());
      case Progress.Announced told ->
          json.put("total", told.total().minor()).put("placeAt", told.placeAt().toString());
      case Progress.Held(var why, var price, var since) ->
          json.put("why", SlotJson.code(why))
              .put("price", price.minor())
              .put("since", since.toString());
      case Progress.Paused(var until) ->
          json.put("until", until.map(LocalDate::toString).orElse(null));
    }
  }

  private static void contact(ObjectNode json, ContactConsent contact) {
    json.put("purpose", SlotJson.code(contact.purpose()))
        .put("channel", SlotJson.code(contact.channel()))
        .put("granted", contact.granted())
        .put("at", contact.at().toString())
        .put("words", contact.words());
  }

  static ObjectNode terms(ObjectNode json, RuleTerms terms) {
    terms.cap().ifPresent(cap -> json.put("cap", cap));
    terms
        .cadence()
        .ifPresent(often -> {
          switch (often) {
            case Cadence.WhenDue _ -> json.put("whenDue", true);
            case Cadence.Every(int days) -> json.put("everyDays", days);
          }
        });
    terms.until().ifPresent(day -> json.put("until", words(day)));
    return SlotJson.quantity(json, terms.amount());
  }

  static ObjectNode span(ObjectNode json, Span span) {
    return switch (span) {
      case Span.Unstated _ -> json;
      case Span.Until(var day) -> json.put("until", words(day));
      case Span.FromUntil(var from, var until) ->
          json.put("from", words(from)).put("until", words(until));
      case Span.Lasting(int days) -> json.put("days", days);
      case Span.Week(boolean next) -> json.put("when", next ? "next week" : "this week");
      case Span.Weekend(boolean next) -> json.put("when", next ? "next weekend" : "this weekend");
    };
  }

  private static String words(Day day) {
    return switch (day) {
      case Day.In(int days) -> "in " + days;
      case Day.Weekday(var weekday, boolean next) -> (next ? "next " : "") + SlotJson.code(weekday);
      case Day.OfMonth(int date, var month) ->
          date + month.map(one -> " " + SlotJson.code(one)).orElse("");
    };
  }
}
