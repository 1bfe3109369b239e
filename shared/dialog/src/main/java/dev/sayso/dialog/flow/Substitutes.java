package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.shopper.ShopperNotes.Substitution;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary.Kind;
import dev.sayso.dialog.Session.Browsing;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.Session.Topic;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.speech.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What to say when something is sold out: name it, and offer what can stand in for it. Never a
/// silent substitute. What the shopper takes or refuses in its place is remembered.
///
/// A substitute on offer is a [Browsing] of one product to add or to reorder, with the product it
/// `replaces`.
record Substitutes(Facts facts) {

  /// After a no, one more is offered, and no third.
  private static final int MOST = 2;

  /// These cannot be had for the cart.
  Decision soldOut(State state, List<Sku> skus) {
    var first = new WantedLine(skus.getFirst(), quantity(state, skus.getFirst()));
    return offer(state, first, Kind.CART, List.of())
        .map(offered -> offered.alwaysAfter(gone(skus), shortly(skus)))
        .orElseGet(() -> nothing(state, gone(skus)));
  }

  /// None of these can be had for an order: another order is proposed, or for the cart something to
  /// add.
  Decision soldOut(State state, List<WantedLine> lines, Kind kind) {
    var skus = lines.stream().map(WantedLine::sku).toList();
    return offer(state, lines.getFirst(), kind, List.of())
        .map(offered -> offered.alwaysAfter(gone(skus), shortly(skus)))
        .orElseGet(() -> nothing(state, gone(skus)));
  }

  /// After a no to a substitute: it is remembered, and the next one is offered, once. Empty where
  /// what was proposed is no substitute.
  Optional<Decision> declined(State state, Proposal proposal) {
    return onOffer(state, skus(proposal))
        .map(browsing -> {
          var told = remember(state, browsing, false);
          var wanted = browsing.replaces().orElseThrow();
          var line = new WantedLine(wanted, amount(wanted, browsing.amount()));
          return browsing.seen().size() >= MOST
              ? enough(told)
              : offer(told, line, kind(proposal), browsing.seen()).orElseGet(() -> enough(told));
        });
  }

  /// The state after a yes to what was proposed: a substitute that was taken is remembered.
  State taken(State state, List<Sku> agreed) {
    return onOffer(state, agreed).map(browsing -> remember(state, browsing, true)).orElse(state);
  }

  private Optional<Browsing> onOffer(State state, List<Sku> proposed) {
    return state
        .session()
        .topic()
        .browsing()
        .filter(browsing -> browsing.purpose() != Purpose.REPLACE)
        .filter(browsing -> browsing.replaces().isPresent() && browsing.shown().equals(proposed));
  }

  private static List<Sku> skus(Proposal proposal) {
    return switch (proposal) {
      case Proposal.AddItems(var lines) -> lines.stream().map(WantedLine::sku).toList();
      case Proposal.PlaceOrder(var summary) ->
          summary.lines().stream().map(WantedLine::sku).toList();
      case Proposal.CancelOrder _, Proposal.MoreOrders _, Proposal.CheckOut _ -> List.of();
      case Proposal.OrderAnother _, Proposal.TakeIn _, Proposal.Restock _ -> List.of();
      case Proposal.AgreeRule _, Proposal.StopRules _, Proposal.LetGo _ -> List.of();
      case Proposal.ForgetPreference _, Proposal.HandOver _, Proposal.OfferLink _ -> List.of();
      case Proposal.TellRest _, Proposal.DeleteData _ -> List.of();
    };
  }

  private static Kind kind(Proposal proposal) {
    return proposal instanceof Proposal.PlaceOrder(var summary) ? summary.kind() : Kind.CART;
  }

  private State remember(State state, Browsing browsing, boolean taken) {
    var told =
        new Substitution(
            browsing.replaces().orElseThrow(), browsing.shown().getFirst(), taken, facts.now());
    var notes = new ArrayList<>(state.notes().substitutions());
    notes.removeIf(
        old -> old.wanted().equals(told.wanted()) && old.instead().equals(told.instead()));
    notes.add(told);
    return state.notes(state.notes().substitutions(notes));
  }

  /// Beside the cart another order is proposed, else something to add.
  private Optional<Decision> offer(State state, WantedLine wanted, Kind kind, List<Sku> seen) {
    var equivalents = new Equivalents(facts);
    boolean beside = kind.of() == Kind.Of.BESIDE;
    var purpose = beside ? Purpose.REORDER : Purpose.ADD;
    return equivalents
        .best(wanted.sku(), seen)
        .map(product -> {
          var line = equivalents.inPlaceOf(wanted, product);
          var asked = state.topic(topic(state, wanted, product, purpose, seen));
          var lead = lead(wanted.sku(), product.sku());
          return beside
              ? new CheckoutFlow(facts)
                  .propose(asked, List.of(line), kind, Remarks.led(facts.book().say(lead)))
              : toAdd(asked, product, line, lead);
        });
  }

  private String lead(Sku wanted, Sku instead) {
    return new Equivalents(facts).isRemembered(wanted, instead)
        ? "lead.instead.again"
        : "lead.instead";
  }

  private Decision toAdd(State state, Product product, WantedLine line, String lead) {
    var phrases = new Phrases(facts);
    var priced =
        facts
            .offer(product.sku())
            .map(offer -> phrases.priced(product, line.quantity(), offer.price()))
            .orElseGet(() -> phrases.offered(product));
    var asked = state.focus(product.sku()).confirming(new Proposal.AddItems(List.of(line)));
    return Decision.say(
            asked,
            facts.book().say("soldout.instead", "lead", facts.book().say(lead), "item", priced),
            facts
                .book()
                .say(
                    "soldout.instead",
                    "lead",
                    facts.book().say(lead),
                    "item",
                    facts.wording().name(product)))
        .ask(facts.book().say("soldout.instead.ask"), facts.book().say("again.add.items"));
  }

  private static Topic topic(
      State state, WantedLine wanted, Product product, Purpose purpose, List<Sku> seen) {
    var offered = new ArrayList<>(seen);
    offered.add(product.sku());
    boolean whole = wanted.quantity().isWhole();
    var amount =
        whole ? new Amount.Packs(wanted.quantity().packs().intValueExact()) : new Amount.Unstated();
    var browsing =
        new Browsing(
            product.spoken(),
            Optional.empty(),
            List.of(product.sku()),
            offered,
            purpose,
            amount,
            Optional.of(wanted.sku()));
    return state.session().topic().browsing(browsing);
  }

  /// As much as was asked for, where that was about this product.
  private Quantity quantity(State state, Sku sku) {
    return state
        .session()
        .topic()
        .browsing()
        .filter(browsing -> browsing.shown().contains(sku))
        .map(browsing -> amount(sku, browsing.amount()))
        .orElse(Quantity.ONE);
  }

  private Quantity amount(Sku sku, Amount amount) {
    return facts.product(sku).map(product -> Amounts.packs(product, amount)).orElse(Quantity.ONE);
  }

  private Prompt gone(List<Sku> skus) {
    return facts.book().say("soldout", "items", new Phrases(facts).some(skus));
  }

  private Prompt shortly(List<Sku> skus) {
    return facts.book().say("soldout.short", "items", new Phrases(facts).some(skus));
  }

  private Decision nothing(State state, Prompt gone) {
    return Decision.say(state.idle(), gone).ask(facts.book().say("soldout.ask"));
  }

  private Decision enough(State state) {
    return Decision.say(state.idle(), facts.book().say("choose.none"))
        .ask(facts.book().say("soldout.ask"));
  }
}
