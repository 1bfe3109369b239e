package dev.sayso.dev.door;

import dev.sayso.dev.local.LocalClock;
import dev.sayso.seed.strict.Fields;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;

/// `POST /dev/clock`: from now on it is this moment. `{"now":null}` lets real time run again.
record ClockDoor(LocalClock clock) {

  /// Up to here a date can be reckoned with.
  private static final int LAST_YEAR = 9998;

  Answer answer(Asked asked) {
    var fields = Fields.of(asked.json(), "", Set.of("now"));
    if (fields.states("now") && !fields.has("now")) {
      clock.run();
    } else {
      clock.set(
          fields.parsed(
              "now", "a time as 2026-11-22T10:00:00Z, or null for real time", ClockDoor::moment));
    }
    return Answer.done();
  }

  private static Instant moment(String text) {
    var time = OffsetDateTime.parse(text);
    if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("the year must be from 1 to " + LAST_YEAR);
    }
    return time.toInstant();
  }
}
