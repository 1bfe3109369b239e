package dev.sayso.commerce.shopper;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.replenishment.Supply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the assistant keeps of its conversations with one shopper, beyond a single one. Each list
/// is oldest first and forgets its oldest entries.
public record ShopperNotes(
    List<Preference> preferences,
    List<Substitution> substitutions,
    List<PriceWatch> watches,
    Optional<Deferred> deferred,
    CodeTries code,
    Supply supply) {

  /// How many entries each list keeps.
  public static final int MOST = 40;

  public static final ShopperNotes NONE =
      new ShopperNotes(
          List.of(), List.of(), List.of(), Optional.empty(), CodeTries.NONE, Supply.NONE);

  public ShopperNotes {
    preferences = newest(preferences);
    substitutions = newest(substitutions);
    watches = newest(watches);
  }

  /// What was offered in place of what was wanted, and whether the shopper took it.
  public record Substitution(Sku wanted, Sku instead, boolean taken, Instant at) {}

  /// The shopper waits for this product to cost less than this.
  public record PriceWatch(Sku sku, Money below, Instant since) {}

  /// An order put off until later: its lines, and whether it waits for the car to be parked.
  public record Deferred(
      List<WantedLine> lines, boolean untilParked, Optional<Gift> gift, Instant at) {
    public Deferred {
      lines = List.copyOf(lines);
    }
  }

  /// Wrong voice codes in a row, and until when voice ordering is locked. `forCode` is the stored
  /// code they were tried on: a new code starts afresh, which is how a shopper unlocks.
  public record CodeTries(int wrong, @Nullable Instant lockedUntil, String forCode) {
    public static final CodeTries NONE = new CodeTries(0, null, "");
  }

  public ShopperNotes preferences(List<Preference> changed) {
    return new ShopperNotes(changed, substitutions, watches, deferred, code, supply);
  }

  public ShopperNotes substitutions(List<Substitution> changed) {
    return new ShopperNotes(preferences, changed, watches, deferred, code, supply);
  }

  public ShopperNotes watches(List<PriceWatch> changed) {
    return new ShopperNotes(preferences, substitutions, changed, deferred, code, supply);
  }

  public ShopperNotes deferred(Optional<Deferred> changed) {
    return new ShopperNotes(preferences, substitutions, watches, changed, code, supply);
  }

  public ShopperNotes code(CodeTries changed) {
    return new ShopperNotes(preferences, substitutions, watches, deferred, changed, supply);
  }

  public ShopperNotes supply(Supply changed) {
    return new ShopperNotes(preferences, substitutions, watches, deferred, code, changed);
  }

  private static <T> List<T> newest(List<T> entries) {
    return List.copyOf(entries.subList(Math.max(0, entries.size() - MOST), entries.size()));
  }
}
