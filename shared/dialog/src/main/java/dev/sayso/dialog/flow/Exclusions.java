package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.dialog.Session.Browsing;
import dev.sayso.dialog.flow.Candidates.Candidate;
import dev.sayso.dialog.flow.Care.Breach;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is not offered: what goes against an allergy or a diet, and what one request rules out
/// ("snacks without nuts"). Says so where nothing is left.
record Exclusions(Facts facts) {

  private static final int HEARD_WORDS = 4;

  /// Without what goes against an allergy or a diet; what is only disliked comes last.
  List<Candidate> offerable(List<Candidate> found) {
    if (facts.shopper().preferences().isEmpty()) {
      return found;
    }
    var care = new Care(facts);
    var liked = found.stream().filter(one -> care.breach(one.product()).isEmpty());
    var disliked =
        found.stream()
            .filter(one -> care.breach(one.product()).filter(why -> !why.isStrict()).isPresent());
    return Stream.concat(liked, disliked).toList();
  }

  /// What to say where there would be something but for what was ruled out.
  Optional<Decision> nothingLeft(State state, Browsing browsing) {
    var phrase = ItemPhrase.of(browsing.query()).without(browsing.without());
    return nothingLeft(state, phrase)
        .or(() -> against(phrase).map(breach -> said(state, against(breach))));
  }

  Optional<Decision> nothingLeft(State state, ItemPhrase phrase) {
    return isEmptied(phrase) ? Optional.of(said(state, none(phrase))) : Optional.empty();
  }

  /// One of several items, which the shop has not, or only with what was ruled out.
  Prompt missing(ItemPhrase phrase) {
    return isEmptied(phrase)
        ? none(phrase)
        : facts.book().say("add.notfound", "item", Wording.cut(phrase.text(), HEARD_WORDS + 1));
  }

  private Decision said(State state, Prompt why) {
    return Decision.say(CartFlow.askForMore(state), why).ask(facts.book().say("anything.find"));
  }

  private boolean isEmptied(ItemPhrase phrase) {
    return !phrase.without().isEmpty()
        && Candidates.sold(facts, phrase).isEmpty()
        && !Candidates.sold(facts, phrase.without(List.of())).isEmpty();
  }

  private Prompt none(ItemPhrase phrase) {
    var things =
        phrase.without().stream().map(thing -> Prompt.of(Wording.cut(thing, HEARD_WORDS))).toList();
    return facts
        .book()
        .say(
            "exclude.none",
            "item",
            Wording.cut(phrase.text(), HEARD_WORDS),
            "things",
            facts.wording().list(things));
  }

  private Optional<Breach> against(ItemPhrase phrase) {
    var care = new Care(facts);
    return Candidates.sold(facts, phrase).stream()
        .map(Candidate::product)
        .flatMap((Product product) -> care.breach(product).stream())
        .filter(Breach::isStrict)
        .findFirst();
  }

  private Prompt against(Breach breach) {
    return facts
        .book()
        .say(
            "exclude.all",
            "item",
            facts.wording().name(breach.product()),
            "why",
            new Care(facts).why(breach));
  }
}
