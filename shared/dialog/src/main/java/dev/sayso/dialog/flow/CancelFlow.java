package dev.sayso.dialog.flow;

import dev.sayso.commerce.Digest;
import dev.sayso.commerce.order.CancelResult;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderWish;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Session.Topic;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import dev.sayso.dialog.speech.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Stopping an order: at once when it is the one just placed and no other could be meant, else
/// after a question; honest about what is too late.
final class CancelFlow {

  private static final Optional<String> NOTHING = Optional.empty();

  private final Facts facts;
  private final Phrases phrases;

  CancelFlow(Facts facts) {
    this.facts = facts;
    phrases = new Phrases(facts);
  }

  Decision cancel(State state, Optional<ItemPhrase> item) {
    boolean named = item.isPresent() && !item.get().text().isBlank();
    if (!named
        && state.session().expectation()
            instanceof Expectation.Confirmation(Proposal.PlaceOrder _)) {
      return Decision.say(state.idle(), facts.book().say("order.not"));
    }
    var open = facts.orders().orders().stream().filter(order -> order.status().isOpen()).toList();
    var meant = named ? new OrderFinder(facts).all(item.get(), open) : open;
    var stoppable = meant.stream().filter(this::inWindow).toList();
    var just = lastSpokenOf(state).flatMap(this::own).filter(this::inWindow);
    if (!named && just.isPresent() && stoppable.size() == 1) {
      return stop(state, just.get());
    }
    return meant.isEmpty() ? nothing(state, item, named) : among(state, meant);
  }

  /// "Scrap that", "I changed my mind", right after ordering: asks whether to cancel that order.
  /// Empty where no order was just placed.
  Optional<Decision> regret(State state) {
    boolean open = state.session().expectation() instanceof Expectation.Nothing;
    return open
        ? lastSpokenOf(state)
            .flatMap(this::own)
            .filter(this::inWindow)
            .map(order -> ask(state, order))
        : Optional.empty();
  }

  /// A yes to cancelling this order.
  Decision confirmed(State state, OrderId id) {
    return own(id)
        .map(order -> stop(state, order))
        .orElseGet(() -> Decision.say(state.idle(), facts.book().say("cancel.none")));
  }

  /// Which of the orders that were named.
  Decision choose(State state, List<OrderId> orders, Pick pick) {
    var chosen =
        switch (pick) {
          case Pick.Ordinal(int position) when position >= 1 && position <= orders.size() ->
              own(orders.get(position - 1));
          case Pick.Last _ -> own(orders.getLast());
          case Pick.Named(ItemPhrase phrase) -> named(orders, phrase);
          case Pick.Ordinal _,
              Pick.Cheapest _,
              Pick.BestRated _,
              Pick.All _,
              Pick.First _,
              Pick.Other _ ->
              Optional.<Order>empty();
        };
    return chosen
        .map(order -> stop(state, order))
        .orElseGet(() ->
            Decision.say(state).ask(facts.book().say("choose.range", "count", orders.size())));
  }

  private Optional<Order> named(List<OrderId> orders, ItemPhrase phrase) {
    var known = orders.stream().flatMap(id -> own(id).stream()).toList();
    return new OrderFinder(facts).all(phrase, known).stream().findFirst();
  }

  private Decision among(State state, List<Order> meant) {
    var stoppable = meant.stream().filter(this::inWindow).limit(facts.budget().options()).toList();
    return switch (stoppable.size()) {
      case 0 -> tooLate(state, meant.getFirst());
      case 1 -> ask(state, stoppable.getFirst());
      default -> which(state, stoppable);
    };
  }

  private Decision ask(State state, Order order) {
    var brief = facts.book().say("cancel.ask.short", "what", phrases.head(order));
    var asked = Decision.say(state.confirming(new Proposal.CancelOrder(order.id())));
    return new Privacy(facts).hides(order)
        ? asked.ask(brief)
        : asked.ask(
            facts
                .book()
                .say("cancel.ask", "what", phrases.content(order), "total", order.totals().total()),
            brief);
  }

