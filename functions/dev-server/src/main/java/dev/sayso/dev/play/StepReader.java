package dev.sayso.dev.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.turn.Locales;
import dev.sayso.dev.turn.OrderEventJson;
import dev.sayso.dev.turn.Place;
import dev.sayso.dev.turn.Surface;
import dev.sayso.dialog.Utterance;
import dev.sayso.seed.Seed;
import dev.sayso.seed.strict.BadInputException;
import dev.sayso.seed.strict.Fields;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// Reads the turns of a scenario.
record StepReader(Seed seed, Usual usual) {

  private static final Set<String> KNOWN =
      Set.of(
          "say", "heard", "open", "id", "shopper", "person", "device", "session", "surface",
          "locale", "now", "after", "event", "offers", "sweep", "notices", "notice", "reply",
          "state");

  /// Who speaks, on what, in a turn that does not say so.
  record Usual(
      String shopper, Optional<String> person, String device, Surface surface, Locale locale) {

    static Usual of(Fields fields, Seed seed) {
      var first = seed.shoppers().isEmpty() ? "" : seed.shoppers().getFirst().id().value();
      return new Usual(
          fields.text("shopper", first),
          Optional.ofNullable(fields.textOrNull("person")),
          fields.text("device", "default"),
          StepReader.surface(fields, Surface.SPEAKER),
          StepReader.locale(fields, seed, seed.terms().locales().getFirst()));
    }
  }

  Step read(JsonNode node, String path) {
    var fields = Fields.of(node, path, KNOWN);
    var said = utterance(fields).map(words -> said(fields, words));
    if (fields.has("reply") && said.isEmpty()) {
      throw fields.bad("say", "given where a reply is expected");
    }
    return new Step(
        world(fields),
        sweep(fields),
        said,
        fields.has("reply")
            ? Optional.of(ExpectedReply.read(fields.node("reply"), fields.path("reply")))
            : Optional.empty(),
        fields.has("state")
            ? ExpectedState.read(fields.node("state"), fields.path("state"))
            : ExpectedState.ANY);
  }

  private static Optional<ExpectedNotices> sweep(Fields fields) {
    boolean sweeps = fields.flag("sweep");
    if (!sweeps && (fields.has("notices") || fields.has("notice"))) {
      throw fields.bad("sweep", "true where notices are expected");
    }
    return sweeps ? Optional.of(ExpectedNotices.read(fields)) : Optional.empty();
  }

  private Step.Said said(Fields fields, Utterance words) {
    var owner = shopper(fields, "shopper", usual.shopper());
    var device = fields.text("device", usual.device());
    var place =
        new Place(
            new ShopperId(owner),
            person(fields),
            fields.text("session", owner + "/" + device),
            surface(fields, usual.surface()),
            locale(fields, seed, usual.locale()));
    return new Step.Said(place, words, Optional.ofNullable(fields.textOrNull("id")));
  }

  /// Who is recognised; where the turn is on another's device, nobody unless it says so.
  private Optional<ShopperId> person(Fields fields) {
    var usually = fields.has("shopper") ? Optional.<String>empty() : usual.person();
    return Optional.ofNullable(fields.textOrNull("person"))
        .or(() -> usually)
        .map(id -> new ShopperId(shopper(fields, "person", id)));
  }

  private String shopper(Fields fields, String name, String otherwise) {
    var id = fields.text(name, otherwise);
    if (seed.shoppers().stream().noneMatch(shopper -> shopper.id().value().equals(id))) {
      throw fields.bad(name, "the id of one of the seed's shoppers");
    }
    return id;
  }

  private static Optional<Utterance> utterance(Fields fields) {
    if (fields.flag("open")) {
      return Optional.of(new Utterance.Opened());
    }
    if (fields.has("heard")) {
      return Optional.of(new Utterance.Heard(fields.texts("heard")));
    }
    var say = fields.node("say");
    if (!fields.states("say")) {
      return Optional.empty();
    }
    if (!say.isValueNode() || say.isNull()) {
      throw fields.bad("say", "what is said");
    }
    return Optional.of(Utterance.Heard.of(say.asText()));
  }

  private static Step.World world(Fields fields) {
    return new Step.World(
        fields.has("now") ? Optional.of(instant(fields)) : Optional.empty(),
        fields.has("after")
            ? Optional.of(fields.parsed("after", "a duration as PT20M", Duration::parse))
            : Optional.empty(),
        fields.has("event")
            ? Optional.of(OrderEventJson.read(fields.node("event"), fields.path("event")))
            : Optional.empty(),
        offers(fields));
  }

  private static Instant instant(Fields fields) {
    return fields.parsed(
        "now", "a time as 2026-11-22T10:00:00Z", text -> OffsetDateTime.parse(text).toInstant());
  }

  /// As a list of `{sku, price, stock}`, or as `{SKU: {price, stock}}`.
  private static List<Restocking> offers(Fields fields) {
    var node = fields.node("offers");
    if (node.isObject()) {
      return node.properties().stream()
          .map(one -> {
            var path = fields.path("offers") + "." + one.getKey();
            var offer = Fields.of(one.getValue(), path, Set.of("price", "stock"));
            return restocking(one.getKey(), offer);
          })
          .toList();
    }
    return fields.each(
        "offers",
        "products with a new price or stock",
        (item, path) -> {
          var offer = Fields.of(item, path, Set.of("sku", "price", "stock"));
          return restocking(offer.text("sku"), offer);
        });
  }

  private static Restocking restocking(String sku, Fields offer) {
    var what = "a whole number from 0";
    return new Restocking(
        new Sku(sku),
        offer.has("price")
            ? OptionalLong.of(offer.whole("price", 0, 1_000_000_000_000L, what))
            : OptionalLong.empty(),
        offer.has("stock")
            ? OptionalInt.of((int) offer.whole("stock", 0, 1_000_000_000, what))
            : OptionalInt.empty());
  }

  private static Surface surface(Fields fields, Surface otherwise) {
    return fields.has("surface")
        ? fields.parsed(
            "surface", "one of " + Surface.CODES, code -> Surface.ofCode(code).orElseThrow())
        : otherwise;
  }

  private static Locale locale(Fields fields, Seed seed, Locale otherwise) {
    if (!fields.has("locale")) {
      return otherwise;
    }
    return Locales.spoken(fields.text("locale"), seed.terms())
        .orElseThrow(() ->
            new BadInputException(
                fields.path("locale")
                    + ": must be a locale of the shop ("
                    + Locales.codes(seed.terms())
                    + ")"));
  }
}
