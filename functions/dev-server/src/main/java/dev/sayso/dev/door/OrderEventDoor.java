package dev.sayso.dev.door;

import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.turn.OrderEventJson;

/// `POST /dev/order-events`: what a merchant's shop would report.
record OrderEventDoor(LocalShop shop) {

  Answer answer(Asked asked) {
    var event = OrderEventJson.read(asked.json(), "");
    return shop.record(event)
        .map(_ -> Answer.done())
        .orElseThrow(() -> new Refused(404, "there is no order \"" + event.order() + "\""));
  }
}
