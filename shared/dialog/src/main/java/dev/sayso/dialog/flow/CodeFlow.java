package dev.sayso.dialog.flow;

import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.shopper.ShopperNotes.CodeTries;
import dev.sayso.commerce.shopper.VoiceCode;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.RuleOffer;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.speech.Prompt;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The voice code: asked for from a certain total on, three tries, then a day without orders by
/// voice. The digits are in no state, no record and no reply.
record CodeFlow(Facts facts) {

  private static final int TRIES = 3;
  private static final Duration LOCK = Duration.ofHours(24);
  private static final String FOUR_DIGITS = "[0-9]{4}";

  /// Whether an order of this total needs the shopper's code.
  boolean needed(Money total) {
    return code() != null && total.compareTo(facts.shop().terms().voiceCodeFrom()) >= 0;
  }

  /// Asks for the code that the agreed order still needs; `answer` is the yes to it.
  Decision ask(State state, OrderSummary summary, String answer) {
    return Decision.say(state.missing(new Missing.Code(summary, answer)))
        .ask(facts.book().say("code.ask"), facts.book().say("code.ask.short"));
  }

  /// Whether a voice code was asked for.
  static boolean isAsked(State state) {
    return state.session().expectation() instanceof Expectation.MissingSlot(var missing)
        && (missing instanceof Missing.Code
            || missing instanceof Missing.RuleCode
            || missing instanceof Missing.CodeToLink
            || missing instanceof Missing.CodeToDelete);
  }

  /// Takes a code. It is checked only where one is asked for, and never while ordering is locked.
  Decision say(State state, Intent.SayCode said) {
    return switch (state.session().expectation()) {
      case Expectation.MissingSlot(Missing.Code(var summary, var answer)) ->
          toOrder(state, said, summary, answer);
      case Expectation.MissingSlot(Missing.RuleCode(var offer, var answer)) ->
          toKeep(state, said, offer, answer);
      case Expectation.MissingSlot(Missing.CodeToLink _) -> toDo(state, said, this::link);
      case Expectation.MissingSlot(Missing.CodeToDelete(var turn)) ->
          toDo(state, said, checked -> new DataFlow(facts).deleted(checked, turn));
      case Expectation.Nothing _,
          Expectation.Confirmation _,
          Expectation.Choice _,
          Expectation.MissingSlot _ ->
          facts.shopper().isStranger()
              ? new LinkFlow(facts).redeem(state, said.digits())
              : Decision.say(state.idle(), facts.book().say("code.not.asked"));
    };
  }

  private Decision toOrder(State state, Intent.SayCode said, OrderSummary summary, String answer) {
    var checkout = new CheckoutFlow(facts);
    var refused = checkout.refused(state, summary);
    if (refused.isPresent()) {
      return refused.get();
    }
    var code = code();
    if (code == null) {
      return checkout.agreed(state, summary, answer);
    }
    if (!said.digits().matches(FOUR_DIGITS)) {
      return fourDigits(state);
    }
    return code.matches(said.digits())
        ? checkout.agreed(state.notes(state.notes().code(CodeTries.NONE)), summary, answer)
        : wrong(state, code, lines(state, summary), summary.gift());
  }

  private Decision toKeep(State state, Intent.SayCode said, RuleOffer offer, String answer) {
    var offers = new RuleOffers(facts);
    var code = code();
    var until = locked(state);
    if (until.isPresent()) {
      return locked(state, until.get());
    }
    if (code == null) {
      return offers.agreed(state, offer, answer);
    }
    if (!said.digits().matches(FOUR_DIGITS)) {
      return fourDigits(state);
    }
    return code.matches(said.digits())
        ? offers.agreed(state.notes(state.notes().code(CodeTries.NONE)), offer, answer)
        : wrong(state, code, List.of(), Optional.empty());
  }

  private Decision link(State state) {
    return new LinkFlow(facts).offer(state);
  }

  /// What buys nothing and still takes the code.
  private Decision toDo(State state, Intent.SayCode said, Function<State, Decision> done) {
    var code = code();
    var until = locked(state);
    if (code == null) {
      return done.apply(state);
    }
    if (until.isPresent()) {
      return locked(state, until.get());
    }
    if (!said.digits().matches(FOUR_DIGITS)) {
      return fourDigits(state);
    }
    return code.matches(said.digits())
        ? done.apply(state.notes(state.notes().code(CodeTries.NONE)))
        : wrong(state, code, List.of(), Optional.empty());
  }

  private Decision fourDigits(State state) {
    return Decision.say(state, facts.book().say("code.four")).ask(facts.book().say("again.code"));
  }

  /// "How do I unlock it?"
  Decision unlock(State state) {
    return locked(state)
        .map(until -> locked(state, until))
        .orElseGet(() -> Decision.say(state.idle(), facts.book().say("code.unlocked")));
  }

  /// Until when this shopper may not order by voice; empty where they may.
  Optional<Instant> locked(State state) {
    return Optional.ofNullable(tries(state).lockedUntil());
  }

  /// Says until when, and how to unlock.
  Decision locked(State state, Instant until) {
    return Decision.say(
        state.idle(),
        facts.book().say("code.locked", "until", time(until)),
        facts.book().say("code.locked.short", "until", time(until)));
  }

  private Decision wrong(State state, VoiceCode code, List<WantedLine> lines, Optional<Gift> gift) {
    int wrong = tries(state).wrong() + 1;
    if (wrong >= TRIES) {
      var until = facts.now().plus(LOCK);
      var kept = new Permission(facts).keeping(counted(state, code, wrong, until), lines, gift);
      return locked(kept, until).after(facts.book().say("code.wrong"));
    }
    return Decision.say(
            counted(state, code, wrong, null),
            facts.book().say("code.wrong").then(facts.book().count("code.left", TRIES - wrong)))
        .ask(facts.book().say("again.code"));
  }

  private static List<WantedLine> lines(State state, OrderSummary summary) {
    return summary.wholeCart() ? List.of() : summary.lines();
  }

  private static State counted(State state, VoiceCode code, int wrong, @Nullable Instant until) {
    return state.notes(state.notes().code(new CodeTries(wrong, until, code.hash())));
  }

  /// The wrong tries that still count: those on the code of today, and none once a lock is over.
  private CodeTries tries(State state) {
    var tries = state.notes().code();
    var code = code();
    boolean same = code != null && code.hash().equals(tries.forCode());
    var until = tries.lockedUntil();
    boolean over = until != null && !facts.now().isBefore(until);
    return same && !over ? tries : CodeTries.NONE;
  }

  private @Nullable VoiceCode code() {
    return facts.shopper().rules().voiceCode();
  }

  private Prompt time(Instant at) {
    var local = at.atZone(facts.zone());
    var day = facts.wording().day(LocalDate.ofInstant(at, facts.zone()), facts.today());
    return facts
        .book()
        .say("day.time", "day", day, "time", facts.wording().time(local.toLocalTime()));
  }
}
