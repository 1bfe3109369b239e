package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.Forecasting;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.replenishment.ReplenishmentForecast;
import dev.sayso.commerce.replenishment.Shift;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the household will need and when, after all that anybody at home said about it. Gifts and
/// private orders are no habit and never among it.
record Needs(Facts facts) {

  /// What is due within so many days runs low.
  private static final int SOON = 7;

  /// Below this probability of being bought again as foretold, nothing is claimed.
  private static final double SURE = 0.4;

  /// What was bought within this share of its usual gap is not low yet, whatever may come; what was
  /// not bought for so many gaps is no habit any more.
  private static final double NOT_YET = 0.5;

  private static final double LAPSED = 3;

  /// What is sold and will be needed again, the soonest first.
  List<ReplenishmentForecast> all(State state) {
    return outlook().forecasts(facts.today(), shifts(state)).stream()
        .filter(one -> facts.product(one.sku()).isPresent())
        .toList();
  }

  Optional<ReplenishmentForecast> of(State state, Sku sku) {
    return all(state).stream().filter(one -> one.sku().equals(sku)).findFirst();
  }

  /// What is needed in about a week: neither on its way, nor in the cart, nor ordered by itself.
  List<ReplenishmentForecast> due(State state) {
    return all(state).stream()
        .filter(this::isDue)
        .filter(one -> isMissing(state, one.sku()))
        .toList();
  }

  /// What comes after that and is sure enough to be told.
  Optional<ReplenishmentForecast> next(State state) {
    return all(state).stream()
        .filter(one -> isHabit(one) && !isDue(one))
        .filter(one -> isMissing(state, one.sku()))
        .findFirst();
  }

  /// All that was said at home, by this shopper as the turn has left it.
  List<Shift> shifts(State state) {
    return Stream.concat(
            others().flatMap(one -> one.notes().supply().shifts().stream()),
            state.notes().supply().shifts().stream())
        .toList();
  }

  /// What others at home said.
  List<Shift> othersShifts() {
    return others().flatMap(one -> one.notes().supply().shifts().stream()).toList();
  }

  boolean isComing(Sku sku) {
    return new DuplicateGuard(facts)
        .earlier(sku)
        .filter(DuplicateGuard.Earlier::coming)
        .isPresent();
  }

  private boolean isDue(ReplenishmentForecast one) {
    return isHabit(one)
        && gaps(one) >= NOT_YET
        && !one.dueOn().isAfter(facts.today().plusDays(SOON));
  }

  private boolean isHabit(ReplenishmentForecast one) {
    return one.confidence() >= SURE && gaps(one) <= LAPSED;
  }

  /// How many of its usual gaps have passed since it was bought.
  private double gaps(ReplenishmentForecast one) {
    var because = one.because();
    return ChronoUnit.DAYS.between(because.lastBought(), facts.today())
        / (double) because.usualDays();
  }

  private boolean isMissing(State state, Sku sku) {
    return state.cart().line(sku).isEmpty() && !isComing(sku) && !isOrderedByItself(state, sku);
  }

  private boolean isOrderedByItself(State state, Sku sku) {
    return Stream.concat(
            others().map(Shopper::notes).flatMap(Needs::active), Needs.active(state.notes()))
        .anyMatch(sku::equals);
  }

  private static Stream<Sku> active(ShopperNotes notes) {
    return notes.supply().rules().stream().filter(Rules::isActive).map(rule -> rule.sku());
  }

  private Stream<Shopper> others() {
    return facts.visit().members().stream().filter(one -> !one.id().equals(facts.shopper().id()));
  }

  /// The outlook that is kept, or one made of the orders where it does not know the newest.
  private Outlook outlook() {
    var orders = new Privacy(facts).household();
    return facts
        .visit()
        .outlook()
        .filter(kept -> !kept.isBehind(orders))
        .orElseGet(() ->
            Forecasting.of(facts.shop().catalog())
                .outlook(orders.habits(facts.shop().terms().timeZone()), facts.now()));
  }

  /// The day that is `days` before it, but not before `soonest`.
  static LocalDate before(LocalDate due, int days, LocalDate soonest) {
    var day = due.minusDays(days);
    return day.isBefore(soonest) ? soonest : day;
  }
}
