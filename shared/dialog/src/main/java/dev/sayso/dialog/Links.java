package dev.sayso.dialog;

import dev.sayso.commerce.shopper.Shopper;
import java.time.Duration;

/// Leads a further device, number or account to a shopper: by a code that is spoken on one which
/// knows them and said on the other. See `shared/decisions/0011-linking.md`.
public interface Links {

  /// A code that nobody said for so long is worth nothing.
  Duration VALID = Duration.ofMinutes(10);

  /// How many digits a code has.
  int DIGITS = 6;

  /// A new code for this shopper, to be used once.
  String offer(Shopper shopper);

  /// From now on this caller is the shopper whom the code was given to, and what the stranger put
  /// into a cart is in the household's: all of it or nothing. `stranger` is what the turn read.
  Linked redeem(Caller caller, Visit stranger, String code);

  /// What came of it.
  sealed interface Linked {

    /// The caller is this shopper; so many products came along.
    record To(Shopper shopper, int products) implements Linked {}

    /// There is no such code, or no longer.
    record NoSuchCode() implements Linked {}

    /// Too many wrong codes were said in this shop lately, by whomever: no code is looked at.
    record Paused() implements Linked {}
  }
}
