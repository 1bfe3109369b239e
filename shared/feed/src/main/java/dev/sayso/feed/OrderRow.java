package dev.sayso.feed;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import java.time.Instant;
import java.util.Optional;

/// One row of an order file, by the line it begins at.
public sealed interface OrderRow {

  int line();

  /// One product of an order. `order` is what the file calls the order, `price` that of one pack;
  /// both empty where it does not say.
  record Bought(
      int line,
      String shopper,
      Optional<String> order,
      Instant at,
      Sku sku,
      Quantity quantity,
      Optional<Money> price)
      implements OrderRow {}

  /// `why` says what is wrong, and how to mend it.
  record Bad(int line, String why) implements OrderRow {}
}
