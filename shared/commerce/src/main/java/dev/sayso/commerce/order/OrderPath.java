package dev.sayso.commerce.order;

import java.util.Optional;

/// How far an order, or the stopping of one, has come. Each state is written down before the shop
/// is asked for the next one, so that whoever finds it knows what may have happened, and what to
/// ask.
public sealed interface OrderPath {

  /// Agreed to. The shop may have drafts of it, none of which can become an order.
  record Agreed() implements OrderPath {}

  /// This draft is about to become the order, or has.
  record Placing(Draft draft) implements OrderPath {}

  /// Asked for: the shop is about to stop the order, or has.
  record Stopping() implements OrderPath {}

  /// The order stands. The shopper has not heard of it.
  record Confirmed(OrderId order) implements OrderPath {}

  /// No order came of it, and none will. The shopper has not heard of it.
  record Dropped(Why why) implements OrderPath {}

  /// The order is stopped. The shopper has not heard of it.
  record Stopped() implements OrderPath {}

  /// It was too late to stop the order. The shopper has not heard of it.
  record NotStopped() implements OrderPath {}

  /// Over, and the shopper knows. Kept for a while, so that a repeated request changes nothing;
  /// empty where no order came of it.
  record Told(Optional<OrderId> order) implements OrderPath {}

  /// Why no order came of it.
  enum Why {
    CHANGED,
    SOLD_OUT,
    REFUSED,
    /// Nobody was there to finish it while it was fresh.
    LATE
  }

  /// Whether the shop has still to be asked.
  default boolean isOpen() {
    return switch (this) {
      case Agreed _, Placing _, Stopping _ -> true;
      case Confirmed _, Dropped _, Stopped _, NotStopped _, Told _ -> false;
    };
  }

  /// Whether it is over, and the shopper has still to hear of it.
  default boolean isNews() {
    return switch (this) {
      case Confirmed _, Dropped _, Stopped _, NotStopped _ -> true;
      case Agreed _, Placing _, Stopping _, Told _ -> false;
    };
  }
}
