package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.shopper.ShopperNotes.Deferred;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.OrderSummary.Kind;
import dev.sayso.dialog.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Putting an order off, and taking it up again: after the drive, on another device, days later.
record LaterFlow(Facts facts) {

  /// A conversation that broke off this lately is taken up without being asked.
  private static final Duration DROPPED = Duration.ofHours(2);

  /// "Save it for later."
  Decision save(State state) {
    return putOff(state, false);
  }

  /// "Remind me when I park."
  Decision whenParked(State state) {
    return putOff(state, true);
  }

  /// "Continue", "where were we?"
  Decision resume(State state) {
    return waiting(state)
        .or(() -> here(state))
        .or(() -> elsewhere(state))
        .orElseGet(() -> nothing(state));
  }

  /// What a new conversation begins with, where something was left open: an order that waited for
  /// the car to be parked, or a conversation that broke off just now on another device.
  Optional<Decision> unfinished(State state) {
    boolean parked = !facts.turn().capabilities().car();
    boolean reminder = state.notes().deferred().filter(Deferred::untilParked).isPresent();
    if (reminder) {
      return parked ? waiting(state) : Optional.empty();
    }
    return dropped().isPresent() ? elsewhere(state) : Optional.empty();
  }

  private Decision putOff(State state, boolean untilParked) {
    var lines = open(state);
    if (lines.isEmpty() && state.cart().isEmpty()) {
      return Decision.say(state.idle(), facts.book().say("later.nothing"))
          .ask(facts.book().say("hello.ask.short"));
    }
    var gift = ProposalFlow.open(state).flatMap(OrderSummary::gift);
    var kept = gift.isPresent() ? state : new Permission(facts).keeping(state, lines);
    var deferred = new Deferred(lines, untilParked, gift, facts.now());
    var noted = kept.notes(kept.notes().deferred(Optional.of(deferred))).idle();
    return Decision.say(noted, facts.book().say(untilParked ? "later.parked" : "later.saved"));
  }

  /// What is being talked about buying: a proposed order, or things proposed for the cart.
  private static List<WantedLine> open(State state) {
    return switch (state.session().expectation()) {
      case Confirmation(Proposal.PlaceOrder(var summary)) -> summary.lines();
      case Confirmation(Proposal.AddItems(var lines)) -> lines;
      case Confirmation(Proposal.OrderAnother(var lines)) -> lines;
      case Expectation.Nothing _,
          Expectation.Confirmation _,
          Expectation.Choice _,
          Expectation.MissingSlot _ ->
          List.of();
    };
  }

  /// The order that was put off.
  private Optional<Decision> waiting(State state) {
    var deferred = state.notes().deferred().filter(one -> mayBeNamed(one.gift()));
    if (deferred.isEmpty()) {
      return Optional.empty();
    }
    var taken = state.notes(state.notes().deferred(Optional.empty()));
    var lead = Remarks.led(facts.book().say("later.lead"));
    var checkout = new CheckoutFlow(facts);
    return deferred
        .get()
        .gift()
        .map(gift -> checkout.propose(taken, deferred.get().lines(), Kind.giving(gift), lead))
        .or(() -> cart(taken));
  }

  /// A gift is not named to whoever may be listening.
  private boolean mayBeNamed(Optional<Gift> gift) {
    return gift.isEmpty() || facts.speakerIsKnown();
  }

  /// The question that is open in this very conversation.
  private Optional<Decision> here(State state) {
    return switch (state.session().expectation()) {
      case Confirmation(Proposal.PlaceOrder(var summary)) -> Optional.of(again(state, summary));
      case Expectation.Nothing _ -> Optional.empty();
      case Expectation.Confirmation _, Expectation.Choice _, Expectation.MissingSlot _ ->
          Optional.of(new TalkFlow(facts).repeat(state));
    };
  }

  /// What is open in another conversation, on another device: an order, or options to choose from;
  /// else the cart.
  private Optional<Decision> elsewhere(State state) {
    return left().flatMap(session -> takenUp(state, session)).or(() -> cart(state));
  }

  private Optional<Decision> takenUp(State state, Session session) {
    return switch (session.expectation()) {
      case Confirmation(Proposal.AgreeRule(var offer)) ->
          Optional.of(new RuleOffers(facts).again(state, offer, "later.lead"));
      case Confirmation(Proposal.PlaceOrder(var summary)) ->
          mayBeNamed(summary.gift()) ? Optional.of(again(state, summary)) : Optional.empty();
      case Expectation.Choice(Expectation.Options.Products _) ->
          session.topic().browsing().map(browsing -> offered(state, browsing));
      case Expectation.Nothing _,
          Expectation.Confirmation _,
          Expectation.Choice _,
          Expectation.MissingSlot _ ->
          Optional.empty();
    };
  }

  private Decision offered(State state, Session.Browsing browsing) {
    var products = facts.shop().catalog().products(browsing.shown());
    return products.isEmpty()
        ? nothing(state)
        : new Options(facts).offer(state, browsing, products, facts.book().say("choose"));
  }

  /// The same order under the same key: a yes here and a yes there place it once.
  private Decision again(State state, OrderSummary summary) {
    if (summary.wholeCart() && state.cart().isEmpty()) {
      return nothing(state);
    }
    var lead = Remarks.led(facts.book().say("later.lead"));
    var checkout = new CheckoutFlow(facts);
    var proposed =
        summary.wholeCart()
            ? checkout.checkOut(state, facts.book().say("later.lead"))
            : checkout.propose(state, summary.lines(), summary.kind(), lead);
    return proposed.state().session().expectation()
            instanceof Confirmation(Proposal.PlaceOrder(var now))
        ? proposed.with(
            proposed.state().confirming(new Proposal.PlaceOrder(now.under(summary.key()))))
        : proposed;
  }

  private Optional<Decision> cart(State state) {
    return state.cart().isEmpty()
        ? Optional.empty()
        : Optional.of(new CheckoutFlow(facts).checkOut(state, facts.book().say("later.lead")));
  }

  private Decision nothing(State state) {
    return Decision.say(state.idle(), facts.book().say("later.none"))
        .ask(facts.book().say("hello.ask.short"));
  }

  /// The latest conversation elsewhere that waits for an answer.
  private Optional<Session> left() {
    return facts.visit().elsewhere().stream()
        .filter(session -> !(session.expectation() instanceof Expectation.Nothing))
        .findFirst();
  }

  private Optional<Session> dropped() {
    return left()
        .filter(session ->
            session
                .lastTurn()
                .filter(last -> !facts.now().isAfter(last.at().plus(DROPPED)))
                .isPresent());
  }
}
