package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.intent.ItemPhrase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The shopper's standing orders as a turn has left them: which one is meant, when each is next,
/// and how they change.
record Rules(Facts facts) {

  /// How long one that waits for the forecast is put off where there is no forecast.
  private static final int NO_RHYTHM = 30;

  static List<StandingRule> all(State state) {
    return state.notes().supply().rules();
  }

  static Optional<StandingRule> of(State state, String id) {
    return all(state).stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  static Optional<StandingRule> of(State state, Sku sku) {
    return all(state).stream().filter(rule -> rule.sku().equals(sku)).findFirst();
  }

  /// The one that was named.
  Optional<StandingRule> named(State state, ItemPhrase item) {
    return named(all(state), item);
  }

  /// The one that was named among those of somebody else at home.
  Optional<Shopper> ownerOf(ItemPhrase item) {
    return facts.visit().members().stream()
        .filter(one -> !one.id().equals(facts.shopper().id()))
        .filter(one -> named(one.notes().supply().rules(), item).isPresent())
        .findFirst();
  }

  private Optional<StandingRule> named(List<StandingRule> rules, ItemPhrase item) {
    var skus = rules.stream().map(StandingRule::sku).toList();
    return Candidates.among(facts, item, skus)
        .flatMap(
            found -> rules.stream().filter(rule -> rule.sku().equals(found.sku())).findFirst());
  }

  /// The one that was last talked about, or the only one.
  Optional<StandingRule> focused(State state) {
    var focus = state.session().topic().focus().flatMap(sku -> of(state, sku));
    return focus.or(() -> all(state).size() == 1 ? all(state).stream().findFirst() : focus);
  }

  static State with(State state, StandingRule changed) {
    return state
        .notes(state.notes().supply(state.notes().supply().with(changed)))
        .focus(changed.sku());
  }

  static State without(State state, Collection<StandingRule> gone) {
    var supply = state.notes().supply();
    var left = supply.rules().stream().filter(rule -> !gone.contains(rule)).toList();
    return state.notes(state.notes().supply(supply.rules(left)));
  }

  /// Whether it orders by itself now.
  static boolean isActive(StandingRule rule) {
    return switch (rule.progress()) {
      case Progress.Waiting _, Progress.Announced _ -> true;
      case Progress.Held _, Progress.Paused _ -> false;
    };
  }

  static boolean isPaused(StandingRule rule) {
    return rule.progress() instanceof Progress.Paused;
  }

  /// The announced order of it that the shop took already, though nobody wrote that down yet.
  boolean isOrdered(StandingRule rule) {
    return facts.shopper().notes().supply().isOrdering(rule)
        || rule.progress() instanceof Progress.Announced told
            && facts.orders().orders().stream().anyMatch(order -> order.key().equals(told.key()));
  }

  /// The day of the first order: in time for when it is due, and never sooner than it can be
  /// announced.
  LocalDate first(State state, Sku sku, Cadence cadence, StandingRule.Terms terms) {
    var soonest = soonest(terms);
    return switch (cadence) {
      case Cadence.WhenDue _ -> whenDue(state, sku, soonest).orElse(soonest);
      case Cadence.Every(int days) ->
          new Privacy(facts)
              .household()
              .last(sku)
              .map(last -> LocalDate.ofInstant(last.at(), facts.zone()).plusDays(days))
              .filter(day -> day.isAfter(soonest))
              .orElse(soonest);
    };
  }

  /// The day of the order after the next one.
  LocalDate afterNext(State state, StandingRule rule) {
    var next = next(rule).filter(day -> day.isAfter(facts.today())).orElse(facts.today());
    return switch (rule.terms().cadence()) {
      case Cadence.Every(int days) -> next.plusDays(days);
      case Cadence.WhenDue _ -> next.plusDays(usualDays(state, rule.sku()));
    };
  }

  /// When the next order goes out; empty where none does.
  Optional<LocalDate> next(StandingRule rule) {
    return switch (rule.progress()) {
      case Progress.Waiting(var next) -> Optional.of(next);
      case Progress.Announced told ->
          Optional.of(LocalDate.ofInstant(told.placeAt(), facts.zone()));
      case Progress.Held _, Progress.Paused _ -> Optional.empty();
    };
  }

  /// This rule, active again.
  StandingRule resumed(State state, StandingRule rule) {
    var terms = rule.terms();
    return rule.with(new Progress.Waiting(first(state, rule.sku(), terms.cadence(), terms)));
  }

  /// The state after these were ordered by hand: what was on hold for them goes on.
  State ordered(State state, Collection<Sku> skus) {
    var after = state;
    for (var rule : all(state)) {
      if (skus.contains(rule.sku()) && rule.progress() instanceof Progress.Held) {
        int days =
            rule.terms().cadence() instanceof Cadence.Every(int each)
                ? each
                : usualDays(state, rule.sku());
        after = with(after, rule.with(new Progress.Waiting(facts.today().plusDays(days))));
      }
    }
    return after;
  }

  List<WantedLine> lines(StandingRule rule) {
    return List.of(new WantedLine(rule.sku(), rule.quantity()));
  }

  private Optional<LocalDate> whenDue(State state, Sku sku, LocalDate soonest) {
    return new Needs(facts)
        .of(state, sku)
        .map(one -> Needs.before(one.dueOn(), facts.shop().terms().delivery().days(), soonest));
  }

  private LocalDate soonest(StandingRule.Terms terms) {
    return facts.today().plusDays(Math.max(1, terms.notice().toDays()));
  }

  private int usualDays(State state, Sku sku) {
    return new Needs(facts).of(state, sku).map(one -> one.because().usualDays()).orElse(NO_RHYTHM);
  }

  /// How many days from today.
  long days(LocalDate day) {
    return ChronoUnit.DAYS.between(facts.today(), day);
  }
}
