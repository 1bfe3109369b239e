package dev.sayso.commerce.privacy;

import java.time.Instant;
import java.util.Map;

/// That data were deleted, or a copy was sent: when it was asked for and done, how many things of
/// each kind are gone, and how many orders are kept as hashes because the law wants it. It holds
/// nothing personal, and its number leads to nobody.
public record Receipt(
    String id,
    String token,
    DataRequest.Wish wish,
    Instant askedAt,
    Instant doneAt,
    Map<DataKind, Integer> gone,
    Outcome outcome) {

  /// How it ended.
  public enum Outcome {
    DONE,
    /// There was no address to send a copy to, or it was refused.
    UNREACHABLE
  }

  public Receipt {
    gone = Map.copyOf(gone);
  }

  /// The orders of which only hashes, amounts and dates are kept.
  public int orders() {
    return gone.getOrDefault(DataKind.ORDERS, 0);
  }
}
