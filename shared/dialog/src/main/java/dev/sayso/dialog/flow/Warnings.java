package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.flow.Care.Breach;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.speech.Prompt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks over what a flow has decided, whichever flow it was: nothing that goes against what the
/// shopper told comes into the cart or into a proposed order without a warning before the yes.
record Warnings(Facts facts) {

  /// The decision, with a warning where one is due; what was put into the cart unwarned is taken
  /// out again and asked about.
  Decision heeding(State before, Intent intent, Decision decision) {
    var warned = skus(before.session().expectation());
    var added =
        decision.state().cart().lines().stream()
            .filter(line -> before.cart().line(line.sku()).isEmpty())
            .filter(line -> !warned.contains(line.sku()))
            .toList();
    var wrong = breaches(added.stream().map(LineItem::sku).toList());
    if (!wrong.isEmpty() && puts(intent)) {
      return heldBack(before, decision, wrong);
    }
    var asked = newly(before, decision.state());
    var open = breaches(asked);
    var all = Stream.concat(wrong.stream(), open.stream()).distinct().toList();
    return all.isEmpty() || intent instanceof Intent.Undo ? decision : warning(decision, all);
  }

  /// Asks before these are put into the cart.
  Decision holding(Decision base, List<WantedLine> lines) {
    var breaches = breaches(lines.stream().map(WantedLine::sku).toList());
    var asked = base.state().confirming(new Proposal.AddItems(lines));
    var focused = lines.size() == 1 ? asked.focus(lines.getFirst().sku()) : asked;
    var short_ = headsUp(breaches, 1, false);
    var lengths =
        base.statement().isEmpty()
            ? List.of(headsUp(breaches, facts.budget().options(), false), short_)
            : after(base.statement(), headsUp(breaches, facts.budget().options(), false), short_);
    return base.with(focused).saying(lengths).ask(facts.book().count("warn.add", lines.size()));
  }

  /// The warning before these lines come into the cart; empty where none is due.
  Optional<Prompt> due(List<WantedLine> lines) {
    var breaches = breaches(lines.stream().map(WantedLine::sku).toList());
    return breaches.isEmpty()
        ? Optional.empty()
        : Optional.of(headsUp(breaches, facts.budget().options(), false));
  }

  /// "In your cart: Nutty Jay peanut butter contains peanuts." Blank where nothing does.
  Prompt inCart(List<Sku> skus) {
    var breaches = breaches(skus);
    return breaches.isEmpty()
        ? Prompt.NONE
        : facts.book().say("warn.cart", "what", headsUp(breaches, 1, false));
  }

  boolean stops(Product product) {
    return new Care(facts).breach(product).isPresent();
  }

  private Decision heldBack(State before, Decision decision, List<Breach> wrong) {
    var skus = wrong.stream().map(one -> one.product().sku()).toList();
    var cart = decision.state().cart();
    var lines =
        cart.lines().stream()
            .filter(line -> skus.contains(line.sku()))
            .map(line -> new WantedLine(line.sku(), line.quantity()))
            .toList();
    boolean onlyThese = without(before.cart(), skus).equals(without(cart, skus));
    var left = onlyThese ? before.cart() : new Cart(without(cart, skus), cart.past());
    var base = Decision.say(decision.state().cart(left.asOneChangeSince(before.cart())));
    return holding(base, lines);
  }

  private static List<LineItem> without(Cart cart, Collection<Sku> skus) {
    return cart.lines().stream().filter(line -> !skus.contains(line.sku())).toList();
  }

  /// The warning comes last, right before the question, or first where else it might be cut off.
  private Decision warning(Decision decision, List<Breach> breaches) {
    boolean single = breaches.size() == 1 && isAboutOne(decision);
    int most = facts.budget().options();
    if (decision.statement().isEmpty()) {
      return decision.saying(List.of(headsUp(breaches, most, false)));
    }
    return decision.saying(
        after(decision.statement(), headsUp(breaches, most, single), headsUp(breaches, 1, single)));
  }

  private static List<Prompt> after(List<Prompt> statements, Prompt full, Prompt brief) {
    var lengths = new ArrayList<Prompt>();
    statements.forEach(said -> lengths.add(said.then(full)));
    lengths.add(statements.getLast().then(brief));
    lengths.add(brief.then(statements.getLast()));
    return lengths;
  }

  private static boolean isAboutOne(Decision decision) {
    return skus(decision.state().session().expectation()).size() == 1;
  }

  /// "Heads up: it contains peanuts."
  private Prompt headsUp(List<Breach> breaches, int most, boolean single) {
    var care = new Care(facts);
    var told =
        breaches.stream()
            .limit(most)
            .map(one ->
                facts
                    .book()
                    .say(
                        "warn.item",
                        "item",
                        single ? facts.book().say("warn.it") : facts.wording().name(one.product()),
                        "why",
                        care.why(one)))
            .toList();
    int more = breaches.size() - told.size();
    var list = facts.wording().list(told);
    return more > 0
        ? facts.book().say("heads.up.more", "what", list, "count", more)
        : facts.book().say("heads.up", "what", list);
  }

  private List<Breach> breaches(Collection<Sku> skus) {
    return skus.isEmpty() || facts.shopper().preferences().isEmpty()
        ? List.of()
        : new Care(facts).breaches(facts.shop().catalog().products(skus));
  }

  /// What is asked about now and was not before.
  private static List<Sku> newly(State before, State now) {
    var asked = now.session().expectation();
    return Prefaces.fresh(before, now).isPresent()
            || asked instanceof Confirmation(Proposal.AddItems _)
                && !asked.equals(before.session().expectation())
        ? skus(asked)
        : List.of();
  }

  private static List<Sku> skus(Expectation expectation) {
    var lines =
        expectation instanceof Confirmation(Proposal.AddItems(var items))
            ? items
            : summary(expectation).map(OrderSummary::lines).orElse(List.of());
    return lines.stream().map(WantedLine::sku).toList();
  }

  private static Optional<OrderSummary> summary(Expectation expectation) {
    return switch (expectation) {
      case Confirmation(Proposal.PlaceOrder(var summary)) -> Optional.of(summary);
      case Expectation.MissingSlot(Missing.Code(var summary, var _)) -> Optional.of(summary);
      case Expectation.Nothing _, Confirmation _, Expectation.Choice _, Expectation.MissingSlot _ ->
          Optional.empty();
    };
  }

  /// Whether the intent is to put something into the cart, and not to order or keep it.
  private static boolean puts(Intent intent) {
    return intent instanceof Intent.Add
        || intent instanceof Intent.AddThat
        || intent instanceof Intent.Choose
        || intent instanceof Intent.JustItem
        || intent instanceof Intent.JustAmount
        || intent instanceof Intent.Correct
        || intent instanceof Intent.ChangeQuantity
        || intent instanceof Intent.Adjust
        || intent instanceof Intent.Refine
        || intent instanceof Intent.Narrow
        || intent instanceof Intent.Reorder;
  }
}
