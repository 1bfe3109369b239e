package dev.sayso.commerce.ledger;

import dev.sayso.commerce.shopper.Shopper;

/// Reads what shoppers agreed to. It is written with what was agreed:
/// [dev.sayso.commerce.order.OrderAttempts#begin].
public interface Ledgers {

  /// A shopper's whole ledger; without records where they agreed to nothing yet.
  Ledger of(Shopper shopper);
}
