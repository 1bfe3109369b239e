package dev.sayso.commerce.nudge;

import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.notice.Notices;
import dev.sayso.commerce.order.CancelResult;
import dev.sayso.commerce.order.Checkout;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderResult;
import dev.sayso.commerce.order.PlacingOrder;
import dev.sayso.commerce.order.Prepared;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.order.Withdrawal;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Kills a process at one of its steps outside, just before the step or just after it.
public final class Deadly {

  private final int at;
  private final boolean after;
  private int steps;

  /// The step with that number is the last, before or `after` it was taken; none where it is
  /// negative.
  public Deadly(int at, boolean after) {
    this.at = at;
    this.after = after;
  }

  /// The process is no more.
  public static final class Death extends RuntimeException {}

  /// How many steps there were.
  public int steps() {
    return steps;
  }

  public Members members(Members real) {
    return new Members() {
      @Override
      public Optional<Member> open(Due due) {
        return step(() -> real.open(due));
      }

      @Override
      public boolean save(Member read, ShopperNotes notes, Optional<Instant> wakeAt) {
        return step(() -> real.save(read, notes, wakeAt));
      }
    };
  }

  public Notices notices(Notices real) {
    return (Notice notice) -> step(() -> real.send(notice));
  }

  public Checkout checkout(Checkout real) {
    return new Checkout() {
      @Override
      public Set<Capability> capabilities() {
        return real.capabilities();
      }

      @Override
      public Quote quote(Shopper shopper, List<WantedLine> lines) {
        return step(() -> real.quote(shopper, lines));
      }

      @Override
      public Prepared prepare(OrderKey key, Quote quote) {
        return real.prepare(key, quote);
      }

      @Override
      public Withdrawal withdraw(PlacingOrder placing) {
        return step(() -> real.withdraw(placing));
      }

      @Override
      public OrderResult place(PlacingOrder placing) {
        return step(() -> real.place(placing));
      }

      @Override
      public CancelResult cancel(Order order) {
        return real.cancel(order);
      }
    };
  }

  private <T> T step(Supplier<T> real) {
    boolean last = steps++ == at;
    if (last && !after) {
      throw new Death();
    }
    var answer = real.get();
    if (last) {
      throw new Death();
    }
    return answer;
  }
}
