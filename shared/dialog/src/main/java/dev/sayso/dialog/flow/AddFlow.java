package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.CartChange;
import dev.sayso.commerce.cart.FillingCart;
import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Session.Browsing;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.flow.Candidates.Candidate;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.speech.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Putting things into the cart: what is clear is added at once, what is not is asked about.
final class AddFlow {

  private final Facts facts;
  private final Phrases phrases;

  AddFlow(Facts facts) {
    this.facts = facts;
    phrases = new Phrases(facts);
  }

  Decision add(State state, List<ItemPhrase> items) {
    var named = items.stream().filter(item -> !item.text().isBlank()).toList();
    if (named.isEmpty()) {
      return Decision.say(state.missing(new Missing.Item(Purpose.ADD)))
          .ask(facts.book().say("add.what"));
    }
    return named.size() == 1 ? one(state, named.getFirst()) : several(state, named);
  }

  /// Adds one product that is known; the amount is as it was said.
  Decision product(State state, Product product, Amount amount) {
    return new CountFlow(facts)
        .doubt(state, product, amount, Purpose.ADD)
        .orElseGet(() -> certain(state, product, amount));
  }

  /// Adds it, once the number is beyond doubt.
  Decision certain(State state, Product product, Amount amount) {
    if (product.byWeight() && amount instanceof Amount.Packs(int count) && count > 1) {
      return new QuantityQuestions(facts).byWeight(state, product);
    }
    return change(
        state,
        product,
        filling(List.of(product)).add(state.cart(), product.sku(), Amounts.packs(product, amount)));
  }

  /// Sets how many of a product the cart holds.
  Decision set(State state, Product product, Amount amount) {
    return new CountFlow(facts)
        .doubt(state, product, amount, Purpose.REPLACE)
        .orElseGet(() -> setCertain(state, product, amount));
  }

  /// Sets it, once the number is beyond doubt.
  Decision setCertain(State state, Product product, Amount amount) {
    return change(
        state,
        product,
        filling(List.of(product)).set(state.cart(), product.sku(), Amounts.packs(product, amount)));
  }

  /// Adds proposed lines, each as proposed.
  Decision lines(State state, List<WantedLine> lines) {
    if (lines.size() == 1) {
      var line = lines.getFirst();
      return facts
          .product(line.sku())
          .map(product ->
              change(
                  state,
                  product,
                  filling(List.of(product)).add(state.cart(), line.sku(), line.quantity())))
          .orElseGet(() -> new TalkFlow(facts).unclear(state));
    }
    var products = lines.stream().flatMap(line -> facts.product(line.sku()).stream()).toList();
    var filling = filling(products);
    var filled = new Filled(state.cart(), false);
    for (var line : lines) {
      facts
          .product(line.sku())
          .ifPresent(product ->
              filled.take(product, filling.add(filled.cart, line.sku(), line.quantity())));
    }
    return told(state, filled);
  }

  private Decision one(State state, ItemPhrase item) {
    var found = Candidates.sold(facts, item);
    if (found.isEmpty()) {
      return new Exclusions(facts)
          .nothingLeft(state, item)
          .orElseGet(() -> notFound(state, List.of(item)));
    }
    var first = found.getFirst();
    var browsed = state.topic(state.session().topic().browsing(browsing(item, first.sku())));
    return first.isClear()
        ? product(browsed, first.product(), item.amount())
        : didYouMean(browsed, first.product(), item.amount());
  }

