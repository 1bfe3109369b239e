package dev.sayso.commerce.nudge;

import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.replenishment.Begun;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.replenishment.Supply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/// What the notes become by what was done. They may have changed since: what a shopper said
/// meanwhile stands.
record Aftermath(Moment moment) {

  /// Words that name a time are not sent much later.
  private static final Duration FRESH = Duration.ofHours(1);

  /// Whether the message is not stale, may still be sent, and every rule it speaks of stands as it
  /// did.
  boolean isMeant(Begun.Telling telling) {
    var message = telling.message();
    return !moment.now().isAfter(telling.since().plus(FRESH))
        && ContactConsent.allows(moment.supply().contacts(), message.purpose(), message.channel())
        && message.effect().rules().entrySet().stream()
            .allMatch(one ->
                moment
                    .supply()
                    .rule(one.getKey())
                    .filter(rule -> isMeant(rule, one.getValue()))
                    .isPresent());
  }

  private boolean isMeant(StandingRule rule, Progress then) {
    if (rule.progress() instanceof Progress.Paused(var until) && until.isEmpty()) {
      return false;
    }
    return !(then instanceof Progress.Announced told)
        || new StandingOrders(moment).key(rule).equals(told.key());
  }

  /// They were told. Where that was written down before, nothing changes.
  Supply told(Begun.Message message) {
    boolean first = isBegun(message);
    var supply = first ? moment.supply().begun(Optional.empty()) : moment.supply();
    for (var one : message.effect().rules().entrySet()) {
      var rule = supply.rule(one.getKey()).filter(standing -> isMeant(standing, one.getValue()));
      if (rule.isPresent()) {
        supply = supply.with(rule.get().with(one.getValue()));
      }
    }
    if (first && message.effect().reminds()) {
      var told = new ArrayList<>(supply.told());
      told.add(moment.now());
      supply = supply.told(told);
    }
    return supply;
  }

  /// They cannot be told that way, and will not be until they agree to it anew.
  Supply unreachable(Begun.Message message, String why) {
    var supply = moment.supply();
    var left = ContactConsent.without(supply.contacts(), message.channel(), moment.now(), why);
    var told = supply.contacts(left);
    return isBegun(message) ? told.begun(Optional.empty()) : told;
  }

  /// The announced order stands.
  Supply ordered(StandingRule rule, Progress.Announced told) {
    var before = moment.supply();
    var supply = before.isOrdering(rule) ? before.begun(Optional.empty()) : before;
    return standing(rule, told)
        .map(same ->
            supply.with(same.with(new Progress.Waiting(new StandingOrders(moment).next(same)))))
        .orElse(supply);
  }

  private boolean isBegun(Begun.Message message) {
    return moment
        .supply()
        .begun()
        .filter(begun ->
            begun instanceof Begun.Telling telling && telling.message().id().equals(message.id()))
        .isPresent();
  }

  /// The rule, if its announcement still is that one.
  private Optional<StandingRule> standing(StandingRule rule, Progress.Announced told) {
    return moment
        .supply()
        .rule(rule.id())
        .filter(same ->
            same.progress() instanceof Progress.Announced other && other.key().equals(told.key()));
  }
}
