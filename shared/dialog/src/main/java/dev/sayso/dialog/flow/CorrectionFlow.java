package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.CartChange;
import dev.sayso.commerce.cart.FillingCart;
import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.Session.Browsing;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.flow.Candidates.Candidate;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.speech.Prompt;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// "No, the large one", "make it two": changes what was just done or proposed.
final class CorrectionFlow {

  private final Facts facts;

  CorrectionFlow(Facts facts) {
    this.facts = facts;
  }

  /// Another product in place of the one just added or proposed.
  Decision correct(State state, ItemPhrase instead) {
    var wrong = state.session().topic().focus().flatMap(facts::product);
    if (isUnwanted(state, instead)) {
      return new ProposalFlow(facts).remove(state, List.of(instead));
    }
    if (countsSomethingThere(state, instead)) {
      return change(state, new Intent.ChangeQuantity(Optional.of(instead), instead.amount()));
    }
    if (wrong.filter(product -> isThatOne(product, instead)).isPresent()) {
      return kept(state, wrong.get());
    }
    if (wrong.isEmpty()) {
      return instead.text().isBlank()
          ? new TalkFlow(facts).unclear(state)
          : new AddFlow(facts).add(state, List.of(instead));
    }
    var right = other(state, wrong.get(), instead);
    if (right.isEmpty()) {
      return none(state, wrong.get(), instead);
    }
    if (ProposalFlow.open(state).isPresent()) {
      return new ReorderFlow(facts).product(state, right.get(), instead.amount(), Prompt.NONE);
    }
    return state.cart().line(wrong.get().sku()).isPresent()
        ? replace(state, wrong.get().sku(), right.get())
        : new AddFlow(facts).product(state, right.get(), instead.amount());
  }

  /// "No bread", where bread is one of several things proposed.
  private boolean isUnwanted(State state, ItemPhrase said) {
    var skus =
        ProposalFlow.open(state).map(OrderSummary::lines).orElse(List.of()).stream()
            .map(WantedLine::sku)
            .toList();
    boolean plain =
        !said.text().isBlank() && said.size().isEmpty() && said.amount() instanceof Amount.Unstated;
    return plain && skus.size() > 1 && Candidates.among(facts, said, skus).isPresent();
  }

  /// "Make it two eggs", where eggs are in the cart or in the proposed order.
  private boolean countsSomethingThere(State state, ItemPhrase instead) {
    if (instead.text().isBlank() || !counts(instead.amount())) {
      return false;
    }
    var proposed = ProposalFlow.open(state).map(OrderSummary::lines).orElse(List.of());
    var skus =
        Stream.concat(
                state.cart().lines().stream().map(LineItem::sku),
                proposed.stream().map(WantedLine::sku))
            .collect(Collectors.toSet());
    return Candidates.among(facts, instead, skus).isPresent();
  }

  private static boolean counts(Amount amount) {
    return amount instanceof Amount.Packs
        || amount instanceof Amount.Measured(var measure) && measure.unit().isPiece();
  }

  /// "The one liter", of the one liter bottle: it is that one already.
  private boolean isThatOne(Product product, ItemPhrase said) {
    boolean named =
        said.text().isBlank() || Candidates.among(facts, said, List.of(product.sku())).isPresent();
    return named && Candidates.fits(product, said.amount());
  }

  private Decision kept(State state, Product product) {
    if (ProposalFlow.open(state).isPresent()) {
      return new ProposalFlow(facts).again(state);
    }
    return state.cart().line(product.sku()).isPresent()
        ? Decision.say(
                CartFlow.askForMore(state),
                facts.book().say("kept", "item", new Phrases(facts).offered(product)))
            .ask(facts.book().say("anything.else"))
        : new AddFlow(facts).product(state, product, new Amount.Unstated());
  }

