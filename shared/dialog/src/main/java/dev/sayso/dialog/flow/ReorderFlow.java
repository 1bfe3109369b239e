package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.replenishment.Meaning.Guess;
import dev.sayso.commerce.replenishment.Reordering;
import dev.sayso.commerce.replenishment.Reordering.Resolution;
import dev.sayso.commerce.replenishment.UsualBasket;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.OrderSummary.Kind;
import dev.sayso.dialog.Session.Browsing;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.speech.Prompt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Buying again what was bought before: one product, the last order, or the usual basket.
final class ReorderFlow {

  /// Nobody keeps more in mind.
  private static final int MOST = 3;

  private final Facts facts;
  private final CheckoutFlow checkout;

  ReorderFlow(Facts facts) {
    this.facts = facts;
    checkout = new CheckoutFlow(facts);
  }

  Decision reorder(State state, Intent.Reorder intent) {
    var named = intent.items().stream().filter(item -> !item.text().isBlank()).toList();
    if (named.isEmpty()) {
      return state.cart().isEmpty() ? askWhat(state) : checkout.checkOut(state);
    }
    return named.size() == 1
        ? new PersonFlow(facts)
            .whose(state, named.getFirst())
            .orElseGet(() -> one(state, named.getFirst()))
        : several(state, named);
  }

  /// "Reorder my last order": the same lines at today's prices.
  Decision last(State state) {
    return facts
        .history()
        .lastOrder()
        .map(order -> last(state, today(order.lines())))
        .orElseGet(() -> nothingYet(state));
  }

  private Decision last(State state, List<WantedLine> lines) {
    return new DuplicateGuard(facts)
        .ask(state, lines, Prompt.NONE)
        .orElseGet(() -> propose(state, lines, facts.book().say("lead.last")));
  }

  /// "My usual": the basket that comes again and again; without one, the last order.
  Decision usual(State state) {
    return new BasketFlow(facts).usual(state).orElseGet(() -> last(state));
  }

  /// One of the baskets that come again and again.
  Decision basket(State state, UsualBasket usual, Prompt lead) {
    return guarded(state, today(usual.lines()), lead);
  }

  /// Proposes one product that was chosen, in the amount asked for, else as much as last time.
  Decision product(State state, Product product, Amount amount, Prompt lead) {
    return new CountFlow(facts)
        .doubt(state, product, amount, Purpose.REORDER)
        .orElseGet(() -> certain(state, product, amount, lead));
  }

  /// Proposes it, once the number is beyond doubt.
  Decision certain(State state, Product product, Amount amount, Prompt lead) {
    var quantity = quantity(product, amount);
    int most = facts.shop().terms().maxQuantity();
    if (quantity.isMoreThan(most)) {
      return new QuantityQuestions(facts).overCap(state, product, Purpose.REORDER);
    }
    return guarded(state, List.of(new WantedLine(product.sku(), quantity)), lead);
  }

  /// Proposes these lines, unless the home has them already: then asks first.
  private Decision guarded(State state, List<WantedLine> lines, Prompt lead) {
    return new DuplicateGuard(facts)
        .ask(state, lines, lead)
        .orElseGet(() -> propose(state, lines, lead));
  }

  /// Proposes these lines with what changed about them; many of them by number.
  Decision propose(State state, List<WantedLine> lines, Prompt lead) {
    var changes = new Changes(facts);
    if (lines.size() == 1) {
      return checkout.propose(
          state, lines, ProposalFlow.kind(state), Remarks.led(lead).noting(changes::ofOne));
    }
    var skus = lines.stream().map(WantedLine::sku).toList();
    var there = new DuplicateGuard(facts).few(skus);
    var remarks =
        Remarks.led(lead).noting(quote -> there.vital() ? there : changes.ofBasket(quote));
    boolean many = lines.size() > facts.budget().options();
    return checkout.propose(state, lines, Kind.BESIDE, many ? remarks.asBasket() : remarks);
  }

  /// The lines as they can be bought today: what is no longer sold gives way to its successor.
  private List<WantedLine> today(List<OrderLine> ordered) {
    var successors = new Successors(facts);
    return ordered.stream()
        .map(line -> new WantedLine(successors.today(line.sku()), line.quantity()))
        .toList();
  }

  /// After a no to the likeliest: the next ones, once; then the shopper names it.
  Optional<Decision> others(State state, Browsing refused) {
    var guesses = new Meanings(facts).others(refused);
    var left = products(guesses.subList(0, Math.min(2, guesses.size())));
    var decision =
        switch (left.size()) {
          case 0 -> Optional.<Decision>empty();
          case 1 -> Optional.of(new SearchFlow(facts).single(state, refused, left.getFirst()));
          default -> Optional.of(choose(state, refused, left));
        };
    return decision.map(one -> one.weighing(guesses));
  }

