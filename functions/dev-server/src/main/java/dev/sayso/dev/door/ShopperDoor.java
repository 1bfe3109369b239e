package dev.sayso.dev.door;

import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.turn.StateJson;
import java.util.Optional;

/// `GET /dev/shoppers/{id}`: everything that is true of one shopper now.
record ShopperDoor(LocalShop shop) {

  Answer answer(Asked asked) {
    return Optional.of(asked.rest())
        .filter(id -> !id.isBlank())
        .flatMap(id -> shop.shopper(new ShopperId(id)))
        .map(state -> Answer.json(StateJson.of(state, shop.shop().terms().currency())))
        .orElseThrow(() -> new Refused(404, "there is no shopper \"" + asked.rest() + "\""));
  }
}
