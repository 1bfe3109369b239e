package dev.sayso.store.dynamodb;

import dev.sayso.commerce.shopper.Address;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.commerce.shopper.VoiceCode;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        .texts("consents", shopper.consents().stream().sorted().toList());
  }

  /// A shopper without the notes, which are an item of their own.
  static Shopper shopper(Stored stored) {
    return new Shopper(
        new ShopperId(stored.text("id")),
        stored.text("name"),
        new HouseholdId(stored.text("household")),
        stored.list("identities", ShopperCodec::identity),
        billing(stored.map("billing")),
        rules(stored.map("rules")),
        Set.copyOf(stored.texts("consents")),
        ShopperNotes.NONE);
  }

  static Fields write(Identity identity) {
    return new Fields().text("channel", identity.channel()).text("id", identity.id());
  }

  private static Identity identity(Stored stored) {
    return new Identity(stored.text("channel"), stored.text("id"));
  }

  private static Fields write(Shopper.Billing billing) {
    var address = billing.address();
    return new Fields()
        .map("address", address == null ? null : write(address))
        .list("places", billing.places().entrySet(), ShopperCodec::write)
        .text("paymentMethod", billing.paymentMethod())
        .text("email", billing.email());
  }

  private static Shopper.Billing billing(Stored stored) {
    return new Shopper.Billing(
        stored.maybeMap("address").map(ShopperCodec::address).orElse(null),
        places(stored),
        stored.textOrNull("paymentMethod"),
        stored.textOrNull("email"));
  }

  private static Fields write(Map.Entry<String, Address> place) {
    return new Fields().text("name", place.getKey()).map("address", write(place.getValue()));
  }

  /// None where a shopper was stored before there were places.
  private static Map<String, Address> places(Stored stored) {
    return stored.listOrNone("places", Function.identity()).stream()
        .collect(
            Collectors.toMap(place -> place.text("name"), place -> address(place.map("address"))));
  }

  static Fields write(Address address) {
    return new Fields()
        .text("line1", address.line1())
        .text("city", address.city())
        .text("postalCode", address.postalCode())
        .text("country", address.country());
  }

  static Address address(Stored stored) {
    return new Address(
        stored.text("line1"),
        stored.text("city"),
        stored.text("postalCode"),
        stored.text("country"));
  }

  private static Fields write(Shopper.Rules rules) {
    var zone = rules.timeZone();
    var code = rules.voiceCode();
    return new Fields()
        .text("role", rules.role().name())
        .money("spendingLimit", rules.spendingLimit())
        .map("voiceCode", code == null ? null : write(code))
        .text("quietHours", rules.quietHours())
        .text("timeZone", zone == null ? null : zone.getId());
  }

  private static Shopper.Rules rules(Stored stored) {
    return new Shopper.Rules(
        Role.valueOf(stored.text("role")),
        stored.moneyOrNull("spendingLimit"),
        stored.maybeMap("voiceCode").map(ShopperCodec::code).orElse(null),
        stored.textOrNull("quietHours"),
        stored.optional("timeZone", ZoneId::of).orElse(null));
  }

  private static Fields write(VoiceCode code) {
    return new Fields()
        .text("salt", code.salt())
        .text("hash", code.hash())
        .number("iterations", code.iterations());
  }

  private static VoiceCode code(Stored stored) {
    return new VoiceCode(stored.text("salt"), stored.text("hash"), stored.integer("iterations"));
  }
}
