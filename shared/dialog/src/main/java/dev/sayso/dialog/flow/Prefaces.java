package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.util.ArrayList;
import java.util.Optional;

/// What is said before an order is read out: that it is a gift, that a place has no address, and
/// which of it a child or a guest wished for.
record Prefaces(Facts facts) {

  private static final int NAME_WORDS = 3;

  Decision before(State before, Decision decision) {
    return fresh(before, decision.state())
        .map(summary -> prefaced(decision, summary))
        .orElse(decision);
  }

  /// The order that this decision proposes; empty where it is only read on, or was proposed before.
  static Optional<OrderSummary> fresh(State before, State after) {
    var was = ProposalFlow.open(before).filter(Prefaces::isUnread).map(OrderSummary::key);
    return ProposalFlow.open(after)
        .filter(Prefaces::isUnread)
        .filter(summary -> !Optional.of(summary.key()).equals(was));
  }

  private static boolean isUnread(OrderSummary summary) {
    return summary.words().isBlank();
  }

  private Decision prefaced(Decision decision, OrderSummary summary) {
    var must = summary.gift().map(this::gift).orElse(Prompt.NONE).then(missingPlace());
    var wishes = summary.wholeCart() ? wishes(decision.state()) : Prompt.NONE;
    if (must.isBlank() && wishes.isBlank()) {
      return decision;
    }
    var lengths = new ArrayList<Prompt>();
    if (!wishes.isBlank()) {
      lengths.add(must.then(wishes).then(decision.statement().getFirst()));
    }
    decision.statement().forEach(said -> lengths.add(must.then(said)));
    summary
        .gift()
        .filter(Gift::isForSomebody)
        .map(gift -> facts.book().say("gift.for.short", "name", name(gift)))
        .ifPresent(
            brief -> lengths.add(brief.then(missingPlace()).then(decision.statement().getLast())));
    return decision.saying(lengths);
  }

  /// "As a gift for Sam.", "Kept private."
  Prompt gift(Gift gift) {
    return gift.isForSomebody()
        ? facts.book().say("gift.for", "name", name(gift))
        : facts.book().say("gift.private");
  }

  private static String name(Gift gift) {
    return Wording.cut(gift.recipient(), NAME_WORDS);
  }

  private Prompt missingPlace() {
    var to = Destination.of(facts.shopper());
    return to.isKnown()
        ? Prompt.NONE
        : to.wanted()
            .map(
                place -> facts.book().say("place.missing", "place", Wording.cut(place, NAME_WORDS)))
            .orElse(Prompt.NONE);
  }

  /// "Mia wished for the cereal." Blank where children and guests put nothing into the cart.
  Prompt wishes(State state) {
    var wished = state.cart().lines().stream().filter(line -> isWish(line.by())).toList();
    if (wished.isEmpty()) {
      return Prompt.NONE;
    }
    var by = wished.getFirst().by();
    var skus =
        wished.stream().filter(line -> line.by().equals(by)).map(line -> line.sku()).toList();
    return facts.book().say("wish", "name", name(by), "items", new Phrases(facts).some(skus));
  }

  private boolean isWish(ShopperId by) {
    return !by.equals(facts.shopper().id())
        && member(by).filter(one -> !one.rules().role().mayOrder()).isPresent();
  }

  private String name(ShopperId id) {
    var name = member(id).map(Shopper::name).orElse("");
    boolean child = member(id).filter(one -> one.rules().role() == Role.CHILD).isPresent();
    return name.isBlank()
        ? facts.book().say(child ? "wish.child" : "wish.guest").spoken()
        : Wording.cut(name, NAME_WORDS);
  }

  private Optional<Shopper> member(ShopperId id) {
    return facts.visit().members().stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
