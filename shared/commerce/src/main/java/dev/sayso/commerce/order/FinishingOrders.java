package dev.sayso.commerce.order;

import dev.sayso.commerce.ledger.LedgerHead;
import dev.sayso.commerce.order.OrderPath.Why;
import java.time.InstantSource;
import java.util.Optional;

/// Brings what a shopper agreed to to its end: one order or none, stopped or not. Wherever it is
/// cut off, whoever comes next goes on from what was written down: drafts that nobody wrote down
/// are never placed, a draft becomes one order at most, and what shall not become an order any more
/// is withdrawn at the shop before anybody is told so.
public record FinishingOrders(
    Checkout checkout,
    Orders orders,
    OrderAttempts attempts,
    LedgerHead known,
    InstantSource clock) {

  /// Without knowing where a ledger ends, as where nothing is agreed to.
  public FinishingOrders(
      Checkout checkout, Orders orders, OrderAttempts attempts, InstantSource clock) {
    this(checkout, orders, attempts, LedgerHead.NONE, clock);
  }

  /// Attempts a sweep looks at in one shard at once.
  private static final int SOME = 100;

  /// What the shop said, and the attempt as it is stored now: to be [OrderAttempt#told] once the
  /// shopper hears of it. Empty where it is to be looked at again.
  public record Outcome(OrderResult result, Optional<OrderAttempt> over) {}

  /// What the shop said about stopping, and the attempt where it is over.
  public record StopOutcome(CancelResult result, Optional<OrderAttempt> over) {}

  /// Places an order that was agreed to just now, or goes on where an earlier try ended.
  public Outcome place(OrderWish.Buy wish) {
    boolean drafts = !checkout.capabilities().contains(Checkout.Capability.NATIVE_IDEMPOTENCY);
    var path =
        drafts ? new OrderPath.Agreed() : new OrderPath.Placing(Draft.of(wish.placing().key()));
    var begun = attempts.begin(OrderAttempt.first(wish, path, clock.instant()), known);
    return begun.fresh() ? onward(begun.attempt(), wish) : again(begun.attempt(), wish);
  }

  /// Stops an order, as was agreed to just now, or finds out whether an earlier try did.
  public StopOutcome stop(OrderWish.Stop wish) {
    var first = OrderAttempt.first(wish, new OrderPath.Stopping(), clock.instant());
    var begun = attempts.begin(first, known).attempt();
    return stop(reopened(begun), wish);
  }

  /// Who asks again is answered again: it was too late before, or the answer was lost.
  private OrderAttempt reopened(OrderAttempt begun) {
    return begun.path().isOpen()
        ? begun
        : attempts.write(begun.at(new OrderPath.Stopping(), clock.instant())).orElse(begun);
  }

  /// Finds out, while the shopper is there to be asked again, what became of an attempt that
  /// somebody left: what is no order by now will be none. Empty where the shop does not tell.
  public Optional<OrderAttempt> settle(OrderAttempt left) {
    return switch (left.wish()) {
      case OrderWish.Buy buy -> withdrawn(left, buy, Why.LATE).flatMap(attempts::write);
      case OrderWish.Standing _ -> Optional.empty();
      case OrderWish.Stop stop -> ended(left, stop).flatMap(attempts::write);
    };
  }

  /// Goes on with an attempt that somebody left, as long as it is fresh, or else makes sure that
  /// nothing comes of it. What is not known yet is looked at again later.
  public OrderAttempt finish(OrderAttempt left) {
    if (!left.path().isOpen()) {
      return left;
    }
    var ended =
        switch (left.wish()) {
          case OrderWish.Buy buy ->
              left.isFresh(clock.instant()) ? ended(left, buy) : withdrawn(left, buy, Why.LATE);
          case OrderWish.Standing _ -> Optional.<OrderAttempt>empty();
          case OrderWish.Stop stop -> ended(left, stop);
        };
    var next = ended.orElseGet(() -> later(left));
    return attempts.write(next).orElse(left);
  }

  /// Finishes what is due now; how it stands then. Some may be left for the next sweep.
  public Swept sweep() {
    int over = 0;
    int open = 0;
    int failed = 0;
    for (int shard = 0; shard < OrderAttempts.SHARDS; shard++) {
      for (var place : attempts.due(shard, clock.instant(), SOME)) {
        try {
          var found = attempts.find(place).filter(one -> one.isDue(clock.instant()));
          if (found.isPresent()) {
            boolean ended = !finish(found.get()).path().isOpen();
            over += ended ? 1 : 0;
            open += ended ? 0 : 1;
          }
        } catch (RuntimeException e) {
          failed++;
          System.getLogger(FinishingOrders.class.getName())
              .log(System.Logger.Level.WARNING, "an order could not be finished", e);
        }
      }
    }
    return new Swept(over, open, failed);
  }

  /// How many came to an end, wait for the shop, and could not be looked at.
  public record Swept(int over, int waiting, int failed) {}

  /// Another try of the same wish: what stands is looked up before anything is asked for.
  private Outcome again(OrderAttempt attempt, OrderWish.Buy wish) {
    var found = orders.findByKey(wish.placing().key());
    if (found.isPresent()) {
      return new Outcome(new OrderResult.AlreadyPlaced(found.get()), Optional.of(attempt));
    }
    return attempt.path().isOpen()
        ? onward(attempt, wish)
        : new Outcome(new OrderResult.Withdrawn(), Optional.of(attempt));
  }

  private Outcome onward(OrderAttempt attempt, OrderWish.Buy wish) {
    if (!(attempt.path() instanceof OrderPath.Placing(Draft draft))) {
      return prepare(attempt, wish);
    }
    var placing = wish.placing().as(draft);
    var result = checkout.place(placing);
    return switch (result) {
      case OrderResult.Placed _,
          OrderResult.AlreadyPlaced _,
          OrderResult.CheckoutLink _,
          OrderResult.Withdrawn _ ->
          new Outcome(result, Optional.of(attempt));
      case OrderResult.PriceChanged _, OrderResult.OutOfStock _, OrderResult.Rejected _ ->
          refused(attempt, placing, result);
      case OrderResult.Unknown _ ->
          orders
              .findByKey(placing.key())
              .map(order -> new Outcome(new OrderResult.AlreadyPlaced(order), Optional.of(attempt)))
              .orElseGet(() -> new Outcome(result, Optional.empty()));
    };
  }

  private Outcome prepare(OrderAttempt attempt, OrderWish.Buy wish) {
    var placing = wish.placing();
    return switch (checkout.prepare(placing.key(), placing.quote())) {
      case Prepared.Ready(Draft draft) ->
          attempts
              .write(attempt.at(new OrderPath.Placing(draft), clock.instant()))
              .map(next -> onward(next, wish))
              .orElseGet(() -> new Outcome(new OrderResult.Unknown(), Optional.empty()));
      case Prepared.Refused(var why) ->
          new Outcome(new OrderResult.Rejected(why), Optional.of(attempt));
      case Prepared.Unknown _ -> new Outcome(new OrderResult.Unknown(), Optional.empty());
    };
  }

  /// A refusal holds for the request that it answers. Another one of the same draft may still be on
  /// its way, and find the shop in another mood.
  private Outcome refused(OrderAttempt attempt, PlacingOrder placing, OrderResult why) {
    return switch (checkout.withdraw(placing)) {
      case Withdrawal.Withdrawn _ -> new Outcome(why, Optional.of(attempt));
      case Withdrawal.Standing(Order order) ->
          new Outcome(new OrderResult.AlreadyPlaced(order), Optional.of(attempt));
      case Withdrawal.Unknown _ -> new Outcome(new OrderResult.Unknown(), Optional.empty());
    };
  }

  private StopOutcome stop(OrderAttempt attempt, OrderWish.Stop wish) {
    var result = checkout.cancel(wish.order());
    return switch (result) {
      case CancelResult.Cancelled _, CancelResult.TooLate _ ->
          new StopOutcome(result, Optional.of(attempt));
      case CancelResult.Unknown _ -> new StopOutcome(result, Optional.empty());
    };
  }

  private Optional<OrderAttempt> ended(OrderAttempt left, OrderWish.Buy wish) {
    var outcome = again(left, wish);
    return outcome.over().map(at -> at.at(end(outcome.result()), clock.instant()));
  }

  private static OrderPath end(OrderResult result) {
    return switch (result) {
      case OrderResult.Placed(Order order) -> new OrderPath.Confirmed(order.id());
      case OrderResult.AlreadyPlaced(Order order) -> new OrderPath.Confirmed(order.id());
      case OrderResult.PriceChanged _ -> new OrderPath.Dropped(Why.CHANGED);
      case OrderResult.OutOfStock _ -> new OrderPath.Dropped(Why.SOLD_OUT);
      case OrderResult.CheckoutLink _, OrderResult.Rejected _ -> new OrderPath.Dropped(Why.REFUSED);
      case OrderResult.Withdrawn _, OrderResult.Unknown _ -> new OrderPath.Dropped(Why.LATE);
    };
  }

  private Optional<OrderAttempt> ended(OrderAttempt left, OrderWish.Stop wish) {
    var outcome = stop(left, wish);
    return outcome.over().map(at -> at.at(end(outcome.result()), clock.instant()));
  }

  private static OrderPath end(CancelResult result) {
    return switch (result) {
      case CancelResult.Cancelled _ -> new OrderPath.Stopped();
      case CancelResult.TooLate _, CancelResult.Unknown _ -> new OrderPath.NotStopped();
    };
  }

  /// What nobody wrote down a draft for cannot become an order.
  private Optional<OrderAttempt> withdrawn(OrderAttempt left, OrderWish.Buy wish, Why why) {
    var dropped = Optional.of(left.at(new OrderPath.Dropped(why), clock.instant()));
    if (!(left.path() instanceof OrderPath.Placing(Draft draft))) {
      return dropped;
    }
    return switch (checkout.withdraw(wish.placing().as(draft))) {
      case Withdrawal.Withdrawn _ -> dropped;
      case Withdrawal.Standing(Order order) ->
          Optional.of(left.at(new OrderPath.Confirmed(order.id()), clock.instant()));
      case Withdrawal.Unknown _ -> Optional.empty();
    };
  }

  private OrderAttempt later(OrderAttempt left) {
    return left.waiting(clock.instant());
  }
}