  /// Puts a product where another was in the cart, as many of it.
  Decision replace(State state, Sku old, Product product) {
    var quantity = state.cart().line(old).map(LineItem::quantity).orElse(Quantity.ONE);
    var filling =
        new FillingCart(
            facts.offers(List.of(product.sku())),
            facts.shop().terms().maxQuantity(),
            facts.shopper().id());
    return switch (filling.set(Cart.EMPTY, product.sku(), quantity)) {
      case CartChange.Added(Cart _, LineItem line) -> replaced(state, old, product, line);
      case CartChange.OutOfStock _, CartChange.UnknownSku _ ->
          new Substitutes(facts).soldOut(state, List.of(product.sku()));
      case CartChange.LimitReached _ ->
          new QuantityQuestions(facts).overCap(state, product, Purpose.ADD);
    };
  }

  /// "Make it two": of the proposed order, of the named line, or of what was last talked about.
  Decision change(State state, Intent.ChangeQuantity intent) {
    if (isAnotherPack(state, intent)) {
      return correct(state, new ItemPhrase("", intent.amount(), Optional.empty()));
    }
    var proposed = ProposalFlow.open(state).filter(summary -> !summary.wholeCart());
    if (proposed.isPresent()) {
      return changeProposed(state, proposed.get(), intent);
    }
    var line = new CartFlow(facts).line(state, intent.item().orElseGet(() -> ItemPhrase.of("")));
    var product = line.map(LineItem::sku).flatMap(facts::product);
    if (product.isEmpty()) {
      return elsewhere(state, intent);
    }
    var changed = new AddFlow(facts).set(state, product.get(), intent.amount());
    boolean open =
        ProposalFlow.open(state).isPresent() && !changed.state().cart().equals(state.cart());
    return open ? new CheckoutFlow(facts).checkOut(changed.state()) : changed;
  }

  /// "The 40 pack", of what comes in a pack of 60: not how many, but which.
  private boolean isAnotherPack(State state, Intent.ChangeQuantity intent) {
    return intent.item().isEmpty()
        && intent.amount() instanceof Amount.PacksOf(int count, int pieces)
        && count == 1
        && state
            .session()
            .topic()
            .focus()
            .flatMap(facts::product)
            .filter(product -> product.pack().pieces() > 1 && product.pack().pieces() != pieces)
            .isPresent();
  }

  /// Nothing of it is in the cart: an item that was named is added, a focus likewise.
  private Decision elsewhere(State state, Intent.ChangeQuantity intent) {
    if (intent.item().isPresent()) {
      return new AddFlow(facts).add(state, List.of(intent.item().get().with(intent.amount())));
    }
    return state
        .session()
        .topic()
        .focus()
        .flatMap(facts::product)
        .map(product -> new AddFlow(facts).product(state, product, intent.amount()))
        .orElseGet(() -> Decision.say(state.idle()).ask(facts.book().say("change.what")));
  }

  /// A new summary with the changed line: the one named, or the only one.
  private Decision changeProposed(State state, OrderSummary summary, Intent.ChangeQuantity intent) {
    var skus = summary.lines().stream().map(WantedLine::sku).toList();
    var meant =
        intent.item().map(ItemPhrase::text).filter(text -> !text.isBlank()).isPresent()
            ? Candidates.among(facts, intent.item().get(), skus)
            : skus.size() == 1 ? facts.product(skus.getFirst()) : Optional.<Product>empty();
    if (meant.isEmpty()) {
      return Decision.say(state, facts.book().say("change.how"))
          .ask(new TalkFlow(facts).openQuestion(state, "change.what"));
    }
    if (skus.size() == 1) {
      return new ReorderFlow(facts).product(state, meant.get(), intent.amount(), Prompt.NONE);
    }
    var changed = new WantedLine(meant.get().sku(), Amounts.packs(meant.get(), intent.amount()));
    if (changed.quantity().isMoreThan(facts.shop().terms().maxQuantity())) {
      return new QuantityQuestions(facts).overCap(state, meant.get(), Purpose.REORDER);
    }
    var lines =
        summary.lines().stream()
            .map(line -> line.sku().equals(changed.sku()) ? changed : line)
            .toList();
    return new CheckoutFlow(facts).propose(state, lines, summary.kind(), Remarks.led(Prompt.NONE));
  }

