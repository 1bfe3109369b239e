package dev.sayso.commerce.ledger;

import dev.sayso.commerce.Digest;
import dev.sayso.commerce.shopper.ShopperId;

/// One thing that a shopper agreed to, in a chain: its number from 1 on, the hash of the record
/// before (blank for the first), and its own hash over both and all of its content.
public record LedgerRecord(
    long number, ShopperId shopper, Agreement agreement, String before, String hash) {

  /// The record after `head`.
  public static LedgerRecord after(LedgerHead head, ShopperId shopper, Agreement agreement) {
    long number = head.count() + 1;
    return new LedgerRecord(
        number, shopper, agreement, head.hash(), hash(number, shopper, agreement, head.hash()));
  }

  public LedgerHead head() {
    return new LedgerHead(number, hash);
  }

  /// Whether this is what was written.
  public boolean isIntact() {
    return hash.equals(hash(number, shopper, agreement, before));
  }

  /// Every part with its length, so that no two records read the same.
  private static String hash(long number, ShopperId shopper, Agreement agreement, String before) {
    var text = new StringBuilder();
    part(text, Long.toString(number));
    part(text, shopper.value());
    part(text, before);
    agreement.parts().forEach(part -> part(text, part));
    return Digest.full(text.toString());
  }

  private static void part(StringBuilder text, String part) {
    text.append(part.length()).append(':').append(part).append('\n');
  }
}
