package dev.sayso.store.dynamodb;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.replenishment.Shift;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Agreed;
import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.replenishment.Supply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// What a shopper said about what runs out, as attributes.
final class SupplyCodec {

  private SupplyCodec() {}

  static Fields write(Supply supply) {
    return new Fields()
        .list("shifts", supply.shifts(), SupplyCodec::write)
        .list("rules", supply.rules(), SupplyCodec::write)
        .list("contacts", supply.contacts(), SupplyCodec::write)
        .texts("told", supply.told())
        .map("begun", supply.begun().map(BegunCodec::write).orElse(null));
  }

  static Supply supply(Stored stored) {
    return new Supply(
        NotesCodec.readable(stored, "shifts", SupplyCodec::shift),
        NotesCodec.readable(stored, "rules", SupplyCodec::rule),
        NotesCodec.readable(stored, "contacts", SupplyCodec::contact),
        stored.texts("told").stream().map(Instant::parse).toList(),
        stored
            .maybeMap("begun")
            .flatMap(begun -> Lenient.read(begun, "step begun", BegunCodec::begun)));
  }

  static Fields write(Shift shift) {
    return switch (shift) {
      case Shift.Away(var from, var until) -> days(Fields.of("away"), from, until);
      case Shift.Guests(var from, var until) -> days(Fields.of("guests"), from, until);
      case Shift.Plenty(var sku, var said) ->
          Fields.of("plenty").text("sku", sku.value()).text("said", said.toString());
      case Shift.Back(var on) -> Fields.of("back").text("on", on.toString());
    };
  }

  private static Fields days(Fields fields, LocalDate from, LocalDate until) {
    return fields.text("from", from.toString()).text("until", until.toString());
  }

  static Shift shift(Stored stored) {
    return switch (stored.kind()) {
      case "away" -> new Shift.Away(day(stored, "from"), day(stored, "until"));
      case "guests" -> new Shift.Guests(day(stored, "from"), day(stored, "until"));
      case "back" -> new Shift.Back(day(stored, "on"));
      case "plenty" -> new Shift.Plenty(GoodsCodec.sku(stored), day(stored, "said"));
      default -> throw Stored.missing(Stored.KIND);
    };
  }

  static Fields write(StandingRule rule) {
    return new Fields()
        .text("id", rule.id())
        .text("sku", rule.sku().value())
        .decimal("packs", rule.quantity().packs())
        .map("terms", write(rule.terms()))
        .map("agreed", write(rule.agreed()))
        .map("progress", write(rule.progress()));
  }

  static StandingRule rule(Stored stored) {
    return new StandingRule(
        stored.text("id"),
        new Sku(stored.text("sku")),
        new Quantity(stored.decimal("packs")),
        terms(stored.map("terms")),
        agreed(stored.map("agreed")),
        progress(stored.map("progress")));
  }

  private static Fields write(StandingRule.Terms terms) {
    var fields = new Fields().money("cap", terms.cap()).text("notice", terms.notice().toString());
    return switch (terms.cadence()) {
      case Cadence.WhenDue() -> fields;
      case Cadence.Every(int days) -> fields.number("everyDays", days);
    };
  }

  private static StandingRule.Terms terms(Stored stored) {
    return new StandingRule.Terms(
        stored.money("cap"),
        stored.has("everyDays")
            ? new Cadence.Every(stored.integer("everyDays"))
            : new Cadence.WhenDue(),
        Duration.parse(stored.text("notice")));
  }

  private static Fields write(Agreed agreed) {
    return new Fields()
        .text("words", agreed.words())
        .text("answer", agreed.answer())
        .text("session", agreed.session())
        .at("at", agreed.at())
        .money("unitPrice", agreed.unitPrice());
  }

  private static Agreed agreed(Stored stored) {
    return new Agreed(
        stored.text("words"),
        stored.text("answer"),
        stored.text("session"),
        stored.at("at"),
        stored.money("unitPrice"));
  }

  static Fields write(Progress progress) {
    return switch (progress) {
      case Progress.Waiting(var next) -> Fields.of("waiting").text("next", next.toString());
      case Progress.Announced told ->
          Fields.of("announced")
              .text("key", told.key().value())
              .money("total", told.total())
              .text("hash", told.hash())
              .text("words", told.words())
              .at("at", told.at())
              .at("placeAt", told.placeAt());
      case Progress.Held(var why, var price, var since) ->
          Fields.of("held").text("why", why.name()).money("price", price).at("since", since);
      case Progress.Paused(var until) ->
          Fields.of("paused").text("until", until.map(LocalDate::toString).orElse(null));
    };
  }

  static Progress progress(Stored stored) {
    return switch (stored.kind()) {
      case "waiting" -> new Progress.Waiting(day(stored, "next"));
      case "announced" ->
          new Progress.Announced(
              new OrderKey(stored.text("key")),
              stored.money("total"),
              stored.text("hash"),
              stored.text("words"),
              stored.at("at"),
              stored.at("placeAt"));
      case "held" ->
          new Progress.Held(
              Progress.Held.Why.valueOf(stored.text("why")),
              stored.money("price"),
              stored.at("since"));
      case "paused" -> new Progress.Paused(stored.optional("until", LocalDate::parse));
      default -> throw Stored.missing(Stored.KIND);
    };
  }

  private static Fields write(ContactConsent contact) {
    return new Fields()
        .text("purpose", contact.purpose().name())
        .text("channel", contact.channel().name())
        .flag("granted", contact.granted())
        .at("at", contact.at())
        .text("words", contact.words());
  }

  private static ContactConsent contact(Stored stored) {
    return new ContactConsent(
        ContactConsent.Purpose.valueOf(stored.text("purpose")),
        ContactConsent.Channel.valueOf(stored.text("channel")),
        stored.flag("granted"),
        stored.at("at"),
        stored.text("words"));
  }

  private static LocalDate day(Stored stored, String name) {
    return LocalDate.parse(stored.text(name));
  }
}
