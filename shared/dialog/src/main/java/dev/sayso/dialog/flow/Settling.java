package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderAttempt;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderPath;
import dev.sayso.commerce.order.OrderWish;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.OrderSummary.Kind;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.speech.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds orders and cancellations whose turn never ended: the process died, or the shop's answer
/// was lost. What became of them is found out before anything else is done, so that nothing is
/// ordered twice and the shopper hears of it.
public final class Settling {

  private final Facts facts;
  private final List<Intent> meant;
  private final List<Decision> decisions = new ArrayList<>();
  private boolean answered;
  private boolean proposed;

  private Settling(Facts facts, List<Intent> meant) {
    this.facts = facts;
    this.meant = meant;
  }

  /// What to say and remember of them. `answered`: the order that was asked about is one of them,
  /// so that a yes is no answer any more; `proposed`: an order that did not go through is asked
  /// about anew.
  public record Settled(List<Decision> decisions, boolean answered, boolean proposed) {

    public Settled {
      decisions = List.copyOf(decisions);
    }

    public State after(State before) {
      return decisions.isEmpty() ? before : decisions.getLast().state();
    }

    /// Whether nothing is left to do about this.
    public boolean answers(Intent intent) {
      boolean answer = intent instanceof Intent.Yes || intent instanceof Intent.SayCode;
      return answered && answer || proposed && intent instanceof Intent.Open;
    }
  }

  /// For a turn that means this.
  public static Settled settle(Facts facts, State state, List<Intent> meant) {
    return new Settling(facts, meant).settled(state);
  }

  private Settled settled(State before) {
    var open = proposed(before);
    var state = before;
    var standing = open.flatMap(this::placed);
    if (standing.isPresent()) {
      answered = true;
      var order = standing.get();
      var told = state.telling(of(order.key()).map(it -> it.told(Optional.of(order.id()))));
      state = add(new CheckoutFlow(facts).ordered(told, open.orElseThrow(), order));
    }
    var known = standing.map(Order::key);
    for (var attempt : facts.visit().attempts()) {
      var key = key(attempt);
      if (key.isPresent() && key.equals(known)) {
        continue;
      }
      boolean asked = key.isPresent() && key.equals(open.map(OrderSummary::key));
      var over = over(attempt, asked);
      if (over.isPresent()) {
        answered |= asked;
        state = add(told(asked ? state.idle() : state, over.get()));
      }
    }
    return new Settled(decisions, answered || proposed, proposed);
  }

  private State add(Decision decision) {
    decisions.add(decision);
    return decision.state();
  }

  /// The attempt once it is over. One that is still on its way is not disturbed, and a yes goes on
  /// with the one that it answers.
  private Optional<OrderAttempt> over(OrderAttempt attempt, boolean asked) {
    if (attempt.path().isNews()) {
      return Optional.of(attempt);
    }
    return attempt.isDue(facts.now()) && !(asked && agrees())
        ? facts.finishing().settle(attempt)
        : Optional.empty();
  }

  private boolean agrees() {
    return meant.stream()
        .anyMatch(intent -> intent instanceof Intent.Yes || intent instanceof Intent.SayCode);
  }

  private Decision told(State state, OrderAttempt over) {
    var after = state.telling(Optional.of(over.told()));
    return switch (over.path()) {
      case OrderPath.Confirmed(var id) ->
          Decision.say(
              taken(after, over).topic(after.session().topic().order(id)),
              news("news.placed", over));
      case OrderPath.Dropped _ -> dropped(after, over);
      case OrderPath.Stopped _ -> Decision.say(after, news("news.stopped", over));
      case OrderPath.NotStopped _ -> Decision.say(after, news("news.not.stopped", over));
      case OrderPath.Agreed _, OrderPath.Placing _, OrderPath.Stopping _, OrderPath.Told _ ->
          throw new IllegalStateException("not over: " + over.path());
    };
  }

  /// "It did not go through": asked about anew, unless something else is wanted now, or it would be
  /// named to whoever speaks.
  private Decision dropped(State state, OrderAttempt over) {
    var said = news("news.dropped", over);
    boolean free = meant.stream().allMatch(Settling::isOpenToIt);
    if (!free || isPrivate(over) || proposed) {
      return Decision.say(state, said);
    }
    proposed = true;
    var lines =
        over.wish().lines().stream()
            .map(line -> new WantedLine(line.sku(), line.quantity()))
            .toList();
    return Flows.proposeAgain(facts, state, lines, kind(state, over)).alwaysAfter(said);
  }

  private static boolean isOpenToIt(Intent intent) {
    return intent instanceof Intent.Open
        || intent instanceof Intent.Yes
        || intent instanceof Intent.SayCode;
  }

  private Kind kind(State state, OrderAttempt over) {
    var gift = over.wish().buyer().gift();
    if (gift.isPresent()) {
      return Kind.giving(gift.get());
    }
    boolean there =
        over.wish().lines().stream().allMatch(line -> state.cart().line(line.sku()).isPresent());
    return isFromCart(over) && there ? Kind.PART : Kind.BESIDE;
  }

  /// What was ordered leaves the cart.
  private static State taken(State state, OrderAttempt over) {
    Map<Sku, Quantity> ordered =
        over.wish().lines().stream()
            .collect(Collectors.toMap(OrderLine::sku, OrderLine::quantity, Quantity::plus));
    return isFromCart(over) ? state.cart(state.cart().afterOrder(ordered)) : state;
  }

  private static boolean isFromCart(OrderAttempt attempt) {
    return attempt.wish() instanceof OrderWish.Buy(var _, boolean fromCart) && fromCart;
  }

  private Prompt[] news(String how, OrderAttempt over) {
    var day = new Deliveries(facts).on(over.wish().consent().at());
    var book = facts.book();
    var brief = book.say(how + ".short", "day", day);
    if (isPrivate(over)) {
      return new Prompt[] {brief};
    }
    var skus = over.wish().lines().stream().map(OrderLine::sku).toList();
    var full =
        book.say(
            how, "day", day, "what", new Phrases(facts).some(skus), "total", over.wish().total());
    return new Prompt[] {full, brief};
  }

  private boolean isPrivate(OrderAttempt attempt) {
    return attempt.wish().buyer().gift().isPresent() && !facts.speakerIsKnown();
  }

  private Optional<OrderAttempt> of(OrderKey key) {
    return facts.visit().attempts().stream()
        .filter(one -> key(one).equals(Optional.of(key)))
        .findFirst();
  }

  private static Optional<OrderKey> key(OrderAttempt attempt) {
    return attempt.wish() instanceof OrderWish.Buy(var placing, var _)
        ? Optional.of(placing.key())
        : Optional.empty();
  }

  /// The order that a yes, or the voice code after it, places.
  private static Optional<OrderSummary> proposed(State state) {
    return state.session().expectation()
            instanceof Expectation.MissingSlot(Missing.Code(var summary, var _))
        ? Optional.of(summary)
        : ProposalFlow.open(state);
  }

  private Optional<Order> placed(OrderSummary summary) {
    return facts.orders().orders().stream()
        .filter(order -> order.key().equals(summary.key()))
        .findFirst();
  }
}