  private Decision which(State state, List<Order> orders) {
    var ids = orders.stream().map(Order::id).toList();
    var options = orders.stream().map(phrases::contentAndTotal).toList();
    var names = orders.stream().map(phrases::head).toList();
    return Decision.say(
            state.expecting(new Expectation.Choice(new Expectation.Options.OrdersToCancel(ids))),
            facts.book().say("cancel.two", "orders", facts.wording().options(options)),
            facts.book().say("cancel.two", "orders", facts.wording().options(names)))
        .ask(facts.book().say("cancel.which"));
  }

  private Decision stop(State state, Order order) {
    var outcome = facts.finishing().stop(new OrderWish.Stop(order, consent(state, order)));
    var over = outcome.over().map(attempt -> attempt.told(Optional.of(order.id())));
    var after = state.telling(over);
    return switch (outcome.result()) {
      case CancelResult.Cancelled(Order cancelled) -> stopped(after, cancelled);
      case CancelResult.TooLate(Order late) -> tooLate(after, late);
      case CancelResult.Unknown _ -> Decision.say(after.idle(), facts.book().say("cancel.unknown"));
    };
  }

  /// The question that was answered, if one was asked, and the words that ask to stop it.
  private Consent consent(State state, Order order) {
    boolean asked = !(facts.visit().session().expectation() instanceof Expectation.Nothing);
    var words = asked ? state.session().lastTurn().map(last -> last.prompt().spoken()) : NOTHING;
    return new Consent(
        words.orElse(""),
        order.totals().total(),
        Digest.full("stop\n" + order.id()),
        facts.turn().utterance() instanceof Utterance.Heard heard ? heard.best() : "",
        facts.shopper().id().value(),
        facts.turn().session(),
        facts.now());
  }

  private Decision stopped(State state, Order order) {
    var done = state.topic(Topic.NONE).idle();
    var brief = facts.book().say("cancelled.short", "what", phrases.head(order));
    return new Privacy(facts).hides(order)
        ? Decision.say(done, brief)
        : Decision.say(
            done,
            facts
                .book()
                .say("cancelled", "what", phrases.content(order), "total", order.totals().total()),
            brief);
  }

  private Decision tooLate(State state, Order order) {
    var key =
        switch (order.status()) {
          case RECEIVED, PREPARING -> "cancel.late.window";
          case SHIPPED, OUT_FOR_DELIVERY -> "cancel.late.shipped";
          case DELIVERED -> "cancel.late.delivered";
          case CANCELLED -> "cancel.already";
          case RETURNED -> "cancel.late.returned";
        };
    var what = phrases.head(order);
    return Decision.say(
        state.idle(), facts.book().say(key, "what", what), facts.book().say(key + ".short"));
  }

  private Decision nothing(State state, Optional<ItemPhrase> item, boolean named) {
    if (!named) {
      var key = hasJustStopped() ? "cancel.already.short" : "cancel.none";
      return Decision.say(state.idle(), facts.book().say(key));
    }
    return new OrderFinder(facts)
        .containing(item.get())
        .map(order -> tooLate(state, order))
        .orElseGet(() ->
            Decision.say(
                state.idle(),
                facts.book().say("cancel.notfound", "item", Wording.cut(item.get().text(), 5))));
  }

  /// Who asks again, with no order left to stop, may not have heard the answer.
  private boolean hasJustStopped() {
    var lately = facts.now().minus(facts.shop().terms().cancelWindow());
    return facts.visit().attempts().stream()
        .filter(attempt -> attempt.wish() instanceof OrderWish.Stop)
        .anyMatch(attempt -> attempt.wish().consent().at().isAfter(lately));
  }

  /// The order that was placed or told of, if nothing else was talked about since.
  private static Optional<OrderId> lastSpokenOf(State state) {
    var topic = state.session().topic();
    boolean still = topic.focus().isEmpty() && topic.browsing().isEmpty();
    return still ? topic.order() : Optional.empty();
  }

  private Optional<Order> own(OrderId id) {
    return facts.orders().orders().stream().filter(order -> order.id().equals(id)).findFirst();
  }

  private boolean inWindow(Order order) {
    var age = Duration.between(order.placedAt(), facts.now());
    return order.status().isCancellable()
        && age.compareTo(facts.shop().terms().cancelWindow()) <= 0;
  }
}
