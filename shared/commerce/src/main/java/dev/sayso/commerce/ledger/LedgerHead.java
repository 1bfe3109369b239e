package dev.sayso.commerce.ledger;

/// Where a shopper's chain of records ends: how many there are, and the hash of the last one; none
/// and a blank hash before the first.
public record LedgerHead(long count, String hash) {

  public static final LedgerHead NONE = new LedgerHead(0, "");

  public LedgerHead {
    if (count < 0 || hash.isBlank() != (count == 0)) {
      throw new IllegalArgumentException("a chain has a hash as soon as it has records");
    }
  }
}
