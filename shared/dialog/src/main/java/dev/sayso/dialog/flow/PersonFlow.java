package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.replenishment.Reordering;
import dev.sayso.commerce.replenishment.Reordering.Resolution;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Options;
import dev.sayso.dialog.Expectation.Options.ForOne;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who at home is meant, where that changes what is bought.
record PersonFlow(Facts facts) {

  private static final int NAME_WORDS = 3;

  /// Asks for whom, where nobody knows who speaks and the adults at home buy different products
  /// under that name; offers what only another one of them buys. Empty in every other case.
  Optional<Decision> whose(State state, ItemPhrase item) {
    var theirs = adults().stream().flatMap(one -> usual(one, item).stream()).toList();
    boolean own = theirs.stream().anyMatch(one -> isSpeaker(one.shopper()));
    boolean different = theirs.stream().map(one -> one.line().sku()).distinct().count() > 1;
    if (!own) {
      return theirs.stream()
          .findFirst()
          .filter(_ -> Candidates.bought(facts, item).isEmpty())
          .map(one -> propose(state, one));
    }
    return different && !facts.speakerIsKnown()
        ? Optional.of(ask(state, theirs))
        : Optional.empty();
  }

  /// "For Sam", "for me".
  Decision answer(State state, Intent.ForPerson person) {
    return state.session().expectation() instanceof Expectation.Choice(Options.ForWhom(var persons))
        ? named(persons, person.name())
            .map(one -> propose(state.idle(), one))
            .orElseGet(() -> again(state))
        : new TalkFlow(facts).unclear(state);
  }

  Decision choose(State state, List<ForOne> persons, Pick pick) {
    return switch (pick) {
      case Pick.Ordinal(int position) when position >= 1 && position <= persons.size() ->
          propose(state.idle(), persons.get(position - 1));
      case Pick.Last _ -> propose(state.idle(), persons.getLast());
      case Pick.Named(ItemPhrase phrase) ->
          named(persons, phrase.text())
              .or(() -> byProduct(persons, phrase))
              .map(one -> propose(state.idle(), one))
              .orElseGet(() -> again(state));
      case Pick.Ordinal _,
          Pick.Cheapest _,
          Pick.BestRated _,
          Pick.All _,
          Pick.First _,
          Pick.Other _ ->
          again(state);
    };
  }

  private Decision again(State state) {
    return Decision.say(state).ask(new TalkFlow(facts).openQuestion(state, "again.for.whom"));
  }

  private Decision ask(State state, List<ForOne> theirs) {
    var speaker = theirs.stream().filter(one -> isSpeaker(one.shopper()));
    var others = theirs.stream().filter(one -> !isSpeaker(one.shopper()));
    var persons = Stream.concat(speaker, others).limit(facts.budget().options()).toList();
    var names = new ArrayList<Prompt>();
    for (var one : persons) {
      names.add(
          isSpeaker(one.shopper())
              ? facts.book().say("for.you")
              : facts.book().say("for.name", "name", name(one)));
    }
    var list =
        names.size() == 2
            ? facts.book().say("for.two", "one", names.getFirst(), "other", names.getLast())
            : facts.wording().options(names);
    return Decision.say(state.choosing(new Options.ForWhom(persons)))
        .ask(facts.book().say("for.whom", "persons", list), facts.book().say("again.for.whom"));
  }

  /// The normal summary of what that one usually buys.
  private Decision propose(State state, ForOne one) {
    var lead =
        isSpeaker(one.shopper())
            ? facts.book().say("lead.usual")
            : facts.book().say("lead.usual.of", "name", name(one));
    var lines = List.of(one.line());
    return new DuplicateGuard(facts)
        .ask(state, lines, Prompt.NONE)
        .orElseGet(
            () -> new ReorderFlow(facts).propose(state.focus(one.line().sku()), lines, lead));
  }

  /// What this member buys under that name, if it is clear enough to be proposed; the speaker's own
  /// amount, or as much as that member took last.
  private Optional<ForOne> usual(Shopper member, ItemPhrase item) {
    var theirs = isSpeaker(member.id()) ? facts : facts.of(member);
    var meaning = new Meanings(theirs).ownOnly(item);
    var sku =
        switch (Reordering.resolve(meaning, facts.budget().options())) {
          case Resolution.Confirm(var guess, var _) -> Optional.of(guess.sku());
          case Resolution.OneOf _, Resolution.Open _, Resolution.NeverBought _ ->
              Optional.<Sku>empty();
        };
    return sku.flatMap(theirs::product)
        .map(product -> {
          var last = theirs.history().last(product.sku()).map(one -> one.line().quantity());
          var wanted =
              item.amount() instanceof Amount.Unstated
                  ? last.orElse(Quantity.ONE)
                  : Amounts.packs(product, item.amount());
          return new ForOne(member.id(), new WantedLine(product.sku(), wanted));
        })
        .filter(one -> !one.line().quantity().isMoreThan(facts.shop().terms().maxQuantity()));
  }

  private List<Shopper> adults() {
    return facts.visit().members().stream()
        .filter(member -> member.rules().role().mayOrder())
        .toList();
  }

  /// Blank is the one who speaks.
  private Optional<ForOne> named(List<ForOne> persons, String name) {
    return persons.stream()
        .filter(one ->
            name.isBlank()
                ? isSpeaker(one.shopper())
                : fullName(one).strip().equalsIgnoreCase(name.strip())
                    || fullName(one).strip().split(" ")[0].equalsIgnoreCase(name.strip()))
        .findFirst();
  }

  private Optional<ForOne> byProduct(List<ForOne> persons, ItemPhrase phrase) {
    var skus = persons.stream().map(one -> one.line().sku()).toList();
    return Candidates.among(facts, phrase, skus)
        .flatMap(product ->
            persons.stream().filter(one -> one.line().sku().equals(product.sku())).findFirst());
  }

  private boolean isSpeaker(ShopperId id) {
    return id.equals(facts.shopper().id());
  }

  private String name(ForOne one) {
    var name = Wording.cut(fullName(one), NAME_WORDS);
    return name.isBlank() ? facts.book().say("for.somebody").spoken() : name;
  }

  private String fullName(ForOne one) {
    return facts.visit().members().stream()
        .filter(member -> member.id().equals(one.shopper()))
        .findFirst()
        .map(Shopper::name)
        .orElse("");
  }
}
