package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.service.Handover;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Intent.Complain.Trouble;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.speech.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When something went wrong: sorry once, then a fix or a person. What is handed over carries the
/// order, the problem and what was tried, so that nothing has to be said twice.
record ServiceFlow(Facts facts) {

  private static final String SORRY = "service.sorry";
  private static final int PROBLEM_WORDS = 40;
  private static final int SELLER_WORDS = 4;

  Decision complain(State state, Intent.Complain complaint) {
    var order = meant(state, complaint.item());
    var decision =
        order
            .flatMap(one -> fix(state, one, complaint.trouble()))
            .orElseGet(() -> offerPerson(state, order.map(Order::id), complaint.words()));
    boolean sorry = facts.visit().session().said().times().containsKey(SORRY);
    return sorry ? decision : decision.after(facts.book().say(SORRY));
  }

  /// Whoever asks for a person gets one.
  Decision person(State state) {
    var problem = state.session().lastTurn().isEmpty() ? "" : words();
    return handOver(state, meant(state, Optional.empty()).map(Order::id), problem);
  }

  /// Passes the case on, and says what happens next.
  Decision handOver(State state, Optional<OrderId> order, String problem) {
    var handover =
        new Handover(
            facts.shopper().id() + "-" + facts.turn().session() + "-" + facts.turn().id(),
            facts.shopper().id(),
            order,
            problem,
            tried(state),
            facts.now());
    var seller = Wording.cut(facts.shop().terms().name(), SELLER_WORDS);
    return Decision.say(
            state.idle(),
            facts.book().say("service.passed", "seller", seller),
            facts.book().say("service.passed.short"))
        .passing(handover);
  }

  /// What can be done at once: an order that has not left yet can still be stopped.
  private Optional<Decision> fix(State state, Order order, Trouble trouble) {
    return switch (trouble) {
      case LATE, MISSING ->
          order.status().isOpen() ? Optional.of(onItsWay(state, order)) : Optional.empty();
      case WRONG, MONEY_BACK ->
          inWindow(order) ? Optional.of(stop(state, order)) : Optional.empty();
      case BROKEN, OTHER -> Optional.empty();
    };
  }

  private Decision onItsWay(State state, Order order) {
    var where = new StatusFlow(facts).told(order);
    return offerPerson(state, Optional.of(order.id()), words()).after(where);
  }

  private Decision stop(State state, Order order) {
    return Decision.say(state.confirming(new Proposal.CancelOrder(order.id())))
        .ask(
            facts.book().say("service.cancel", "what", new Phrases(facts).content(order)),
            facts.book().say("again.cancel"));
  }

  private Decision offerPerson(State state, Optional<OrderId> order, String problem) {
    var kept = Wording.cut(problem, PROBLEM_WORDS);
    return Decision.say(state.confirming(new Proposal.HandOver(order, kept)))
        .ask(facts.book().say("service.ask"), facts.book().say("service.ask.short"));
  }

  /// The order with what was named in it, else the one last talked about, else the latest.
  private Optional<Order> meant(State state, Optional<ItemPhrase> item) {
    var named = item.filter(phrase -> !phrase.text().isBlank());
    if (named.isPresent()) {
      return new OrderFinder(facts).containing(named.get());
    }
    return state
        .session()
        .topic()
        .order()
        .flatMap(id ->
            facts.history().orders().stream().filter(order -> order.id().equals(id)).findFirst())
        .or(() -> facts.history().lastOrder());
  }

  private boolean inWindow(Order order) {
    return order.status() == OrderStatus.RECEIVED
        && Duration.between(order.placedAt(), facts.now())
                .compareTo(facts.shop().terms().cancelWindow())
            <= 0;
  }

  /// What was said last, so that the person who takes over knows where it stands.
  private List<String> tried(State state) {
    var tried = new ArrayList<String>();
    state.session().lastTurn().map(last -> last.prompt().written()).ifPresent(tried::add);
    return tried;
  }

  private String words() {
    return facts.turn().utterance() instanceof Utterance.Heard heard
        ? Wording.cut(heard.best(), PROBLEM_WORDS)
        : "";
  }
}
