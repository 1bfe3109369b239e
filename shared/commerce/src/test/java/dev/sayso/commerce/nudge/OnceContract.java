package dev.sayso.commerce.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.notice.Notices;
import dev.sayso.commerce.order.InMemoryOrderAttempts;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Wherever a process dies, and whoever else is at it, an announced order is placed once, after one
/// announcement that came through at most twice, under one id.
public abstract class OnceContract {

  private static final Instant ANNOUNCED = Instant.parse("2026-12-03T10:00:00Z");
  private static final Instant PLACED = Instant.parse("2026-12-04T10:00:00Z");

  /// A store with this one shopper, and a shop that sells cat food for 12.00.
  protected abstract World world(Shopper shopper, TestClock clock);

  /// What a process has to do with.
  public record World(Members members, DueShoppers shoppers, TestedShop shop) {}

  @Test
  void a_process_that_dies_at_any_step_leaves_one_order_and_one_announcement() {
    int steps = run(new Deadly(-1, false));
    assertThat(steps).isBetween(8, 60);
    for (int at = 0; at < steps; at++) {
      run(new Deadly(at, false));
      run(new Deadly(at, true));
    }
  }

  /// How many steps it took.
  private int run(Deadly deadly) {
    var clock = new TestClock(Instant.parse("2026-12-01T12:00:00Z"));
    var shopper = shopper();
    var world = world(shopper, clock);
    var outbox = new Outbox();
    var mortal =
        nudging(
            new World(deadly.members(world.members()), world.shoppers(), world.shop()),
            new Till(
                deadly.checkout(world.shop().checkout()),
                world.shop().orders(),
                new InMemoryOrderAttempts(),
                _ -> List.of()),
            deadly.notices(outbox),
            clock);
    for (var moment : List.of(clock.instant(), ANNOUNCED, PLACED)) {
      clock.set(moment);
      try {
        AtOnce.sweep(world.shoppers(), mortal, clock.instant());
      } catch (Deadly.Death e) {
        // Somebody else comes by, at once and when the lease is over.
        AtOnce.sweep(world.shoppers(), mortal, clock.instant());
        clock.advance(Duration.ofMinutes(4));
        AtOnce.sweep(world.shoppers(), mortal, clock.instant());
      }
    }
    // Where the announcement was late, so is the order.
    clock.advance(Duration.ofMinutes(15));
    AtOnce.sweep(world.shoppers(), mortal, clock.instant());
    AtOnce.sweep(world.shoppers(), mortal, clock.instant());
    assertThat(world.shop().orders().recent(shopper.household(), 9)).hasSize(1);
    assertThat(outbox.sent().stream().map(Notice::id).distinct()).hasSize(1);
    assertThat(outbox.sent()).hasSizeBetween(1, 2);
    var member = world.members().open(due(world, shopper)).orElseThrow();
    assertThat(member.supply().begun()).isEmpty();
    assertThat(member.supply().rules().getFirst().progress())
        .isEqualTo(new Progress.Waiting(LocalDate.parse("2027-01-01")));
    return deadly.steps();
  }

  @Test
  void many_at_once_place_one_order_and_send_one_announcement() throws Exception {
    var clock = new TestClock(ANNOUNCED);
    var shopper = shopper();
    var world = world(shopper, clock);
    var outbox = new Outbox();
    var till =
        new Till(
            world.shop().checkout(),
            world.shop().orders(),
            new InMemoryOrderAttempts(),
            _ -> List.of());
    var nudging = nudging(world, till, outbox, clock);
    var due = due(world, shopper);
    for (var moment : List.of(ANNOUNCED, PLACED)) {
      clock.set(moment);
      Callable<Done> one = () -> nudging.nudge(due);
      try (var threads = Executors.newFixedThreadPool(6)) {
        for (var done : threads.invokeAll(List.of(one, one, one, one, one, one))) {
          done.get();
        }
      }
    }
    assertThat(outbox.sent()).hasSize(1);
    List<Order> orders = world.shop().orders().recent(shopper.household(), 9);
    assertThat(orders).hasSize(1);
  }

  private static Nudging nudging(World world, Till till, Notices notices, TestClock clock) {
    var writing = new Writing(new PlainWords(), TestedShop.TERMS, _ -> List.of());
    return new Nudging(world.members(), till, notices, writing, clock);
  }

  /// How the store calls them, while they want a look.
  private static Due due(World world, Shopper shopper) {
    var far = Instant.parse("2027-06-01T00:00:00Z");
    int shard = Integer.parseInt(Wakeups.shard(shopper.household()));
    return world.shoppers().due(shard, far, Optional.empty()).due().getFirst();
  }

  private static Shopper shopper() {
    var kim = Home.with(new Shopper.Rules(Role.ADULT, null, null, null, null));
    return kim.with(
        kim.notes()
            .supply(Home.supply(Home.rule(), Home.told(Purpose.STANDING_ORDER, Channel.EMAIL))));
  }

  /// Puts the cat food on the shelf.
  protected static void stock(TestedShop shop) {
    shop.sells(Home.CAT, Money.of(1200, "USD"), 50);
  }
}
