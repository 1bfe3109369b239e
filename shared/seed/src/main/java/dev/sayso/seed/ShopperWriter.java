package dev.sayso.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.shopper.Address;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.Shopper;
import java.util.Locale;

/// Writes one shopper as [ShopperReader] reads it.
final class ShopperWriter {

  private ShopperWriter() {}

  static void write(ObjectNode json, Shopper shopper) {
    json.put("id", shopper.id().value())
        .put("name", shopper.name())
        .put("household", shopper.household().value());
    var identities = json.putArray("identities");
    shopper
        .identities()
        .forEach(one -> identities.addObject().put("channel", one.channel()).put("id", one.id()));
    billing(json, shopper.billing());
    rules(json, shopper.rules());
    var consents = json.putArray("consents");
    shopper.consents().stream().sorted().forEach(consents::add);
    var preferences = json.putArray("preferences");
    shopper.preferences().forEach(one -> preference(preferences, one));
  }

  private static void billing(ObjectNode json, Shopper.Billing billing) {
    var home = billing.address();
    if (home == null) {
      json.putNull("address");
    } else {
      address(json.putObject("address"), home);
    }
    if (!billing.places().isEmpty()) {
      var places = json.putObject("places");
      billing.places().forEach((name, place) -> address(places.putObject(name), place));
    }
    json.put("paymentMethod", billing.paymentMethod()).put("email", billing.email());
  }

  private static void address(ObjectNode json, Address address) {
    json.put("line1", address.line1())
        .put("city", address.city())
        .put("postalCode", address.postalCode())
        .put("country", address.country());
  }

  private static void rules(ObjectNode json, Shopper.Rules rules) {
    json.put("role", rules.role().name().toLowerCase(Locale.ROOT));
    var limit = rules.spendingLimit();
    if (limit != null) {
      json.put("spendingLimit", limit.minor());
    }
    json.put("quietHours", rules.quietHours());
    var zone = rules.timeZone();
    if (zone != null) {
      json.put("timeZone", zone.getId());
    }
  }

  private static void preference(ArrayNode preferences, Preference preference) {
    var json =
        preferences
            .addObject()
            .put("text", preference.words())
            .put("kind", preference.kind().name().toLowerCase(Locale.ROOT));
    if (!preference.about().isBlank()) {
      json.put("about", preference.about());
    }
    SeedWriter.put(json, "since", preference.since());
  }
}
