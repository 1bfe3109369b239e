package dev.sayso.commerce.nudge;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.replenishment.ReplenishmentForecast;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.shopper.Shopper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What runs low that is worth a message: due about when an order made now would come, sure enough,
/// not on its way, not ordered by a standing rule, and not told before.
record RunningLow(Moment moment) {

  /// Below this a guess is not worth disturbing anybody.
  private static final double SURE = 0.5;

  private static final int A_WEEK = 2;
  private static final Duration WEEK = Duration.ofDays(7);

  /// What to remind of now, the soonest due first; nothing where it would be too much.
  List<ReplenishmentForecast> items() {
    return freeAt().isAfter(moment.now())
        ? List.of()
        : worthTelling().stream().filter(due -> !tellOn(due).isAfter(moment.today())).toList();
  }

  /// When there may be something to remind of next; never where nobody wants to be reminded.
  Optional<Instant> wakeAt() {
    if (!moment.isReachable(Purpose.RUNNING_LOW)) {
      return Optional.empty();
    }
    return worthTelling().stream()
        .map(this::tellOn)
        .min(Comparator.naturalOrder())
        .map(day -> later(moment.morning(day), freeAt()))
        .map(moment::awake);
  }

  private List<ReplenishmentForecast> worthTelling() {
    var outlook = moment.member().outlook();
    if (outlook.isEmpty()) {
      return List.of();
    }
    var settled = settled();
    var shifts = moment.member().shifts();
    lastTold()
        .map(day -> outlook.get().forecasts(day, shifts))
        .ifPresent(then ->
            then.stream()
                .filter(due -> due.confidence() >= SURE)
                .filter(due -> !tellOn(due).isAfter(lastTold().orElseThrow()))
                .forEach(due -> settled.add(due.sku())));
    return outlook.get().forecasts(moment.today(), shifts).stream()
        .filter(due -> due.confidence() >= SURE)
        .filter(due -> !settled.contains(due.sku()))
        .toList();
  }

  /// What somebody at home has on its way, or ordered by a rule.
  private Set<Sku> settled() {
    var settled = new HashSet<Sku>();
    moment.member().orders().orders().stream()
        .filter(order -> order.status().isOpen())
        .flatMap(order -> order.lines().stream())
        .forEach(line -> settled.add(line.sku()));
    moment.member().members().stream()
        .map(member -> member.id().equals(moment.shopper().id()) ? moment.shopper() : member)
        .flatMap(RunningLow::rules)
        .filter(rule -> !(rule.progress() instanceof Progress.Paused))
        .forEach(rule -> settled.add(rule.sku()));
    return settled;
  }

  private static Stream<StandingRule> rules(Shopper member) {
    return member.notes().supply().rules().stream();
  }

  /// So early that it is there in time.
  private LocalDate tellOn(ReplenishmentForecast due) {
    return due.dueOn().minusDays(moment.terms().delivery().days() + 1L);
  }

  private Optional<LocalDate> lastTold() {
    var told = moment.supply().told();
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(LocalDate.ofInstant(told.getLast(), moment.zone()));
  }

  /// When another reminder is not too much any more.
  private Instant freeAt() {
    var told = moment.supply().told();
    return told.size() < A_WEEK ? Instant.EPOCH : told.get(told.size() - A_WEEK).plus(WEEK);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
