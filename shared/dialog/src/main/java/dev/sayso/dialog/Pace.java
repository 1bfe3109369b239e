package dev.sayso.dialog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/// How fast somebody talks: the turns of one conversation in the minute that began at `since`. It
/// is kept with the conversation, so that counting costs no round trip, and a turn that came too
/// soon is not counted, because nothing is written for it.
public record Pace(Instant since, int turns) {

  public static final Pace NONE = new Pace(Instant.EPOCH, 0);

  /// Nobody is asked to wait.
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /// More than anybody says in a minute, also by touch.
  public static final int USUAL = 60;

  /// This, after one more turn.
  Pace and(Instant now) {
    var minute = minute(now);
    return since.equals(minute) ? new Pace(minute, turns + 1) : new Pace(minute, 1);
  }

  /// Whether this shopper, in all conversations together, has had as many turns in this minute as
  /// they may have.
  static boolean isOver(Visit visit, Instant now, int most) {
    return most != UNLIMITED
        && Stream.concat(Stream.of(visit.session()), visit.elsewhere().stream())
                .map(Session::pace)
                .filter(pace -> pace.since().equals(minute(now)))
                .mapToLong(Pace::turns)
                .sum()
            >= most;
  }

  /// Which minute it is.
  static Instant minute(Instant now) {
    return now.truncatedTo(ChronoUnit.MINUTES);
  }
}
