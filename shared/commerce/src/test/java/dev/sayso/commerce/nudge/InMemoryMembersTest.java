package dev.sayso.commerce.nudge;

import dev.sayso.commerce.shopper.Shopper;
import java.time.Instant;
import java.util.List;

class InMemoryMembersTest extends MembersContract {

  @Override
  protected Stored storing(List<Shopper> shoppers) {
    var members = new InMemoryMembers(List::of, PAGE);
    shoppers.forEach(shopper -> members.put(shopper, Instant.EPOCH));
    return new Stored(members, members, members);
  }
}
