package dev.sayso.commerce.nudge;

import java.time.Instant;
import java.util.Optional;

/// A piece of work small enough to be done in one go, and harmless to be done twice.
public sealed interface Errand {

  /// Look who of this shard is due: one page of them, from the first or from behind `after`.
  record Look(int shard, Instant upTo, Optional<String> after) implements Errand {}

  /// Do what is due for one shopper.
  record Nudge(Due due) implements Errand {}
}
