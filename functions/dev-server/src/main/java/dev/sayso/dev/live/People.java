package dev.sayso.dev.live;

import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Caller;
import java.util.List;
import java.util.Optional;

/// Who a caller is, among the shop's shoppers.
record People(List<Shopper> shoppers) {

  People {
    shoppers = List.copyOf(shoppers);
  }

  /// Whose device it is. Empty for a stranger.
  Optional<ShopperId> owner(Caller caller) {
    return switch (caller) {
      case Caller.Known(var shopper) -> Optional.of(shopper);
      case Caller.Owner(var shopper) -> Optional.of(shopper);
      case Caller.Identified(var account, var _, var _) -> named(account);
    };
  }

  /// Whose voice was recognised.
  Optional<ShopperId> person(Caller caller) {
    return switch (caller) {
      case Caller.Known(var shopper) -> Optional.of(shopper);
      case Caller.Owner _ -> Optional.empty();
      case Caller.Identified(var _, var person, var _) -> person.flatMap(this::named);
    };
  }

  /// Who speaks, as far as it can be told.
  Optional<ShopperId> speaker(Caller caller) {
    return person(caller).or(() -> owner(caller));
  }

  private Optional<ShopperId> named(Identity identity) {
    return shoppers.stream()
        .filter(shopper -> shopper.identities().contains(identity))
        .map(Shopper::id)
        .findFirst();
  }
}
