package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.OrderSummary.Kind;
import dev.sayso.dialog.speech.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What others changed in the cart since an order was read out, and what the shop changed since
/// things were put there.
record MeanwhileFlow(Facts facts) {

  /// A yes to an order of a cart that is not what was read out: names what is new, and asks whether
  /// to take it in. Empty where nothing was added.
  Optional<Decision> added(State state, OrderSummary before) {
    var more = state.cart().lines().stream().flatMap(line -> more(before, line).stream()).toList();
    var fresh = more.isEmpty() ? more : more.stream().filter(this::canBeHad).toList();
    return fresh.isEmpty() ? Optional.empty() : Optional.of(named(state, before, fresh));
  }

  /// What is sold out was left out of the order on purpose, and did not come in meanwhile.
  private boolean canBeHad(LineItem line) {
    return facts
        .offer(line.sku())
        .filter(offer -> offer.stock() >= line.quantity().wholePacks())
        .isPresent();
  }

  /// Names what was taken out since. Blank where nothing was.
  Prompt takenOut(State state, OrderSummary before) {
    var gone =
        before.lines().stream()
            .map(WantedLine::sku)
            .filter(sku -> state.cart().line(sku).isEmpty())
            .toList();
    return gone.isEmpty()
        ? Prompt.NONE
        : facts.book().say("meanwhile.gone", "items", new Phrases(facts).some(gone));
  }

  /// Reads the whole cart out, with what is new in it.
  Decision takeIn(State state, OrderSummary before) {
    return state.cart().isEmpty()
        ? new TalkFlow(facts).emptyCart(state)
        : new CheckoutFlow(facts).checkOut(state);
  }

  /// Reads out what was proposed before; what is new stays in the cart.
  Decision leaveOut(State state, OrderSummary before) {
    var kept =
        before.lines().stream().filter(line -> state.cart().line(line.sku()).isPresent()).toList();
    return kept.isEmpty()
        ? new CheckoutFlow(facts).checkOut(state)
        : new CheckoutFlow(facts).propose(state, kept, Kind.PART, Remarks.led(Prompt.NONE));
  }

  /// What the shop changed about the things in the cart since they were put there: prices, and what
  /// is sold out. The cart has today's prices afterwards, so that each change is told once.
  Optional<News> news(State state) {
    var skus = state.cart().lines().stream().map(LineItem::sku).toList();
    var offers = facts.offers(skus);
    var cart = state.cart();
    var told = new ArrayList<Prompt>();
    for (var line : state.cart().lines()) {
      var offer = offers.get(line.sku());
      var name = new Phrases(facts).name(line.sku());
      if (offer == null || offer.stock() < 1) {
        told.add(facts.book().say("news.soldout", "item", name));
      } else if (!offer.price().equals(line.unitPrice())) {
        told.add(facts.book().say("news.price", "item", name, "price", offer.price()));
        cart = cart.priced(line.sku(), offer.price());
      }
    }
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new News(
                state.cart(cart),
                new Phrases(facts)
                    .lengths(told).stream()
                        .map(list -> facts.book().say("sentence", "text", list))
                        .toList()));
  }

  /// What is to be said first, in several lengths, and the state once it is.
  record News(State state, List<Prompt> lengths) {}

  private Decision named(State state, OrderSummary before, List<LineItem> fresh) {
    var first = fresh.getFirst();
    var name = Prompt.of(new Phrases(facts).name(first.sku()));
    var priced =
        facts
            .product(first.sku())
            .map(product -> new Phrases(facts).priced(product, first.quantity(), first.unitPrice()))
            .orElse(name);
    int others = fresh.size() - 1;
    return Decision.say(
            state.confirming(new Proposal.TakeIn(before)),
            who(first.by(), with(priced, others)),
            who(first.by(), with(name, others)))
        .ask(facts.book().say(others == 0 ? "meanwhile.ask" : "meanwhile.ask.them"));
  }

  private Prompt with(Prompt what, int others) {
    return others == 0 ? what : facts.book().say("list.more", "head", what, "count", others);
  }

  private Prompt who(ShopperId by, Prompt what) {
    boolean self = by.equals(facts.shopper().id());
    var name =
        facts.visit().members().stream()
            .filter(member -> member.id().equals(by))
            .map(Shopper::name)
            .filter(one -> !one.isBlank())
            .findFirst();
    return self || name.isEmpty()
        ? facts.book().say("meanwhile.added", "item", what)
        : facts.book().say("meanwhile.added.by", "name", name.get(), "item", what);
  }

  /// What of this line was not in the order that was read out.
  private static Optional<LineItem> more(OrderSummary before, LineItem line) {
    return before.lines().stream()
        .filter(told -> told.sku().equals(line.sku()))
        .findFirst()
        .map(told -> line.less(told.quantity()))
        .orElse(Optional.of(line));
  }
}
