package dev.sayso.dev.door;

import dev.sayso.dev.local.LocalClock;
import dev.sayso.seed.strict.Fields;
import java.time.OffsetDateTime;
import java.util.Set;

/// `POST /dev/clock`: from now on it is this moment. `{"now":null}` lets real time run again.
record ClockDoor(LocalClock clock) {

  Answer answer(Asked asked) {
    var fields = Fields.of(asked.json(), "", Set.of("now"));
    if (fields.states("now") && !fields.has("now")) {
      clock.run();
    } else {
      clock.set(
          fields.parsed(
              "now",
              "a time as 2026-11-22T10:00:00Z, or null for real time",
              text -> OffsetDateTime.parse(text).toInstant()));
    }
    return Answer.done();
  }
}
