package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.OrderSummary.Kind;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.flow.Candidates.Candidate;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.util.List;
import java.util.Optional;

/// Orders that nobody else at home is told of. They never go through the cart that all share.
record GiftFlow(Facts facts) {

  private static final int HEARD_WORDS = 4;

  Decision gift(State state, Intent.Gift gift) {
    var kept = new Gift(Told.kept(gift.recipient()));
    return gift.item()
        .filter(item -> !item.text().isBlank())
        .map(item -> find(state, item, kept))
        .orElseGet(() -> ofWhatIsOpen(state, kept));
  }

  /// "Keep it a secret."
  Decision keepPrivate(State state) {
    var meant = meant(state);
    if (!meant.isEmpty()) {
      var before = ProposalFlow.open(state).flatMap(OrderSummary::gift);
      return propose(state, meant, before.orElseGet(() -> new Gift("")));
    }
    boolean placed = state.session().topic().order().isPresent();
    return Decision.say(
        state.idle(), facts.book().say(placed ? "private.placed" : "private.nothing"));
  }

  /// What to give, named in answer to the question.
  Decision named(State state, String recipient, List<ItemPhrase> items) {
    return find(state, items.getFirst(), new Gift(recipient));
  }

  private Decision ofWhatIsOpen(State state, Gift gift) {
    var meant = meant(state);
    return meant.isEmpty()
        ? Decision.say(state.missing(new Missing.Present(gift.recipient()))).ask(what(gift))
        : propose(state, meant, gift);
  }

  private Prompt what(Gift gift) {
    return gift.isForSomebody()
        ? facts.book().say("gift.what.for", "name", Wording.cut(gift.recipient(), HEARD_WORDS))
        : facts.book().say("gift.what");
  }

  private Decision find(State state, ItemPhrase item, Gift gift) {
    var clear = Candidates.sold(facts, item).stream().filter(Candidate::isClear).findFirst();
    if (clear.isEmpty()) {
      return notFound(state, item, gift);
    }
    var product = clear.get().product();
    var quantity = Amounts.packs(product, item.amount());
    return quantity.isMoreThan(facts.shop().terms().maxQuantity())
        ? new QuantityQuestions(facts).overCap(state, product, Purpose.REORDER)
        : propose(state, List.of(new WantedLine(product.sku(), quantity)), gift);
  }

  private Decision notFound(State state, ItemPhrase item, Gift gift) {
    var said = new TalkFlow(facts).notFound(state, item.text(), Purpose.REORDER);
    boolean asks = said.state().session().expectation() instanceof Expectation.MissingSlot;
    return asks ? said.with(said.state().missing(new Missing.Present(gift.recipient()))) : said;
  }

  /// What "it" is: the proposed order, what was offered for the cart, or what was last talked
  /// about.
  private List<WantedLine> meant(State state) {
    var proposed = ProposalFlow.open(state).map(OrderSummary::lines);
    if (proposed.isPresent()) {
      return proposed.get();
    }
    if (state.session().expectation() instanceof Confirmation(Proposal.AddItems(var lines))) {
      return lines;
    }
    boolean talking = !(state.session().expectation() instanceof Expectation.Choice);
    var focus = talking ? state.session().topic().focus() : Optional.<Sku>empty();
    return focus
        .flatMap(facts::product)
        .map(product -> List.of(new WantedLine(product.sku(), amount(state, product.sku()))))
        .orElse(List.of());
  }

  private static Quantity amount(State state, Sku sku) {
    return state.cart().line(sku).map(line -> line.quantity()).orElse(Quantity.ONE);
  }

  /// As an order of its own; what of it was in the cart is taken out of there.
  private Decision propose(State state, List<WantedLine> lines, Gift gift) {
    var cart = state.cart();
    for (var line : lines) {
      cart = cart.without(line.sku());
    }
    var apart = state.cart(cart.asOneChangeSince(state.cart()));
    return new CheckoutFlow(facts)
        .propose(apart, lines, Kind.giving(gift), Remarks.led(Prompt.NONE));
  }
}
