package dev.sayso.dev.door;

import dev.sayso.dev.live.Happenings;
import dev.sayso.dev.live.Watcher;

/// `GET /dev/events`: what happens, as it happens, as server-sent events: `turn` (what was said,
/// the reply, the state before and after, what it asked of the database), `wire` (the turn as JSON
/// of the platforms), and `changed` (the clock, an order, the data).
record EventsDoor(Happenings happenings) {

  Answer answer(Asked asked) {
    return happenings
        .watch()
        .map((Watcher watcher) -> Answer.flowing("text/event-stream", watcher::pour))
        .orElseThrow(() -> new Refused(503, "too many are watching already; close a page"));
  }
}