  private Decision several(State state, List<ItemPhrase> items) {
    var found =
        items.stream()
            .map(item ->
                Candidates.sold(facts, item).stream()
                    .filter(Candidate::isClear)
                    .findFirst()
                    .map(Candidate::product))
            .toList();
    var filling = filling(found.stream().flatMap(Optional::stream).toList());
    var filled = new Filled(state.cart(), true);
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      if (found.get(i).isEmpty()) {
        filled.failed.add(new Exclusions(facts).missing(item));
      } else {
        var product = found.get(i).get();
        if (product.byWeight() && item.amount() instanceof Amount.Packs(int count) && count > 1) {
          filled.failed.add(facts.book().say("by.weight", "name", facts.wording().name(product)));
          continue;
        }
        var quantity = Amounts.packs(product, item.amount());
        filled.take(product, filling.add(filled.cart, product.sku(), quantity));
      }
    }
    return told(state, filled);
  }

  /// What came of several changes: the cart so far, the lines added, and what could not be.
  private final class Filled {
    private Cart cart;
    private final List<LineItem> added;
    private final List<Prompt> failed;
    private final boolean cautious;
    private final List<WantedLine> held = new ArrayList<>();

    Filled(Cart cart, boolean cautious) {
      this.cart = cart;
      this.cautious = cautious;
      added = new ArrayList<>();
      failed = new ArrayList<>();
    }

    /// All that could not be, in one prompt; none where all could.
    List<Prompt> failed() {
      return failed.isEmpty()
          ? List.of()
          : List.of(failed.stream().distinct().reduce(Prompt.NONE, Prompt::then));
    }

    /// Whether it is new in the cart and needs a warning before.
    private boolean isHeldBack(Product product, LineItem line) {
      return cautious && cart.line(line.sku()).isEmpty() && new Warnings(facts).stops(product);
    }

    void take(Product product, CartChange change) {
      var name = facts.wording().name(product);
      switch (change) {
        case CartChange.Added(Cart _, LineItem line) when isHeldBack(product, line) ->
            held.add(new WantedLine(line.sku(), line.quantity()));
        case CartChange.Added(Cart filled, LineItem line) -> {
          cart = filled;
          added.add(line);
        }
        case CartChange.OutOfStock(Sku _, int left) ->
            failed.add(
                left == 0
                    ? facts.book().say("soldout", "items", name)
                    : facts.book().say("few.left.item", "left", left, "item", name));
        case CartChange.LimitReached(Sku _, int max) ->
            failed.add(facts.book().say("quantity.cap", "max", max, "name", name));
        case CartChange.UnknownSku _ -> failed.add(facts.book().say("soldout", "items", name));
      }
    }
  }

  /// What was put in and what was not; then what the shopper should be warned of first.
  private Decision told(State state, Filled filled) {
    var told = toldOf(state, filled);
    return filled.held.isEmpty()
        ? told
        : new Warnings(facts)
            .holding(filled.added.isEmpty() ? told.saying(filled.failed()) : told, filled.held);
  }

  private Decision toldOf(State state, Filled filled) {
    var cart = filled.cart.asOneChangeSince(state.cart());
    var failed = filled.failed.stream().distinct().reduce(Prompt.NONE, Prompt::then);
    if (filled.added.isEmpty()) {
      return Decision.say(CartFlow.askForMore(state), failed)
          .ask(facts.book().say("anything.else"));
    }
    var changed = CartFlow.askForMore(state.cart(cart)).focus(filled.added.getLast().sku());
    var lengths = new ArrayList<Prompt>();
    for (var list : lists(filled.added)) {
      lengths.add(facts.book().say("added.several", "items", list).then(failed));
    }
    return Decision.say(changed)
        .saying(lengths)
        .ask(facts.book().say("anything.else"))
        .showing(new CartFlow(facts).display(changed));
  }

  /// The same lines, told with packs, then by number, then by name only.
  private List<Prompt> lists(List<LineItem> lines) {
    var packed =
        lines.stream()
            .map(line -> Prompt.of(facts.wording().quantified(get(line.sku()), line.quantity())))
            .toList();
    var named = lines.stream().map(line -> Prompt.of(phrases.name(line.sku()))).toList();
    var lists = new ArrayList<Prompt>();
    lists.add(facts.wording().list(packed));
    lists.add(facts.wording().list(lines.stream().map(this::counted).toList()));
    lists.addAll(phrases.lengths(named));
    return lists;
  }

  private Prompt counted(LineItem line) {
    return Prompt.of(facts.wording().counted(get(line.sku()), line.quantity()));
  }

  private Decision change(State state, Product product, CartChange change) {
    var name = facts.wording().name(product);
    return switch (change) {
      case CartChange.Added(Cart cart, LineItem line) ->
          added(
              state.cart(cart.asOneChangeSince(state.cart())),
              product,
              line,
              saying(state.cart(), line));
      case CartChange.OutOfStock(Sku sku, int left) ->
          left == 0
              ? new Substitutes(facts).soldOut(state, List.of(sku))
              : few(state, product, left, name);
      case CartChange.LimitReached _ ->
          new QuantityQuestions(facts).overCap(state, product, Purpose.ADD);
      case CartChange.UnknownSku(Sku sku) -> new Substitutes(facts).soldOut(state, List.of(sku));
    };
  }

  /// More of what was there is said with the sum; less of it is a change.
  private static String saying(Cart before, LineItem now) {
    return before
        .line(now.sku())
        .map(line -> now.quantity().compareTo(line.quantity()) > 0 ? "added.more" : "replaced")
        .orElse("added");
  }

  private Decision added(State state, Product product, LineItem line, String key) {
    var item = phrases.priced(product, line.quantity(), line.unitPrice());
    var after = CartFlow.askForMore(state).focus(product.sku());
    var priced = facts.book().say(key, "item", item);
    var packed =
        facts.book().say(key, "item", facts.wording().quantified(product, line.quantity()));
    var already = new DuplicateGuard(facts).remark(product.sku());
    var counted = facts.book().say(key, "item", facts.wording().counted(product, line.quantity()));
    return Decision.say(after, priced.then(already), packed.then(already), packed, counted)
        .ask(facts.book().say("anything.else"))
        .showing(new CartFlow(facts).display(after));
  }

  private Decision few(State state, Product product, int left, String name) {
    var line = new WantedLine(product.sku(), Quantity.of(left));
    return Decision.say(
            state.focus(product.sku()).confirming(new Proposal.AddItems(List.of(line))),
            facts.book().say("few.left", "left", left, "item", name))
        .ask(facts.book().say("few.left.ask", "left", left));
  }

  private Decision didYouMean(State state, Product product, Amount amount) {
    var line = new WantedLine(product.sku(), Amounts.packs(product, amount));
    var asked = state.focus(product.sku()).confirming(new Proposal.AddItems(List.of(line)));
    return Decision.say(asked)
        .ask(
            facts.book().say("did.you.mean", "item", phrases.offered(product)),
            facts.book().say("did.you.mean", "item", facts.wording().name(product)));
  }

  private Decision notFound(State state, List<ItemPhrase> items) {
    return new TalkFlow(facts).notFound(state, items.getFirst().text(), Purpose.ADD);
  }

  private FillingCart filling(List<Product> products) {
    var skus = products.stream().map(Product::sku).toList();
    return new FillingCart(
        facts.offers(skus), facts.shop().terms().maxQuantity(), facts.shopper().id());
  }

  private Browsing browsing(ItemPhrase item, Sku shown) {
    return new Browsing(
        item.text(),
        Optional.empty(),
        List.of(shown),
        List.of(shown),
        Purpose.ADD,
        item.amount(),
        Optional.empty(),
        item.without());
  }

  private Product get(Sku sku) {
    return facts.product(sku).orElseThrow();
  }
}
