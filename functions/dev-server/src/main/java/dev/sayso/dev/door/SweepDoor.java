package dev.sayso.dev.door;

import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.turn.SweepJson;

/// `POST /dev/sweep`: does now what is due for everybody, and says what that was. `GET
/// /dev/outbox`: every message since the seed, oldest first.
record SweepDoor(LocalShop shop) {

  Answer sweep(Asked asked) {
    var swept = shop.finish();
    return Answer.json(SweepJson.of(shop.sweep(), swept));
  }

  Answer outbox(Asked asked) {
    return Answer.json(SweepJson.outbox(shop.outbox().notices()));
  }
}
