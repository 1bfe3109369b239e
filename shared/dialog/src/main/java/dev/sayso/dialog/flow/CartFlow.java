package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.speech.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is in the cart, and taking things out of it. Every change is done at once and can be
/// undone.
final class CartFlow {

  private final Facts facts;
  private final Phrases phrases;

  CartFlow(Facts facts) {
    this.facts = facts;
    phrases = new Phrases(facts);
  }

  /// Removes what was named; with a number, that many of it.
  Decision remove(State state, List<ItemPhrase> items) {
    var named = items.stream().filter(item -> !isAll(item)).toList();
    if (named.size() < items.size()) {
      return named.isEmpty() ? clear(state) : allBut(state, named);
    }
    var cart = state.cart();
    var removed = new ArrayList<Prompt>();
    var missing = new ArrayList<Prompt>();
    for (var item : items) {
      var line = line(state, item);
      if (line.isEmpty()) {
        missing.add(
            Prompt.of(
                item.text().isBlank() ? facts.book().say("item.that").spoken() : item.text()));
        continue;
      }
      cart = less(line.get(), item.amount()).map(cart::put).orElse(cart.without(line.get().sku()));
      removed.add(Prompt.of(phrases.name(line.get().sku())));
    }
    var changed = state.cart(cart.asOneChangeSince(state.cart()));
    return removed.isEmpty() ? notThere(state, missing) : gone(changed, removed, missing);
  }

  private boolean isAll(ItemPhrase item) {
    return facts.book().lists("words.all", item.text());
  }

  /// "Everything except the eggs."
  private Decision allBut(State state, List<ItemPhrase> kept) {
    var keep =
        kept.stream().flatMap(item -> line(state, item).stream()).map(LineItem::sku).toList();
    if (keep.isEmpty()) {
      return new TalkFlow(facts).unclear(state);
    }
    var cart = state.cart();
    var removed = new ArrayList<Prompt>();
    for (var line : state.cart().lines()) {
      if (!keep.contains(line.sku())) {
        cart = cart.without(line.sku());
        removed.add(Prompt.of(phrases.name(line.sku())));
      }
    }
    var changed = state.cart(cart.asOneChangeSince(state.cart()));
    return removed.isEmpty() ? read(state) : gone(changed, removed, List.of());
  }

  /// "Undo", "actually the one before".
  Decision undo(State state) {
    var before = state.cart();
    var cart = before.undone();
    if (cart.equals(before)) {
      return new CancelFlow(facts)
          .regret(state)
          .orElseGet(() -> Decision.say(state.idle(), facts.book().say("undo.nothing")));
    }
    var undone = askForMore(state.cart(cart));
    return back(before.lines(), cart.lines())
        .map(line -> undone(undone, line))
        .orElseGet(() -> Decision.say(undone, left(cart)))
        .ask(facts.book().say("anything.else"));
  }

  private Decision undone(State state, LineItem line) {
    var book = facts.book();
    return Decision.say(
        state.focus(line.sku()), book.say("undo.back", "item", item(line)), book.say("undone"));
  }

  private Prompt left(Cart cart) {
    return cart.isEmpty()
        ? facts.book().say("undo.empty")
        : facts.book().say("undo.left", "items", facts.book().count("items", cart.lines().size()));
  }

  Decision read(State state) {
    return new MeanwhileFlow(facts)
        .news(state)
        .map(news -> list(news.state()).after(news.lengths()))
        .orElseGet(() -> list(state));
  }

  private Decision list(State state) {
    if (state.cart().isEmpty()) {
      return new TalkFlow(facts).emptyCart(state);
    }
    var lines = state.cart().lines();
    var total = state.cart().total(facts.shop().terms().currency());
    var items = facts.book().count("items", lines.size());
    var packed = phrases.lengths(lines.stream().map(this::item).toList());
    var named =
        phrases.lengths(lines.stream().map(line -> Prompt.of(phrases.name(line.sku()))).toList());
    var lengths = new ArrayList<Prompt>();
    var wishes = new Prefaces(facts).wishes(state);
    if (!wishes.isBlank()) {
      var all = Stream.concat(packed.stream(), named.stream()).toList();
      for (var list : all) {
        var said = facts.book().say("cart", "items", items, "list", list, "total", total);
        lengths.add(said.then(wishes));
      }
    }
    for (var list : Stream.concat(packed.stream(), named.stream()).toList()) {
      lengths.add(facts.book().say("cart", "items", items, "list", list, "total", total));
    }
    lengths.add(facts.book().say("cart.brief", "items", items, "total", total));
    return Decision.say(state.confirming(new Proposal.CheckOut()))
        .saying(lengths)
        .ask(facts.book().say("cart.ask"))
        .showing(display(state));
  }

  Decision clear(State state) {
    if (state.cart().isEmpty()) {
      return new TalkFlow(facts).emptyCart(state);
    }
    return Decision.say(
        state.cart(state.cart().cleared()).idle(), facts.book().say("cart.cleared"));
  }

  /// The line that was named; without a name, the one last talked about, or the only one.
  Optional<LineItem> line(State state, ItemPhrase item) {
    var lines = state.cart().lines();
    if (item.text().isBlank()) {
      var focus = state.session().topic().focus().flatMap(state.cart()::line);
      return focus.isPresent() || lines.size() != 1 ? focus : Optional.of(lines.getFirst());
    }
    var skus = lines.stream().map(LineItem::sku).toList();
    return Candidates.among(facts, item, skus).flatMap(product -> state.cart().line(product.sku()));
  }

  /// Waits for more to add, or a no that leads to the checkout.
  static State askForMore(State state) {
    return state.missing(new Missing.Item(Purpose.ADD));
  }

  Reply.Display display(State state) {
    var total = state.cart().total(facts.shop().terms().currency());
    var rows =
        state.cart().lines().stream()
            .map(line ->
                new Reply.Display.Row(
                    item(line).written(), "", facts.book().money(line.total()).written()))
            .toList();
    return new Reply.Display(facts.book().say("display.cart", "total", total).written(), rows);
  }

  private Optional<LineItem> less(LineItem line, Amount amount) {
    var product = facts.product(line.sku());
    if (amount instanceof Amount.Unstated || product.isEmpty()) {
      return Optional.empty();
    }
    var left = line.quantity().packs().subtract(Amounts.packs(product.get(), amount).packs());
    return left.signum() > 0 ? Optional.of(line.with(new Quantity(left))) : Optional.empty();
  }

  private Decision gone(State state, List<Prompt> removed, List<Prompt> missing) {
    var said = facts.book().say("removed", "items", facts.wording().list(removed));
    var rest = missing.isEmpty() ? Prompt.NONE : absent(missing);
    return Decision.say(askForMore(state), said.then(rest), said)
        .ask(facts.book().say("anything.else"));
  }

  private Decision notThere(State state, List<Prompt> missing) {
    return Decision.say(askForMore(state), absent(missing)).ask(facts.book().say("anything.else"));
  }

  private Prompt absent(List<Prompt> missing) {
    return facts.book().say("not.in.cart", "items", facts.wording().list(missing));
  }

  private Prompt item(LineItem line) {
    return facts
        .product(line.sku())
        .map(product -> Prompt.of(facts.wording().quantified(product, line.quantity())))
        .orElseGet(() -> Prompt.of(phrases.name(line.sku())));
  }

  /// What an undo brought back or changed: a line that stands now and did not stand so before.
  private static Optional<LineItem> back(List<LineItem> before, List<LineItem> now) {
    return now.stream().filter(line -> !before.contains(line)).reduce((_, last) -> last);
  }
}
