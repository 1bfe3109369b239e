package dev.sayso.assembly;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.privacy.Holdings;
import dev.sayso.commerce.replenishment.Shift;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.Address;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is kept about a shopper as JSON of a stable shape, which
/// `shared/decisions/0022-data-rights.md` lists: amounts in minor units, times in UTC. A voice code
/// is told of and, being a hash, not handed out.
public record ExportJson(Instant now) {

  public static final int VERSION = 1;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  public String text(Holdings holdings) {
    return json(holdings).toPrettyString();
  }

  public ObjectNode json(Holdings holdings) {
    var shopper = holdings.shopper();
    var json = JSON.objectNode().put("version", VERSION).put("exportedAt", now.toString());
    json.set("shopper", shopper(holdings));
    var identities = json.putArray("identities");
    shopper
        .identities()
        .forEach(one -> identities.addObject().put("channel", one.channel()).put("id", one.id()));
    notes(json, shopper.notes());
    supply(json, shopper.notes().supply());
    var consents = json.putArray("consents");
    shopper.consents().stream().sorted().forEach(consents::add);
    var cart = json.putArray("cart");
    holdings
        .cart()
        .forEach(line ->
            cart.addObject()
                .put("sku", line.sku().value())
                .put("quantity", line.quantity().packs())
                .put("unitPrice", line.unitPrice().minor())
                .put("currency", line.unitPrice().currency().getCurrencyCode()));
    var orders = json.putArray("orders");
    holdings.orders().forEach(order -> order(orders.addObject(), order));
    forecasts(json, holdings, shopper);
    var talks = json.putArray("conversations");
    holdings
        .conversations()
        .forEach(talk ->
            talks
                .addObject()
                .put("opened", talk.opened().toString())
                .put("last", talk.last().toString())
                .put("lastReply", talk.lastWords()));
    var cases = json.putArray("cases");
    holdings.cases().forEach(one -> handover(cases.addObject(), one));
    return json;
  }

  private static ObjectNode shopper(Holdings holdings) {
    var shopper = holdings.shopper();
    var rules = shopper.rules();
    var limit = rules.spendingLimit();
    var zone = rules.timeZone();
    var json =
        JSON.objectNode()
            .put("id", shopper.id().value())
            .put("name", shopper.name())
            .put("household", shopper.household().value())
            .put("role", lower(rules.role()))
            .put("email", shopper.billing().email())
            .put("paymentMethod", shopper.billing().paymentMethod())
            .put("spendingLimit", limit == null ? null : limit.minor())
            .put("hasVoiceCode", rules.voiceCode() != null)
            .put("quietHours", rules.quietHours())
            .put("timeZone", zone == null ? null : zone.getId())
            .put("introducedAt", text(holdings.introducedAt()));
    json.set("address", address(shopper.billing().address()));
    var places = json.putObject("places");
    shopper.billing().places().forEach((name, there) -> places.set(name, address(there)));
    return json;
  }

  private static @Nullable ObjectNode address(@Nullable Address address) {
    return address == null
        ? null
        : JSON.objectNode()
            .put("line1", address.line1())
            .put("city", address.city())
            .put("postalCode", address.postalCode())
            .put("country", address.country());
  }

  private static void notes(ObjectNode json, ShopperNotes notes) {
    var preferences = json.putArray("preferences");
    notes
        .preferences()
        .forEach(one ->
            preferences
                .addObject()
                .put("kind", lower(one.kind()))
                .put("about", one.about())
                .put("words", one.words())
                .put("since", one.since() == null ? null : one.since().toString()));
    var substitutions = json.putArray("substitutions");
    notes
        .substitutions()
        .forEach(one ->
            substitutions
                .addObject()
                .put("wanted", one.wanted().value())
                .put("instead", one.instead().value())
                .put("taken", one.taken())
                .put("at", one.at().toString()));
    var watches = json.putArray("priceWatches");
    notes
        .watches()
        .forEach(one ->
            watches
                .addObject()
                .put("sku", one.sku().value())
                .put("below", one.below().minor())
                .put("since", one.since().toString()));
    var deferred = json.putArray("deferred");
    notes
        .deferred()
        .ifPresent(one -> {
          var kept = deferred.addObject().put("at", one.at().toString());
          var lines = kept.putArray("lines");
          one.lines()
              .forEach(line ->
                  lines
                      .addObject()
                      .put("sku", line.sku().value())
                      .put("quantity", line.quantity().packs()));
        });
    json.put("wrongVoiceCodes", notes.code().wrong());
  }

