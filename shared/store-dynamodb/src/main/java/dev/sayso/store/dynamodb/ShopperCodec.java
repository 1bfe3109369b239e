package dev.sayso.store.dynamodb;

import dev.sayso.commerce.shopper.Address;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import java.time.ZoneId;
import java.util.Set;

/// Shoppers as attributes.
final class ShopperCodec {

  private ShopperCodec() {}

  static Fields write(Shopper shopper) {
    return new Fields()
        .text("id", shopper.id().value())
        .text("name", shopper.name())
        .text("household", shopper.household().value())
        .list("identities", shopper.identities(), ShopperCodec::write)
        .map("billing", write(shopper.billing()))
        .map("rules", write(shopper.rules()))
        .texts("consents", shopper.consents().stream().sorted().toList())
        .list("preferences", shopper.preferences(), ShopperCodec::write);
  }

  static Shopper shopper(Stored stored) {
    return new Shopper(
        new ShopperId(stored.text("id")),
        stored.text("name"),
        new HouseholdId(stored.text("household")),
        stored.list("identities", ShopperCodec::identity),
        billing(stored.map("billing")),
        rules(stored.map("rules")),
        Set.copyOf(stored.texts("consents")),
        stored.list("preferences", ShopperCodec::preference));
  }

  private static Fields write(Identity identity) {
    return new Fields().text("channel", identity.channel()).text("id", identity.id());
  }

  private static Identity identity(Stored stored) {
    return new Identity(stored.text("channel"), stored.text("id"));
  }

  private static Fields write(Shopper.Billing billing) {
    var address = billing.address();
    return new Fields()
        .map("address", address == null ? null : write(address))
        .text("paymentMethod", billing.paymentMethod())
        .text("email", billing.email());
  }

  private static Shopper.Billing billing(Stored stored) {
    return new Shopper.Billing(
        stored.maybeMap("address").map(ShopperCodec::address).orElse(null),
        stored.textOrNull("paymentMethod"),
        stored.textOrNull("email"));
  }

  private static Fields write(Address address) {
    return new Fields()
        .text("line1", address.line1())
        .text("city", address.city())
        .text("postalCode", address.postalCode())
        .text("country", address.country());
  }

  private static Address address(Stored stored) {
    return new Address(
        stored.text("line1"),
        stored.text("city"),
        stored.text("postalCode"),
        stored.text("country"));
  }

  private static Fields write(Shopper.Rules rules) {
    var zone = rules.timeZone();
    return new Fields()
        .text("role", rules.role().name())
        .money("spendingLimit", rules.spendingLimit())
        .text("voiceCode", rules.voiceCode())
        .text("quietHours", rules.quietHours())
        .text("timeZone", zone == null ? null : zone.getId());
  }

  private static Shopper.Rules rules(Stored stored) {
    return new Shopper.Rules(
        Role.valueOf(stored.text("role")),
        stored.moneyOrNull("spendingLimit"),
        stored.textOrNull("voiceCode"),
        stored.textOrNull("quietHours"),
        stored.optional("timeZone", ZoneId::of).orElse(null));
  }

  private static Fields write(Preference preference) {
    return new Fields().text("text", preference.text()).at("since", preference.since());
  }

  private static Preference preference(Stored stored) {
    return new Preference(stored.text("text"), stored.atOrNull("since"));
  }
}
