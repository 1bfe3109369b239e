package dev.sayso.commerce.order;

import dev.sayso.commerce.shopper.ShopperId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A wish on its way: how far it has come, how often it was tried, when somebody should look at it
/// again (of no meaning once it is over), and the version it was read at; 0 = not written.
public record OrderAttempt(OrderWish wish, OrderPath path, int tries, Instant dueAt, long version) {

  /// Whoever began it is gone by then: a turn is cut off after eight seconds.
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  /// An order that was agreed to longer ago is not placed any more without asking.
  public static final Duration FRESH = Quoting.LIFETIME;

  /// A first try that is about to be made at `now`.
  static OrderAttempt first(OrderWish wish, OrderPath path, Instant now) {
    return new OrderAttempt(wish, path, 0, now.plus(PATIENCE), 0);
  }

  /// Nothing to follow: only for the record of what was agreed.
  public static OrderAttempt recorded(OrderWish.Standing wish, Instant now) {
    return new OrderAttempt(wish, new OrderPath.Told(Optional.empty()), 0, now, 0);
  }

  public String id() {
    return wish.id();
  }

  public boolean isOf(ShopperId shopper) {
    return wish.buyer().shopper().equals(shopper);
  }

  public boolean isDue(Instant now) {
    return path.isOpen() && !dueAt.isAfter(now);
  }

  boolean isFresh(Instant now) {
    return !now.isAfter(wish.consent().at().plus(FRESH));
  }

  /// This, further on.
  OrderAttempt at(OrderPath next, Instant now) {
    return new OrderAttempt(wish, next, tries, now.plus(PATIENCE), version);
  }

  /// This, to be looked at again later, and later with every try: after an hour at most.
  OrderAttempt waiting(Instant now) {
    var pause = PATIENCE.multipliedBy(1L << Math.min(tries, 7));
    var longest = Duration.ofHours(1);
    return new OrderAttempt(
        wish, path, tries + 1, now.plus(pause.compareTo(longest) < 0 ? pause : longest), version);
  }

  public OrderAttempt told() {
    var order =
        path instanceof OrderPath.Confirmed(OrderId id)
            ? Optional.of(id)
            : Optional.<OrderId>empty();
    return told(order);
  }

  /// This, with the shopper having heard how it ended.
  public OrderAttempt told(Optional<OrderId> order) {
    return new OrderAttempt(wish, new OrderPath.Told(order), tries, dueAt, version);
  }

  /// This, as it is stored.
  public OrderAttempt stored(long written) {
    return new OrderAttempt(wish, path, tries, dueAt, written);
  }
}
