package dev.sayso.commerce.privacy;

import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import java.util.List;

/// Whose data it is: everything by which a person's things are found.
public record Subject(ShopperId shopper, HouseholdId household, List<Identity> identities) {

  public Subject {
    identities = List.copyOf(identities);
  }

  public static Subject of(Shopper shopper) {
    return new Subject(shopper.id(), shopper.household(), shopper.identities());
  }
}
