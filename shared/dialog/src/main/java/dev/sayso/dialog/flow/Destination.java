package dev.sayso.dialog.flow;

import dev.sayso.commerce.shopper.Address;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.Shopper;
import java.util.Map;
import java.util.Optional;

/// Where a shopper's orders go: home, or to one of their places that they asked for. `wanted` is
/// the name of that place; `isKnown` tells whether it has an address.
record Destination(Shopper shopper, Optional<String> wanted, boolean isKnown) {

  /// Where this shopper's orders go now; their address becomes that of the place.
  static Destination of(Shopper shopper) {
    var wanted =
        shopper.preferences().stream()
            .filter(one -> one.kind() == Preference.Kind.DELIVERY)
            .map(Preference::about)
            .reduce((_, newer) -> newer);
    var there = wanted.flatMap(name -> place(shopper, name));
    return new Destination(
        there.map(shopper::deliveringTo).orElse(shopper), wanted, there.isPresent());
  }

  static Optional<Address> place(Shopper shopper, String name) {
    return shopper.billing().places().entrySet().stream()
        .filter(place -> place.getKey().strip().equalsIgnoreCase(name.strip()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /// The place that orders go to; empty for home.
  Optional<String> place() {
    return wanted.filter(_ -> isKnown);
  }
}
