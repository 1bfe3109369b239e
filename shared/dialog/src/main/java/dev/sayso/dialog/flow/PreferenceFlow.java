package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.Preference.Kind;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What shoppers tell about themselves: kept with their words and the date, read back, forgotten.
record PreferenceFlow(Facts facts) {

  private static final int SPOKEN_WORDS = 4;

  Decision remember(State state, Intent.Remember told) {
    if (told.kind() == Kind.DELIVERY) {
      return deliver(state, told);
    }
    if (told.about().isBlank() && told.kind() != Kind.CHEAPEST && told.kind() != Kind.NOTE) {
      return new TalkFlow(facts).unclear(state);
    }
    var preference = preference(told);
    var known = told(state);
    var after =
        known.isGraver(preference)
            ? state
            : state.notes(state.notes().preferences(known.with(preference)));
    return noted(after, facts.book().say(key(told.kind()), "about", about(preference)));
  }

  Decision forget(State state, Intent.Forget about) {
    if (meant(state, about.about()).isEmpty()
        && facts.book().lists("forget.words.account", about.about())) {
      return Decision.say(
          state.idle(),
          facts.book().say("forget.account"),
          facts.book().say("forget.account.short"));
    }
    if (state.notes().preferences().isEmpty()) {
      return nothingTold(state);
    }
    if (about.about().isBlank()) {
      return Decision.say(state.missing(new Missing.WhatToForget()))
          .ask(facts.book().say("forget.what"));
    }
    return meant(state, about.about())
        .map(preference -> drop(state, preference))
        .orElseGet(() -> unknown(state, about.about()));
  }

  /// What was told so far, the newest first, as many as fit.
  Decision read(State state) {
    var all = state.notes().preferences();
    if (all.isEmpty()) {
      return nothingTold(state);
    }
    var newest = all.reversed();
    var dated = newest.stream().map(one -> dated(one)).toList();
    var plain = newest.stream().map(one -> summed(one)).toList();
    var phrases = new Phrases(facts);
    var lengths =
        Stream.concat(phrases.lengths(dated).stream().limit(1), phrases.lengths(plain).stream())
            .map(list -> facts.book().say("told", "list", list))
            .toList();
    return Decision.say(state.idle()).saying(lengths);
  }

  /// A yes to forgetting it.
  Decision forgotten(State state, Preference preference) {
    var left = told(state).without(preference);
    var after = state.notes(state.notes().preferences(left)).idle();
    return Decision.say(after, facts.book().say("forgotten", "what", summed(preference)));
  }

  /// What to forget, named in answer to the question.
  Decision named(State state, List<ItemPhrase> items) {
    return forget(state.idle(), new Intent.Forget(items.getFirst().text()));
  }

  private Decision deliver(State state, Intent.Remember told) {
    var place = Told.kept(told.about());
    var shopper = facts.shopper();
    var others =
        state.notes().preferences().stream().filter(one -> one.kind() != Kind.DELIVERY).toList();
    if (facts.book().lists("place.home", place)) {
      return noted(state.notes(state.notes().preferences(others)), facts.book().say("noted.home"));
    }
    if (Destination.place(shopper, place).isEmpty()) {
      return Decision.say(
              state,
              facts.book().say("place.unknown", "place", Wording.cut(place, SPOKEN_WORDS)),
              facts.book().say("place.unknown.short", "place", Wording.cut(place, SPOKEN_WORDS)))
          .ask(open(state));
    }
    var preference = preference(told);
    return noted(
        state.notes(state.notes().preferences(told(state).with(preference))),
        facts.book().say("noted.delivery", "about", about(preference)));
  }

  /// Confirms in few words. An open order is read out anew, as what was told may change it; any
  /// other open question is asked again.
  private Decision noted(State after, Prompt noted) {
    var now = facts.as(after);
    if (ProposalFlow.open(after).isPresent()) {
      return new ProposalFlow(now).again(after).after(noted);
    }
    return after.session().expectation() instanceof Confirmation(Proposal.AddItems(var lines))
        ? new Warnings(now)
            .due(lines)
            .map(warning -> Decision.say(after, noted.then(warning)))
            .orElseGet(() -> Decision.say(after, noted))
            .ask(open(after))
        : Decision.say(after, noted.then(inCart(now, after)), noted).ask(open(after));
  }

