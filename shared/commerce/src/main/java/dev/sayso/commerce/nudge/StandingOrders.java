package dev.sayso.commerce.nudge;

import dev.sayso.commerce.Digest;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.replenishment.ReplenishmentForecast;
import dev.sayso.commerce.replenishment.Shift;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.replenishment.StandingRule.Progress.Held.Why;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// When a shopper's standing rules want something, and whether an order still is what was agreed
/// to.
record StandingOrders(Moment moment) {

  /// A price that rose by more than a tenth, or by more than this in the currency's minor unit, is
  /// a jump.
  private static final BigDecimal TENTH_MORE = new BigDecimal("1.1");

  private static final long MUCH_MORE = 100;

  /// Between two orders of what has no rhythm yet.
  private static final int UNKNOWN_DAYS = 30;

  /// The rules that want a quote now: to be announced, or announced and to be placed.
  List<StandingRule> due() {
    return moment.supply().rules().stream()
        .filter(rule -> wakeAt(rule).filter(at -> !at.isAfter(moment.now())).isPresent())
        .toList();
  }

  /// When the rule wants attention next; never where the shopper must decide first.
  Optional<Instant> wakeAt(StandingRule rule) {
    return rule.progress() instanceof Progress.Announced told
        ? Optional.of(told.placeAt())
        : day(rule)
            .map(day -> moment.awake(moment.morning(day).minus(rule.terms().notice())))
            .map(at -> moment.isReachable(Purpose.STANDING_ORDER) ? at : moment.now());
  }

  /// The day that the rule's next order is meant for, where it is not announced yet.
  private Optional<LocalDate> day(StandingRule rule) {
    return switch (rule.progress()) {
      case Progress.Waiting(var next) -> Optional.of(moved(rule, next));
      case Progress.Paused(var until) -> until.map(next -> moved(rule, next));
      case Progress.Held(var why, var _, var _) ->
          why == Why.UNREACHABLE && moment.isReachable(Purpose.STANDING_ORDER)
              ? Optional.of(moment.today())
              : Optional.empty();
      case Progress.Announced _ -> Optional.empty();
    };
  }

  /// In time for when it is due, where the rule says so, and not while nobody is at home.
  private LocalDate moved(StandingRule rule, LocalDate next) {
    var day =
        switch (rule.terms().cadence()) {
          case Cadence.WhenDue() ->
              foreseen(rule)
                  .map(due -> due.dueOn().minusDays(moment.terms().delivery().days()))
                  .filter(due -> due.isAfter(next))
                  .orElse(next);
          case Cadence.Every _ -> next;
        };
    var shifts = moment.member().shifts();
    for (var shift : shifts) {
      if (shift instanceof Shift.Away away
          && !day.isBefore(away.from())
          && !day.isAfter(Shift.lastDayAway(away, shifts))) {
        day = Shift.lastDayAway(away, shifts).plusDays(1);
      }
    }
    return day;
  }

  /// When the order is placed, if it is announced now.
  Instant placeAt(StandingRule rule) {
    var notified = moment.now().plus(rule.terms().notice());
    var meant = day(rule).map(moment::morning).orElse(notified);
    return meant.isAfter(notified) ? meant : notified;
  }

  /// The day of the order after one placed today.
  LocalDate next(StandingRule rule) {
    int days =
        switch (rule.terms().cadence()) {
          case Cadence.Every(int every) -> every;
          case Cadence.WhenDue() ->
              foreseen(rule).map(due -> due.because().usualDays()).orElse(UNKNOWN_DAYS);
        };
    return moment.today().plusDays(days);
  }

  /// Why it must not be ordered at these prices; empty where it may.
  Optional<Why> obstacle(StandingRule rule, Quote quote) {
    if (!moment.shopper().rules().role().mayOrder()) {
      return Optional.of(Why.REFUSED);
    }
    if (quote.lines().isEmpty() || !quote.shortfalls().isEmpty()) {
      return Optional.of(Why.SOLD_OUT);
    }
    var total = quote.totals().total();
    if (!total.currency().equals(rule.terms().cap().currency())) {
      return Optional.of(Why.REFUSED);
    }
    if (jumped(usualPrice(rule), quote.lines().getFirst().unitPrice())) {
      return Optional.of(Why.PRICE_JUMP);
    }
    if (total.isMoreThan(rule.terms().cap())) {
      return Optional.of(Why.OVER_CAP);
    }
    var limit = moment.shopper().rules().spendingLimit();
    return limit != null && total.isMoreThan(limit) ? Optional.of(Why.REFUSED) : Optional.empty();
  }

  private static boolean jumped(Money before, Money now) {
    return now.isMoreThan(before.times(TENTH_MORE))
        || now.minus(before).isMoreThan(new Money(MUCH_MORE, now.currency()));
  }

  /// What one pack cost at the rule's last order, or else when it was agreed to.
  Money usualPrice(StandingRule rule) {
    return moment.member().orders().orders().stream()
        .filter(order -> order.key().value().startsWith(keys(rule)))
        .filter(order -> order.placedAt().isAfter(rule.agreed().at()))
        .findFirst()
        .flatMap(order -> price(order, rule))
        .orElse(rule.agreed().unitPrice());
  }

  private static Optional<Money> price(Order order, StandingRule rule) {
    return order.lines().stream()
        .filter(line -> line.sku().equals(rule.sku()))
        .map(OrderLine::unitPrice)
        .findFirst();
  }

  /// The key of the rule's next order: the same however often it is announced, another for each day
  /// it was meant for.
  OrderKey key(StandingRule rule) {
    return switch (rule.progress()) {
      case Progress.Waiting(var next) -> key(rule, next.toString());
      case Progress.Paused(var until) -> key(rule, until.orElseGet(moment::today).toString());
      case Progress.Held(var _, var _, var since) -> key(rule, since.toString());
      case Progress.Announced told -> told.key();
    };
  }

  private OrderKey key(StandingRule rule, String cycle) {
    return new OrderKey(keys(rule) + cycle);
  }

  /// What the keys of all orders of the rule begin with.
  private String keys(StandingRule rule) {
    return "standing:" + Digest.of(moment.shopper().id() + "\n" + rule.id()) + ":";
  }

  private Optional<ReplenishmentForecast> foreseen(StandingRule rule) {
    return moment
        .member()
        .outlook()
        .flatMap(outlook -> outlook.foreseen(rule.sku(), moment.member().shifts(), moment.today()));
  }
}
