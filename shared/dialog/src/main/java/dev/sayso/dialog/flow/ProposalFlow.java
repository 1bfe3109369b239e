package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.OrderSummary.Kind;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.speech.Prompt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is said about a proposed order that stands beside the cart: "without the butter", "how much
/// is it". Without such an order the cart is meant.
record ProposalFlow(Facts facts) {

  /// Takes lines out of the proposed order, and proposes the rest anew.
  Decision remove(State state, List<ItemPhrase> items) {
    var regret = items.stream().allMatch(item -> item.text().isBlank()) && state.cart().isEmpty();
    if (regret && new CancelFlow(facts).regret(state).isPresent()) {
      return new CancelFlow(facts).regret(state).get();
    }
    var summary = beside(state);
    var skus =
        summary.map(OrderSummary::lines).orElse(List.of()).stream().map(WantedLine::sku).toList();
    var removed =
        items.stream()
            .flatMap(item -> Candidates.among(facts, item, skus).stream())
            .map(Product::sku)
            .collect(Collectors.toSet());
    if (removed.isEmpty()) {
      boolean named = items.stream().noneMatch(this::isAll);
      return summary.filter(ProposalFlow::isNew).isPresent()
              || open(state).isPresent() && named && inNeither(state, items)
          ? Decision.say(state, facts.book().say("not.in.order"))
              .ask(facts.asking("again.order"), facts.asking("order.ask.short"))
          : new CartFlow(facts).remove(state, items);
    }
    var left =
        summary.orElseThrow().lines().stream()
            .filter(line -> !removed.contains(line.sku()))
            .toList();
    return left.isEmpty()
        ? Decision.say(state.idle(), facts.book().say("order.not"))
        : new CheckoutFlow(facts)
            .propose(state, left, summary.orElseThrow().kind(), Remarks.led(Prompt.NONE));
  }

  /// Proposed in this very turn: "my last order, but without butter" never means the cart.
  private static boolean isNew(OrderSummary summary) {
    return summary.words().isBlank();
  }

  private boolean isAll(ItemPhrase item) {
    return facts.book().lists("words.all", item.text());
  }

  private boolean inNeither(State state, List<ItemPhrase> items) {
    return items.stream().allMatch(item -> new CartFlow(facts).line(state, item).isEmpty());
  }

  /// "How much is it?" with an empty cart is about the proposed order.
  Decision read(State state) {
    return beside(state).isPresent() && state.cart().isEmpty()
        ? again(state)
        : new CartFlow(facts).read(state);
  }

  /// Reads the proposed order out once more, as it is now.
  Decision again(State state) {
    var checkout = new CheckoutFlow(facts);
    return beside(state)
        .map(summary ->
            checkout.propose(state, summary.lines(), summary.kind(), Remarks.led(Prompt.NONE)))
        .orElseGet(() -> checkout.checkOut(state));
  }

  /// The order that is proposed now.
  static Optional<OrderSummary> open(State state) {
    return state.session().expectation() instanceof Confirmation(Proposal.PlaceOrder(var summary))
        ? Optional.of(summary)
        : Optional.empty();
  }

  /// What a changed proposal is of: the same as the open one, unless that is of the whole cart.
  static Kind kind(State state) {
    return beside(state).map(OrderSummary::kind).orElse(Kind.BESIDE);
  }

  private static Optional<OrderSummary> beside(State state) {
    return open(state).filter(summary -> !summary.wholeCart());
  }
}