  /// What in the cart goes against what was just told.
  private static Prompt inCart(Facts now, State after) {
    var skus = after.cart().lines().stream().map(LineItem::sku).toList();
    return new Warnings(now).inCart(skus);
  }

  private Prompt[] open(State state) {
    boolean nothing = state.session().expectation() instanceof Expectation.Nothing;
    return nothing
        ? new Prompt[0]
        : new Prompt[] {new TalkFlow(facts).openQuestion(state, "anything.else")};
  }

  private Decision drop(State state, Preference preference) {
    return preference.kind() == Kind.ALLERGY
        ? Decision.say(
                state.confirming(new Proposal.ForgetPreference(preference)),
                facts.book().say("forget.risky"))
            .ask(facts.book().say("forget.allergy", "about", about(preference)))
        : forgotten(state, preference);
  }

  /// By its name, or by what it is for: "the cheapest", "the office", "the delivery".
  private Optional<Preference> meant(State state, String said) {
    var told = told(state);
    return told.named(said).or(() -> told.newest(one -> facts.book().lists(words(one), said)));
  }

  private static String words(Preference one) {
    return switch (one.kind()) {
      case CHEAPEST -> "forget.words.cheapest";
      case DELIVERY -> "forget.words.delivery";
      case DIET -> "forget.words.diet";
      case ALLERGY -> "forget.words.allergy";
      case BRAND -> "forget.words.brand";
      case AVOID, NOTE -> "forget.words.dislike";
    };
  }

  private Decision unknown(State state, String said) {
    var list =
        new Phrases(facts).lengths(state.notes().preferences().stream().map(this::summed).toList());
    var item = Wording.cut(said, SPOKEN_WORDS);
    var lengths =
        list.stream()
            .map(told -> facts.book().say("forget.unknown", "item", item, "list", told))
            .toList();
    return Decision.say(state.missing(new Missing.WhatToForget()))
        .saying(lengths)
        .ask(facts.book().say("again.forget"));
  }

  private Decision nothingTold(State state) {
    return Decision.say(state.idle(), facts.book().say("told.nothing"));
  }

  Prompt dated(Preference one) {
    var since = one.since();
    if (since == null) {
      return summed(one);
    }
    var day = facts.wording().day(LocalDate.ofInstant(since, facts.zone()), facts.today());
    return facts.book().say("told.since", "what", summed(one), "day", day);
  }

  /// "no peanuts", "allergic to peanuts", "the cheapest first".
  private Prompt summed(Preference one) {
    var key =
        switch (one.kind()) {
          case DIET -> "told.diet";
          case ALLERGY -> "told.allergy";
          case AVOID -> "told.avoid";
          case CHEAPEST -> "told.cheapest";
          case BRAND -> "told.brand";
          case DELIVERY -> "told.delivery";
          case NOTE -> "told.note";
        };
    return facts.book().say(key, "about", about(one));
  }

  private static String key(Kind kind) {
    return switch (kind) {
      case DIET -> "noted.diet";
      case ALLERGY -> "noted.allergy";
      case AVOID -> "noted.avoid";
      case CHEAPEST -> "noted.cheapest";
      case BRAND -> "noted.brand";
      case DELIVERY -> "noted.delivery";
      case NOTE -> "noted.note";
    };
  }

  private String about(Preference preference) {
    return Wording.cut(preference.about(), SPOKEN_WORDS);
  }

  private Preference preference(Intent.Remember told) {
    var about = told.kind() == Kind.NOTE && told.about().isBlank() ? told.words() : told.about();
    return new Preference(told.kind(), Told.kept(about), Told.kept(told.words()), facts.now());
  }

  private Told told(State state) {
    return new Told(facts.foods(), state.notes().preferences());
  }
}