  private static void supply(ObjectNode json, Supply supply) {
    var shifts = json.putArray("atHome");
    supply.shifts().forEach(one -> shift(shifts.addObject(), one));
    var rules = json.putArray("standingOrders");
    supply.rules().forEach(rule -> rule(rules.addObject(), rule));
    var contacts = json.putArray("messageConsents");
    supply
        .contacts()
        .forEach(one ->
            contacts
                .addObject()
                .put("purpose", lower(one.purpose()))
                .put("channel", lower(one.channel()))
                .put("granted", one.granted())
                .put("at", one.at().toString())
                .put("words", one.words()));
    var told = json.putArray("messagesSentAt");
    supply.told().forEach(at -> told.add(at.toString()));
  }

  private static void shift(ObjectNode json, Shift shift) {
    switch (shift) {
      case Shift.Away(var from, var until) -> days(json.put("kind", "away"), from, until);
      case Shift.Guests(var from, var until) -> days(json.put("kind", "guests"), from, until);
      case Shift.Plenty(var sku, var said) ->
          json.put("kind", "plenty").put("sku", sku.value()).put("on", said.toString());
      case Shift.Back(var on) -> json.put("kind", "back").put("on", on.toString());
    }
  }

  private static void days(ObjectNode json, LocalDate from, LocalDate until) {
    json.put("from", from.toString()).put("until", until.toString());
  }

  private static void rule(ObjectNode json, StandingRule rule) {
    json.put("id", rule.id())
        .put("sku", rule.sku().value())
        .put("capPerOrder", rule.terms().cap().minor())
        .put(
            "everyDays",
            rule.terms().cadence() instanceof StandingRule.Cadence.Every(int days)
                ? (Integer) days
                : null)
        .put("progress", rule.progress().getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }

  private static void order(ObjectNode json, Order order) {
    json.put("id", order.id().value())
        .put("placedAt", order.placedAt().toString())
        .put("status", order.status().code())
        .put("goods", order.totals().goods().minor())
        .put("delivery", order.totals().delivery().minor())
        .put("tax", order.totals().tax().minor())
        .put("total", order.totals().total().minor())
        .put("currency", order.totals().total().currency().getCurrencyCode())
        .put("gift", order.buyer().gift().isPresent())
        .put("giftFor", order.buyer().gift().map(gift -> gift.recipient()).orElse(null));
    var lines = json.putArray("lines");
    order.lines().forEach(line -> line(lines, line));
    json.set("consent", consent(order.consent()));
  }

  private static void line(ArrayNode lines, OrderLine line) {
    var sold = line.sold();
    lines
        .addObject()
        .put("sku", line.sku().value())
        .put("name", sold == null ? null : sold.name())
        .put("seller", sold == null ? null : sold.seller())
        .put("quantity", line.quantity().packs())
        .put("unitPrice", line.unitPrice().minor());
  }

  private static @Nullable ObjectNode consent(@Nullable Consent consent) {
    return consent == null
        ? null
        : JSON.objectNode()
            .put("words", consent.words())
            .put("total", consent.total().minor())
            .put("hash", consent.hash())
            .put("answer", consent.answer())
            .put("by", consent.by())
            .put("session", consent.session())
            .put("at", consent.at().toString());
  }

  /// Of the household: whoever ordered the milk, all drink it.
  private void forecasts(ObjectNode json, Holdings holdings, Shopper shopper) {
    var own = shopper.rules().timeZone();
    ZoneId zone = own == null ? ZoneOffset.UTC : own;
    var home = json.putObject("forecasts").put("sharedWithHousehold", holdings.shared());
    var list = home.putArray("products");
    holdings
        .outlook()
        .map(outlook ->
            outlook.forecasts(LocalDate.ofInstant(now, zone), shopper.notes().supply().shifts()))
        .ifPresent(all ->
            all.forEach(one ->
                list.addObject()
                    .put("sku", one.sku().value())
                    .put("dueOn", one.dueOn().toString())
                    .put("earliest", one.earliest().toString())
                    .put("latest", one.latest().toString())
                    .put("confidence", one.confidence())));
  }

  private static void handover(ObjectNode json, Handover one) {
    json.put("id", one.id())
        .put("at", one.at().toString())
        .put("order", one.order().map(order -> order.value()).orElse(null))
        .put("problem", one.problem());
    var tried = json.putArray("tried");
    one.tried().forEach(tried::add);
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String text(Optional<Instant> at) {
    return at.map(Instant::toString).orElse(null);
  }
}
