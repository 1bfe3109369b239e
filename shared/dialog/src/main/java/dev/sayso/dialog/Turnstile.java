package dev.sayso.dialog;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lets through as many turns a minute as one caller, and all callers of this process together, may
/// have. Whoever is turned away hears a short word at no cost to the database; nothing is changed.
public final class Turnstile implements Assistant {

  /// As many callers are told apart.
  private static final int MOST = 10_000;

  /// What all may have together, in callers who talk as fast as one may.
  private static final int CROWD = 100;

  private final Assistant assistant;
  private final int most;
  private final InstantSource clock;
  private final Map<Caller, Integer> turns = new LinkedHashMap<>();
  private Instant minute = Instant.EPOCH;
  private long all;

  public Turnstile(Assistant assistant, int most, InstantSource clock) {
    if (most < 1) {
      throw new IllegalArgumentException("at least one turn a minute, not " + most);
    }
    this.assistant = assistant;
    this.most = most;
    this.clock = clock;
  }

  @Override
  public Reply reply(Turn turn) {
    return turn.utterance() instanceof Utterance.Closed || passes(turn.caller())
        ? assistant.reply(turn)
        : Replies.moment(turn.locale());
  }

  private synchronized boolean passes(Caller caller) {
    var now = Pace.minute(clock.instant());
    if (!now.equals(minute)) {
      minute = now;
      turns.clear();
      all = 0;
    }
    int had = turns.getOrDefault(caller, 0);
    if (had >= most || all >= (long) most * CROWD) {
      return false;
    }
    all++;
    if (had > 0 || turns.size() < MOST) {
      turns.put(caller, had + 1);
    }
    return true;
  }
}
