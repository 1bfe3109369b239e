package dev.sayso.commerce.nudge;

import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.replenishment.Begun;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.replenishment.StandingRule.Progress.Held;
import dev.sayso.commerce.replenishment.StandingRule.Progress.Held.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Decides what to do for one shopper at one moment. `quotes` are today's, by rule, of those rules
/// that [StandingOrders#due] names.
record Deciding(Moment moment, Map<String, Quote> quotes) {

  Step step() {
    var begun = moment.supply().begun();
    return begun
        .map(this::continued)
        .or(this::toPlace)
        .or(this::unreachable)
        .or(() -> letter().<Step>map(Step.Tell::new))
        .orElseGet(Step.Rest::new);
  }

  private Step continued(Begun begun) {
    if (begun.retryAt().isAfter(moment.now())) {
      return new Step.Rest();
    }
    return switch (begun) {
      case Begun.Telling telling -> again(telling);
      case Begun.Ordering(var id, var _) ->
          moment
              .supply()
              .rule(id)
              .filter(rule -> rule.progress() instanceof Progress.Announced)
              .<Step>map(rule -> new Step.Settle(rule, (Progress.Announced) rule.progress()))
              .orElseGet(this::forget);
    };
  }

  /// What is stale, or not meant any more, is planned anew.
  private Step again(Begun.Telling telling) {
    var after = new Aftermath(moment);
    if (!after.isMeant(telling)) {
      return forget();
    }
    return moment.isQuiet()
        ? new Step.Change(
            moment.supply().begun(Optional.of(telling.retrying(moment.awake(moment.now())))))
        : new Step.TellAgain(telling);
  }

  private Step forget() {
    return new Step.Change(moment.supply().begun(Optional.empty()));
  }

  /// The first announced order whose time has come and which still is what was announced.
  private Optional<Step> toPlace() {
    return due().stream()
        .filter(rule -> rule.progress() instanceof Progress.Announced)
        .flatMap(rule -> place(rule, (Progress.Announced) rule.progress()).stream())
        .findFirst();
  }

  private Optional<Step> place(StandingRule rule, Progress.Announced told) {
    var quote = quote(rule);
    boolean same = orders().obstacle(rule, quote).isEmpty() && quote.hash().equals(told.hash());
    return same ? Optional.of(new Step.Place(rule, told, quote)) : Optional.empty();
  }

  /// Without a way to announce it, nothing is ordered and nobody is told: the shopper hears of it
  /// when they ask.
  private Optional<Step> unreachable() {
    if (moment.isReachable(Purpose.STANDING_ORDER) || due().isEmpty()) {
      return Optional.empty();
    }
    var supply = moment.supply();
    for (var rule : due()) {
      supply = supply.with(rule.with(held(rule, Why.UNREACHABLE)));
    }
    return Optional.of(new Step.Change(supply));
  }

  /// Everything there is to tell through the first channel that has something to tell.
  private Optional<Letter> letter() {
    if (moment.isQuiet()) {
      return Optional.empty();
    }
    var forRules = moment.channels(Purpose.STANDING_ORDER);
    var forLow = moment.channels(Purpose.RUNNING_LOW);
    var rules = forRules.isEmpty() ? List.<Letter.Part>of() : rules();
    var low = forLow.isEmpty() ? List.<Letter.Part>of() : low();
    if (rules.isEmpty() && low.isEmpty()) {
      return Optional.empty();
    }
    var channel = channel(rules.isEmpty() ? forLow : forRules, low.isEmpty() ? forRules : forLow);
    var parts = new ArrayList<>(rules);
    if (rules.isEmpty() || forLow.contains(channel)) {
      parts.addAll(low);
    }
    return Optional.of(new Letter(channel, parts));
  }

  /// Through a channel that may say all of it, if there is one.
  private static Channel channel(List<Channel> first, List<Channel> second) {
    return first.stream().filter(second::contains).findFirst().orElseGet(first::getFirst);
  }

  private List<Letter.Part> rules() {
    return due().stream().map(this::part).toList();
  }

  private Letter.Part part(StandingRule rule) {
    var quote = quote(rule);
    return orders()
        .obstacle(rule, quote)
        .<Letter.Part>map(why -> new Letter.Part.Holding(rule, held(rule, why)))
        .orElseGet(() ->
            new Letter.Part.Announcing(rule, quote, orders().key(rule), orders().placeAt(rule)));
  }

  private List<Letter.Part> low() {
    var items = new RunningLow(moment).items();
    return items.isEmpty() ? List.of() : List.of(new Letter.Part.Low(items));
  }

  Held held(StandingRule rule, Why why) {
    return new Held(why, price(rule), moment.now());
  }

  /// What one pack costs now; where it cannot be had, what it cost last.
  private Money price(StandingRule rule) {
    var quote = quotes.get(rule.id());
    return quote == null || quote.lines().isEmpty()
        ? orders().usualPrice(rule)
        : quote.lines().getFirst().unitPrice();
  }

  private List<StandingRule> due() {
    return orders().due();
  }

  private StandingOrders orders() {
    return new StandingOrders(moment);
  }

  private Quote quote(StandingRule rule) {
    return Objects.requireNonNull(quotes.get(rule.id()), "no quote of a rule that is due");
  }
}
