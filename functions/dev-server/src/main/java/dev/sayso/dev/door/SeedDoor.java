package dev.sayso.dev.door;

import dev.sayso.dev.local.LocalShop;
import dev.sayso.seed.SeedReader;

/// `POST /dev/seed`: replaces all data, or changes nothing where the seed is bad.
record SeedDoor(LocalShop shop) {

  Answer answer(Asked asked) {
    shop.seed(SeedReader.read(asked.json(), shop.clock().instant()));
    return Answer.done();
  }
}