  private Decision replaced(State state, Sku old, Product product, LineItem line) {
    var cart = state.cart().replace(old, line);
    var after = CartFlow.askForMore(state.cart(cart)).focus(product.sku());
    var item = new Phrases(facts).priced(product, line.quantity(), line.unitPrice());
    return Decision.say(
            after,
            facts.book().say("replaced", "item", item),
            facts
                .book()
                .say("replaced", "item", facts.wording().quantified(product, line.quantity())))
        .ask(facts.book().say("anything.else"))
        .showing(new CartFlow(facts).display(after));
  }

  /// The product meant: another size of the wrong one, one of what was on offer, or what the words
  /// find, with what was asked for first and then alone.
  private Optional<Product> other(State state, Product wrong, ItemPhrase instead) {
    if (instead.text().isBlank()) {
      return instead
          .size()
          .flatMap(size -> bySize(wrong, size))
          .or(() -> bySizeSaid(wrong, instead));
    }
    var query = state.session().topic().browsing().map(Browsing::query).orElse("");
    return found(
            wrong,
            new ItemPhrase(
                (query + " " + instead.text()).strip(), instead.amount(), instead.size()))
        .or(() -> found(wrong, instead));
  }

  private Optional<Product> found(Product wrong, ItemPhrase phrase) {
    return Candidates.sold(facts, phrase).stream()
        .filter(Candidate::isClear)
        .map(Candidate::product)
        .filter(product -> !product.sku().equals(wrong.sku()))
        .findFirst();
  }

  private Optional<Product> bySize(Product wrong, ItemPhrase.Size size) {
    var named = Variants.ofSameName(facts, wrong);
    var others = named.isEmpty() ? Variants.of(facts, wrong) : named;
    var bySize = Comparator.comparing((Product product) -> Variants.size(product));
    return switch (size) {
      case LARGE -> others.stream().filter(one -> bySize.compare(one, wrong) > 0).max(bySize);
      case SMALL -> others.stream().filter(one -> bySize.compare(one, wrong) < 0).min(bySize);
      case MEDIUM -> others.stream().sorted(bySize).skip(others.size() / 2).findFirst();
    };
  }

  private Optional<Product> bySizeSaid(Product wrong, ItemPhrase instead) {
    return instead.amount() instanceof Amount.Unstated
        ? Optional.empty()
        : found(wrong, new ItemPhrase(wrong.spoken(), instead.amount(), Optional.empty()));
  }

  private Decision none(State state, Product wrong, ItemPhrase instead) {
    var said = instead.text().isBlank() ? facts.wording().name(wrong) : instead.text();
    var key = instead.text().isBlank() ? "correct.no.size" : "add.notfound";
    var purpose = ProposalFlow.open(state).isPresent() ? Purpose.REORDER : Purpose.ADD;
    return Decision.say(
            state.missing(new Missing.Item(purpose)), facts.book().say(key, "item", said))
        .ask(facts.book().say("correct.ask"));
  }

  /// "Add it to my cart" instead of ordering, or of what was last talked about.
  Decision addThat(State state, Amount amount) {
    var summary = ProposalFlow.open(state).filter(open -> !open.wholeCart());
    if (summary.isPresent() && amount instanceof Amount.Unstated) {
      return new AddFlow(facts).lines(state.idle(), summary.get().lines());
    }
    if (state.session().expectation()
            instanceof Confirmation(Proposal.AddItems(List<WantedLine> lines))
        && amount instanceof Amount.Unstated) {
      return new AddFlow(facts).lines(state.idle(), lines);
    }
    var focus = state.session().topic().focus();
    if (amount instanceof Amount.Unstated
        && focus.flatMap(state.cart()::line).isPresent()
        && state.session().expectation() instanceof Expectation.MissingSlot) {
      return kept(state, facts.product(focus.get()).orElseThrow());
    }
    return focus
        .or(() ->
            state.session().topic().browsing().flatMap(one -> one.shown().stream().findFirst()))
        .flatMap(facts::product)
        .map(product -> new AddFlow(facts).product(state, product, amount))
        .orElseGet(() -> new AddFlow(facts).add(state, List.of()));
  }
}
