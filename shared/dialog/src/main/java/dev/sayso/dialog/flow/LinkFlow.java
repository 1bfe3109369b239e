package dev.sayso.dialog.flow;

import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.ShopperNotes.CodeTries;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Links;
import dev.sayso.dialog.Links.Linked;
import dev.sayso.dialog.speech.Prompt;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/// Another device or number comes to know the shopper, by a code that is spoken on one and said on
/// the other. Whoever says the code can shop on the shopper's account, so it is given only after a
/// yes, or after the voice code where there is one; a stranger has few tries at guessing.
record LinkFlow(Facts facts) {

  private static final int TRIES = 5;
  private static final Duration LOCK = Duration.ofHours(24);

  /// What a stranger's wrong tries are counted under, where a shopper's are under the voice code.
  private static final String COUNTED = "link";

  /// Whether a linking code was asked for.
  static boolean isAsked(State state) {
    return state.session().expectation() instanceof Expectation.MissingSlot(Missing.LinkCode _);
  }

  /// "Link my phone": a device that knows the shopper gives a code, any other asks for it.
  Decision link(State state) {
    if (facts.shopper().isStranger()) {
      return new SignIn(facts).helps() ? signIn(state) : stranger(state);
    }
    if (facts.shopper().rules().role() != Role.ADULT) {
      return Decision.say(state, facts.book().say("link.adult"));
    }
    if (facts.turn().capabilities().car()) {
      return Decision.say(state, facts.book().say("link.parked"));
    }
    return new CodeFlow(facts)
        .locked(state)
        .map(until -> new CodeFlow(facts).locked(state, until))
        .orElseGet(() -> secured(state));
  }

  /// By a code of another device only.
  private Decision stranger(State state) {
    return isLocked(state)
        ? locked(state)
        : Decision.say(
                state.missing(new Missing.LinkCode()),
                facts.book().say("link.how"),
                facts.book().say("link.how.short"))
            .ask(facts.book().say("link.ask"));
  }

  /// A code that another device gave is taken all the same: six digits are understood unasked.
  private Decision signIn(State state) {
    return new SignIn(facts)
        .handing(
            Decision.say(
                state.idle(),
                facts.book().say("link.signin"),
                facts.book().say("link.signin.short")));
  }

  private Decision secured(State state) {
    return facts.shopper().rules().voiceCode() == null
        ? Decision.say(state.confirming(new Proposal.OfferLink()), facts.book().say("link.warn"))
            .ask(facts.book().say("link.sure"))
        : Decision.say(state.missing(new Missing.CodeToLink()), facts.book().say("link.warn"))
            .ask(facts.book().say("code.ask"), facts.book().say("code.ask.short"));
  }

  /// Gives a code.
  Decision offer(State state) {
    var code = spelled(facts.shop().links().offer(facts.shopper()));
    return Decision.say(
        state.idle(),
        facts.book().say("link.code", "code", code, "minutes", Links.VALID.toMinutes()),
        facts.book().say("link.code.short", "code", code));
  }

  /// Takes a code from somebody whom nobody knows yet.
  Decision redeem(State state, String digits) {
    if (isLocked(state)) {
      return locked(state);
    }
    if (digits.length() != Links.DIGITS) {
      return Decision.say(state.missing(new Missing.LinkCode()), facts.book().say("link.six"))
          .ask(facts.book().say("again.link.code"));
    }
    return switch (facts.shop().links().redeem(facts.turn().caller(), facts.visit(), digits)) {
      case Linked.To(var shopper, int products) ->
          Decision.say(state.idle(), linked(shopper.name(), products))
              .ask(facts.book().say("hello.ask.short"));
      case Linked.NoSuchCode _ -> wrong(state);
      case Linked.Paused _ -> Decision.say(state.idle(), facts.book().say("link.paused"));
    };
  }

  private Prompt linked(String name, int products) {
    var done =
        name.isBlank()
            ? facts.book().say("link.done")
            : facts.book().say("link.done.name", "name", name);
    return products == 0 ? done : done.then(facts.book().count("link.carried", products));
  }

  private Decision wrong(State state) {
    int wrong = tries(state).wrong() + 1;
    if (wrong >= TRIES) {
      var until = facts.now().plus(LOCK);
      return locked(state.notes(state.notes().code(new CodeTries(wrong, until, COUNTED))));
    }
    return Decision.say(
            state
                .notes(state.notes().code(new CodeTries(wrong, null, COUNTED)))
                .missing(new Missing.LinkCode()),
            facts.book().say("link.wrong"))
        .ask(facts.book().say("again.link.code"));
  }

  private Decision locked(State state) {
    return Decision.say(state.idle(), facts.book().say("link.locked"));
  }

  private boolean isLocked(State state) {
    return tries(state).lockedUntil() != null;
  }

  /// The wrong tries that still count: none once a lock is over.
  private CodeTries tries(State state) {
    var tries = state.notes().code();
    boolean over =
        Optional.ofNullable(tries.lockedUntil())
            .filter(until -> !facts.now().isBefore(until))
            .isPresent();
    return over || !tries.forCode().equals(COUNTED) ? CodeTries.NONE : tries;
  }

  /// Digit by digit, with a breath in the middle.
  private static String spelled(String code) {
    int middle = code.length() / 2;
    return spaced(code.substring(0, middle)) + ", " + spaced(code.substring(middle));
  }

  private static String spaced(String digits) {
    return digits.chars().mapToObj(Character::toString).collect(Collectors.joining(" "));
  }
}