  private Decision one(State state, ItemPhrase item) {
    var meaning = new Meanings(facts).of(item);
    var decision =
        switch (Reordering.resolve(meaning, Math.min(MOST, facts.budget().options()))) {
          case Resolution.NeverBought _ -> new SearchFlow(facts).neverBought(state, item);
          case Resolution.Confirm(Guess guess, List<Guess> _) ->
              proposed(state, item, guess.sku(), lead(guess));
          case Resolution.OneOf(List<Guess> guesses) ->
              choose(state, browsing(item, List.of()), products(guesses));
          case Resolution.Open _ ->
              Decision.say(state.missing(new Missing.Item(Purpose.REORDER)))
                  .ask(facts.book().say("reorder.open"), facts.book().say("reorder.which"));
        };
    return decision.weighing(meaning.guesses());
  }

  private List<Product> products(List<Guess> guesses) {
    return facts.shop().catalog().products(guesses.stream().map(Guess::sku).toList());
  }

  private Decision proposed(State state, ItemPhrase item, Sku sku, Prompt lead) {
    var browsed = state.session().topic().browsing(browsing(item, List.of(sku)));
    var home = new Privacy(facts).household();
    var heard =
        Candidates.meant(facts, item, home).stream()
            .filter(one -> one.sku().equals(sku))
            .findFirst();
    return heard.filter(one -> !one.isClear()).isPresent()
        ? product(state.topic(browsed), get(sku), item.amount(), Prompt.NONE)
            .after(facts.book().say("heard.unsure"))
        : product(state.topic(browsed), get(sku), item.amount(), lead);
  }

  /// Why it is proposed: nobody else's habit is called the shopper's own.
  private Prompt lead(Guess guess) {
    var reason =
        switch (guess.because()) {
          case USUAL -> "lead.usual";
          case MOST -> "lead.likely";
          case LAST -> "lead.latest";
          case TURN -> "lead.turn";
          case DUE -> "lead.due";
          case BEFORE -> "lead.before";
        };
    boolean own = new Successors(facts).last(guess.sku()).isPresent();
    return facts.book().say(own ? reason : "lead.home");
  }

  /// Several things bought before are one order; with anything new among them they are a shopping
  /// list, and go to the cart.
  private Decision several(State state, List<ItemPhrase> items) {
    var lines = new LinkedHashMap<Sku, WantedLine>();
    for (var item : items) {
      var likeliest = likeliest(item);
      if (likeliest.isEmpty()) {
        return new AddFlow(facts).add(state.idle(), items);
      }
      var wanted = quantity(likeliest.get(), item.amount());
      if (wanted.isMoreThan(facts.shop().terms().maxQuantity())) {
        return new QuantityQuestions(facts).overCap(state, likeliest.get(), Purpose.REORDER);
      }
      lines.put(likeliest.get().sku(), new WantedLine(likeliest.get().sku(), wanted));
    }
    var all = List.copyOf(lines.values());
    return new DuplicateGuard(facts)
        .ask(state, all, Prompt.NONE)
        .orElseGet(() -> propose(state, all, facts.book().say("lead.usual")));
  }

  private Optional<Product> likeliest(ItemPhrase item) {
    return new Meanings(facts)
        .of(item).guesses().stream().findFirst().flatMap(guess -> facts.product(guess.sku()));
  }

  private Decision choose(State state, Browsing browsing, List<Product> products) {
    var options = products.subList(0, Math.min(products.size(), facts.budget().options()));
    return new Options(facts).offer(state, browsing, options, facts.book().say("reorder.which"));
  }

  private Quantity quantity(Product product, Amount amount) {
    return amount instanceof Amount.Unstated
        ? new Successors(facts)
            .last(product.sku())
            .map(purchase -> purchase.line().quantity())
            .orElse(Quantity.ONE)
        : Amounts.packs(product, amount);
  }

  private Browsing browsing(ItemPhrase item, List<Sku> seen) {
    return new Browsing(
        item.text(),
        Optional.empty(),
        seen,
        seen,
        Purpose.REORDER,
        item.amount(),
        Optional.empty());
  }

  private Product get(Sku sku) {
    return facts.product(sku).orElseThrow();
  }

  private Decision askWhat(State state) {
    return Decision.say(state.missing(new Missing.Item(Purpose.REORDER)))
        .ask(facts.book().say("reorder.what"));
  }

  private Decision nothingYet(State state) {
    return Decision.say(state.idle(), facts.book().say("reorder.nothing"))
        .ask(facts.book().say("anything.find"));
  }
}
