package dev.sayso.dialog.flow;

import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary.Kind;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Intent.SteerRule;
import dev.sayso.dialog.intent.Intent.SteerRule.Act;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.RuleTerms;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is done with a standing order that there is: it rests, goes on, leaves one out, ends, or
/// gets other terms. Whatever spends less is done at once; other terms are read back first.
record RuleTalk(Facts facts) {

  private static final int NAME_WORDS = 3;

  Decision steer(State state, SteerRule asked) {
    if (asked.act() == Act.STOP_ALL) {
      return askAll(state);
    }
    var named = asked.item().filter(item -> !item.text().isBlank());
    var rules = new Rules(facts);
    var meant = named.isPresent() ? rules.named(state, named.get()) : rules.focused(state);
    return meant
        .map(rule -> steer(state, rule, asked))
        .orElseGet(() -> unknown(state, named, asked.act()));
  }

  /// Does it with this one.
  Decision steer(State state, StandingRule rule, SteerRule asked) {
    if (new Rules(facts).isOrdered(rule)) {
      return Decision.say(state.idle(), facts.book().say("rule.ordered", "item", name(rule)));
    }
    return switch (asked.act()) {
      case PAUSE -> pause(state, rule, asked.terms());
      case RESUME -> resume(state, rule);
      case SKIP -> skip(state, rule);
      case STOP -> stop(state, rule);
      case CHANGE -> change(state, rule, asked.terms());
      case ONCE -> once(state, rule);
      case STOP_ALL -> askAll(state);
    };
  }

  /// "Cancel all standing orders": only on a yes.
  private Decision askAll(State state) {
    int count = Rules.all(state).size();
    return count == 0
        ? none(state)
        : Decision.say(state.confirming(new Proposal.StopRules()))
            .ask(facts.book().count("rule.stop.all", count));
  }

  Decision stopped(State state) {
    return Decision.say(
        Rules.without(state, Rules.all(state)).idle(), facts.book().say("rule.stopped.all"));
  }

  private Decision pause(State state, StandingRule rule, RuleTerms terms) {
    var until = terms.until().map(day -> day.on(facts.today()));
    var paused = rule.with(new Progress.Paused(until));
    return until
        .map(day -> paused(state, paused, day))
        .orElseGet(() ->
            Decision.say(
                Rules.with(state, paused).idle(),
                facts.book().say("rule.paused", "item", name(rule)),
                facts.book().say("rule.paused.short", "item", name(rule))));
  }

  Decision paused(State state, StandingRule rule, LocalDate until) {
    return Decision.say(
        Rules.with(state, rule).idle(),
        facts.book().say("rule.paused.until", "item", name(rule), "day", day(until)));
  }

  /// "Skip the coffee", "stop buying coffee", "cancel the coffee": where a standing order is called
  /// so, and nothing else can be meant.
  Optional<Decision> leftOut(State state, List<ItemPhrase> items) {
    var inCart = items.stream().anyMatch(item -> new CartFlow(facts).line(state, item).isPresent());
    if (items.size() != 1 || items.getFirst().text().isBlank() || inCart) {
      return Optional.empty();
    }
    boolean forGood =
        facts.turn().utterance() instanceof Utterance.Heard heard
            && facts.book().mentions("words.stop", heard.best());
    return new Rules(facts)
        .named(state, items.getFirst())
        .filter(rule -> !new Needs(facts).isComing(rule.sku()))
        .map(rule ->
            steer(
                state,
                rule,
                new SteerRule(forGood ? Act.STOP : Act.SKIP, Optional.empty(), RuleTerms.NONE)));
  }

  /// "Resume": what rests and was talked about, or the only one where nothing else waits.
  Optional<Decision> goOn(State state) {
    var focus = state.session().topic().focus();
    boolean idle = state.cart().isEmpty() && state.notes().deferred().isEmpty();
    var resting = Rules.all(state).stream().filter(rule -> !Rules.isActive(rule)).toList();
    return resting.stream()
        .filter(rule -> focus.filter(rule.sku()::equals).isPresent())
        .findFirst()
        .or(() -> idle && resting.size() == 1 ? resting.stream().findFirst() : Optional.empty())
        .map(rule -> resume(state, rule));
  }

  private Decision resume(State state, StandingRule rule) {
    if (Rules.isActive(rule)) {
      return Decision.say(
          state.focus(rule.sku()).idle(),
          next("rule.active", rule),
          next("rule.active.short", rule));
    }
    var on = new Rules(facts).resumed(state, rule);
    return Decision.say(
        Rules.with(state, on).idle(), next("rule.resumed", on), next("rule.active.short", on));
  }

  /// One order is left out, an announced one too.
  Decision skip(State state, StandingRule rule) {
    if (!Rules.isActive(rule)) {
      return Decision.say(
          state.focus(rule.sku()).idle(), facts.book().say("rule.rests", "item", name(rule)));
    }
    var later = rule.with(new Progress.Waiting(new Rules(facts).afterNext(state, rule)));
    return Decision.say(
        Rules.with(state, later).idle(),
        next("rule.skipped", later),
        next("rule.skipped.short", later));
  }

  private Decision stop(State state, StandingRule rule) {
    return Decision.say(
        Rules.without(state, List.of(rule)).idle(),
        facts.book().say("rule.stopped", "item", name(rule)));
  }

  Decision change(State state, StandingRule rule, RuleTerms terms) {
    return terms.equals(RuleTerms.NONE)
        ? Decision.say(state.focus(rule.sku()).idle())
            .ask(facts.book().say("rule.change.what"), facts.book().say("change.what"))
        : new RuleFlow(facts)
            .refused(state)
            .orElseGet(() -> new RuleFlow(facts).changed(state, rule, terms));
  }

  /// Orders it now, with the usual summary; what was on hold goes on afterwards.
  private Decision once(State state, StandingRule rule) {
    return new CheckoutFlow(facts)
        .propose(
            state.focus(rule.sku()),
            new Rules(facts).lines(rule),
            Kind.BESIDE,
            Remarks.led(Prompt.NONE));
  }

  private Decision unknown(State state, Optional<ItemPhrase> named, Act act) {
    var owner = named.flatMap(item -> new Rules(facts).ownerOf(item)).map(Shopper::name);
    if (owner.isPresent() && !owner.get().isBlank()) {
      return Decision.say(
          state.idle(), facts.book().say("rule.of", "name", Wording.cut(owner.get(), NAME_WORDS)));
    }
    if (Rules.all(state).isEmpty()) {
      return none(state);
    }
    return named
        .map(item ->
            Decision.say(state.idle(), facts.book().say("rule.unknown", "item", item.text())))
        .orElseGet(() ->
            Decision.say(state.missing(new Missing.WhichRule(act)), names(state))
                .ask(facts.book().say("rule.which")));
  }

  private Prompt names(State state) {
    var skus = Rules.all(state).stream().map(StandingRule::sku).toList();
    return facts.book().say("rule.names", "items", new Phrases(facts).some(skus));
  }

  Decision none(State state) {
    return Decision.say(
        state.idle(), facts.book().say("rule.none"), facts.book().say("rule.none.short"));
  }

  private Prompt next(String key, StandingRule rule) {
    var next = new Rules(facts).next(rule).map(this::day).orElse("");
    return facts.book().say(key, "item", name(rule), "day", next);
  }

  private String name(StandingRule rule) {
    return new Phrases(facts).name(rule.sku());
  }

  private String day(LocalDate day) {
    return facts.wording().day(day, facts.today());
  }
}
