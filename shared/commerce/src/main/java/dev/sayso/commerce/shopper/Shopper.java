package dev.sayso.commerce.shopper;

import dev.sayso.commerce.money.Money;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One person who shops. Contact and payment data are held for orders and never spoken.
public record Shopper(
    ShopperId id,
    String name,
    HouseholdId household,
    List<Identity> identities,
    Billing billing,
    Rules rules,
    Set<String> consents,
    ShopperNotes notes) {

  private static final String STRANGERS = "guest:";

  public Shopper {
    identities = List.copyOf(identities);
    consents = Set.copyOf(consents);
  }

  public List<Preference> preferences() {
    return notes.preferences();
  }

  public Shopper with(ShopperNotes changed) {
    return new Shopper(id, name, household, identities, billing, rules, consents, changed);
  }

  public Shopper with(List<Identity> changed) {
    return new Shopper(id, name, household, changed, billing, rules, consents, notes);
  }

  /// This shopper, with orders going to that address.
  public Shopper deliveringTo(Address address) {
    var there = new Billing(address, billing.places, billing.paymentMethod, billing.email);
    return new Shopper(id, name, household, identities, there, rules, consents, notes);
  }

  /// Where orders go and how they are paid. `places` are further addresses by the shopper's name
  /// for them, such as `office`; `paymentMethod` names a method the shop holds.
  public record Billing(
      @Nullable Address address,
      Map<String, Address> places,
      @Nullable String paymentMethod,
      @Nullable String email) {

    public Billing {
      places = Map.copyOf(places);
    }

    /// Without further places.
    public Billing(
        @Nullable Address address, @Nullable String paymentMethod, @Nullable String email) {
      this(address, Map.of(), paymentMethod, email);
    }
  }

  /// What this shopper may do and when they may be spoken to. `quietHours` is `22:00-07:00`.
  public record Rules(
      Role role,
      @Nullable Money spendingLimit,
      @Nullable VoiceCode voiceCode,
      @Nullable String quietHours,
      @Nullable ZoneId timeZone) {}

  /// Whether nobody knows who this is: what [#guest] makes, and no guest of a household.
  public boolean isStranger() {
    return household.value().startsWith(STRANGERS);
  }

  /// Somebody the shop does not know: may fill a cart and not order. Their household is theirs
  /// alone and never one that a shop has named.
  public static Shopper guest(ShopperId id) {
    return new Shopper(
        id,
        "",
        new HouseholdId(STRANGERS + id.value()),
        List.of(),
        new Billing(null, Map.of(), null, null),
        new Rules(Role.GUEST, null, null, null, null),
        Set.of(),
        ShopperNotes.NONE);
  }

  /// A shopper of whom nothing is known but the id: a household of one, an adult.
  public static Shopper unknown(ShopperId id) {
    return new Shopper(
        id,
        "",
        new HouseholdId(id.value()),
        List.of(),
        new Billing(null, Map.of(), null, null),
        new Rules(Role.ADULT, null, null, null, null),
        Set.of(),
        ShopperNotes.NONE);
  }
}
