package dev.sayso.dev.door;

import dev.sayso.dev.live.Live;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.turn.OrderEventJson;

/// `POST /dev/order-events`: what a merchant's shop would report.
record OrderEventDoor(LocalShop shop, Live live) {

  Answer answer(Asked asked) {
    var json = asked.json();
    var event = OrderEventJson.read(json, "");
    return shop.record(event)
        .map(_ -> {
          live.recorder().reported(json, shop.clock().instant());
          return Answer.done();
        })
        .orElseThrow(() -> new Refused(404, "there is no order \"" + event.order() + "\""));
  }
}
