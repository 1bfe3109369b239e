package dev.sayso.commerce.order;

import dev.sayso.commerce.ledger.LedgerHead;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps what shoppers agreed to until it is over and they know. One wish has one attempt, for as
/// long as a repeated request may come.
public interface OrderAttempts {

  /// Attempts are parted by household, so that many can be looked at at once.
  int SHARDS = 8;

  /// Writes a first attempt and, all or nothing, the record of what was agreed at the end of the
  /// shopper's ledger. `known` is where the ledger ended when it was read: if it has grown since,
  /// it is read anew. Where the wish has an attempt already, nothing is written and that one is the
  /// answer.
  Begun begin(OrderAttempt first, LedgerHead known);

  /// The stored attempt; `fresh` where it is the first one.
  record Begun(OrderAttempt attempt, boolean fresh) {}

  /// Writes how far it has come, if nobody else did since it was read; empty where somebody did.
  Optional<OrderAttempt> write(OrderAttempt changed);

  /// What stands where [#due] has found something; empty where it is gone.
  Optional<OrderAttempt> find(Place place);

  /// Those of one shard that want to be looked at at `upTo` or before, the longest waiting first.
  List<Place> due(int shard, Instant upTo, int limit);

  /// Where the store keeps one, in its own words.
  record Place(String home, String attempt) {}
}
