package dev.sayso.commerce.order;

import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Shopper;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/// A till and its orders behind a bad line: requests are lost before or after they are done, done
/// twice, and the process dies. Seeded, so that what happened happens again.
final class FaultyTill implements Checkout, Orders {

  /// The process is gone: nobody catches this.
  static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final Checkout till;
  private final Orders orders;
  private final Random chance;
  private final int percent;

  FaultyTill(Checkout till, Orders orders, Random chance, int percent) {
    this.till = till;
    this.orders = orders;
    this.chance = chance;
    this.percent = percent;
  }

  @Override
  public Set<Capability> capabilities() {
    return till.capabilities();
  }

  @Override
  public Quote quote(Shopper shopper, List<WantedLine> lines) {
    return till.quote(shopper, lines);
  }

  @Override
  public Prepared prepare(OrderKey key, Quote quote) {
    return call(() -> till.prepare(key, quote), new Prepared.Unknown());
  }

  @Override
  public OrderResult place(PlacingOrder placing) {
    return call(() -> till.place(placing), new OrderResult.Unknown());
  }

  @Override
  public Withdrawal withdraw(PlacingOrder placing) {
    return call(() -> till.withdraw(placing), new Withdrawal.Unknown());
  }

  @Override
  public CancelResult cancel(Order order) {
    return call(() -> till.cancel(order), new CancelResult.Unknown());
  }

  @Override
  public List<Order> recent(HouseholdId household, int limit) {
    return orders.recent(household, limit);
  }

  @Override
  public Optional<Order> order(OrderId id) {
    return orders.order(id);
  }

  @Override
  public Optional<Order> findByKey(OrderKey key) {
    return call(() -> orders.findByKey(key), Optional.empty());
  }

  @Override
  public Optional<Order> record(OrderEvent event) {
    return orders.record(event);
  }

  private <T> T call(Supplier<T> real, T unknown) {
    if (chance.nextInt(100) >= percent) {
      return real.get();
    }
    return switch (chance.nextInt(5)) {
      case 0 -> unknown;
      case 1 -> {
        var _ = real.get();
        yield unknown;
      }
      case 2 -> {
        var _ = real.get();
        yield real.get();
      }
      case 3 -> throw new Death();
      default -> {
        var _ = real.get();
        throw new Death();
      }
    };
  }
}
