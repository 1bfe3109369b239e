package dev.sayso.store.dynamodb;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Why a transaction was cancelled, write by write.
record Reasons(List<CancellationReason> all) {

  static final String CONDITION = "ConditionalCheckFailed";
  static final String CONFLICT = "TransactionConflict";

  /// Whether the condition of the write at this place is why. Only true where nothing of the
  /// transaction collided with another one, because then the condition may fail for a moment only.
  boolean isRefused(int at) {
    return !collided() && CONDITION.equals(all.get(at).code());
  }

  /// Whether somebody else wrote one of the items since it was read, or is about to.
  static boolean isOutrun(TransactionCanceledException e) {
    return e.cancellationReasons().stream()
        .map(CancellationReason::code)
        .anyMatch(code -> CONDITION.equals(code) || CONFLICT.equals(code));
  }

  /// What stood there instead; empty where nothing did.
  Stored instead(int at) {
    var reason = all.get(at);
    return new Stored(reason.hasItem() ? reason.item() : Map.of());
  }

  private boolean collided() {
    return all.stream().anyMatch(reason -> CONFLICT.equals(reason.code()));
  }
}
