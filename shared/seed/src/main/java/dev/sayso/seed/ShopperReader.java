package dev.sayso.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shopper.Address;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.commerce.shopper.VoiceCode;
import dev.sayso.seed.strict.Fields;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one shopper; only the id is required. An `address` or `paymentMethod` of `null` says that
/// there is none, while a missing one gets a default that can order.
final class ShopperReader {

  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "name",
          "household",
          "identities",
          "address",
          "places",
          "paymentMethod",
          "email",
          "voiceCode",
          "consents",
          "preferences",
          "role",
          "spendingLimit",
          "quietHours",
          "timeZone",
          "standingRules",
          "contacts");
  private static final Set<String> ADDRESS =
      Set.of("line1", "line2", "city", "region", "postalCode", "country");
  private static final Address HOME = new Address("1 Main St", "Springfield", "12345", "US");
  private static final String CODE = "four digits in quotes as \"0412\", or null";
  private static final String HOURS = "two times of the day as \"22:00-07:00\"";
  private static final Pattern QUIET =
      Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d");

  private ShopperReader() {}

  static Shopper read(JsonNode node, String path, Currency currency) {
    var fields = Fields.of(node, path, KNOWN);
    var id = fields.text("id");
    var consents = fields.has("consents") ? fields.texts("consents") : List.of("orders");
    return new Shopper(
        new ShopperId(id),
        fields.text("name", ""),
        new HouseholdId(fields.text("household", id)),
        fields.each("identities", "a list", ShopperReader::identity),
        billing(fields),
        rules(fields, currency),
        Set.copyOf(consents),
        ShopperNotes.NONE
            .preferences(fields.each("preferences", "a list", PreferenceReader::read))
            .supply(SupplyReader.read(fields, currency)));
  }

  private static Identity identity(JsonNode node, String path) {
    var fields = Fields.of(node, path, Set.of("channel", "id"));
    return new Identity(fields.text("channel"), fields.text("id"));
  }

  private static Shopper.Billing billing(Fields fields) {
    var method =
        fields.states("paymentMethod") ? fields.textOrNull("paymentMethod") : "card-on-file";
    return new Shopper.Billing(address(fields), places(fields), method, fields.textOrNull("email"));
  }

  /// Further addresses, each by the shopper's name for it.
  private static Map<String, Address> places(Fields fields) {
    if (!fields.has("places")) {
      return Map.of();
    }
    var node = fields.node("places");
    if (!node.isObject()) {
      throw fields.bad("places", "an object as {\"office\": {…an address…}}");
    }
    var places = new LinkedHashMap<String, Address>();
    node.properties()
        .forEach(place -> {
          var path = fields.path("places") + "." + place.getKey();
          var address = place(Fields.of(place.getValue(), path, ADDRESS));
          var name = place.getKey().strip().toLowerCase(Locale.ROOT);
          if (name.isEmpty() || places.put(name, address) != null) {
            throw fields.bad("places", "addresses that each have a name of their own");
          }
        });
    return places;
  }

  private static @Nullable Address address(Fields fields) {
    if (!fields.has("address")) {
      return fields.states("address") ? null : HOME;
    }
    return place(fields.object("address", ADDRESS));
  }

  /// The second line and the region go with the line and the city that they belong to.
  private static Address place(Fields address) {
    var line2 = address.text("line2", "");
    var region = address.text("region", "");
    return new Address(
        address.text("line1", "") + (line2.isEmpty() ? "" : ", " + line2),
        address.text("city", "") + (region.isEmpty() ? "" : ", " + region),
        address.text("postalCode", ""),
        address.text("country", "US"));
  }

  private static Shopper.Rules rules(Fields fields, Currency currency) {
    Money limit =
        fields.has("spendingLimit") ? Read.money(fields, "spendingLimit", currency) : null;
    return new Shopper.Rules(
        role(fields),
        limit,
        code(fields),
        matching(fields, "quietHours", HOURS, QUIET),
        Read.zone(fields, "timeZone").orElse(null));
  }

  private static @Nullable VoiceCode code(Fields fields) {
    var digits = matching(fields, "voiceCode", CODE, Pattern.compile("[0-9]{4}"));
    return digits == null ? null : VoiceCode.of(digits);
  }

  private static Role role(Fields fields) {
    Function<String, Role> parse = text -> Role.valueOf(text.toUpperCase(Locale.ROOT));
    return fields.has("role")
        ? fields.parsed("role", "\"adult\", \"child\" or \"guest\"", parse)
        : Role.ADULT;
  }

  private static @Nullable String matching(
      Fields fields, String name, String what, Pattern pattern) {
    if (!fields.has(name)) {
      return null;
    }
    var value = fields.node(name);
    if (!value.isTextual() || !pattern.matcher(value.textValue()).matches()) {
      throw fields.bad(name, what);
    }
    return value.textValue();
  }
}
