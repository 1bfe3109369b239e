package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderResult;
import dev.sayso.commerce.order.OrderWish;
import dev.sayso.commerce.order.PlacingOrder;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.order.Shortfall;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.OrderSummary.Kind;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.speech.Prompt;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// From cart to order: the summary, and what a yes to it does.
final class CheckoutFlow {

  private final Facts facts;
  private final Phrases phrases;
  private final Summaries summaries;

  CheckoutFlow(Facts facts) {
    this.facts = facts;
    phrases = new Phrases(facts);
    summaries = new Summaries(facts);
  }

  /// "Check out": reads the cart's order out and asks for it.
  Decision checkOut(State state) {
    return checkOut(state, Prompt.NONE);
  }

  Decision checkOut(State state, Prompt lead) {
    return state.cart().isEmpty()
        ? new TalkFlow(facts).emptyCart(state)
        : propose(state, wanted(state), Kind.CART, Remarks.led(lead));
  }

  /// Quotes these lines and reads the order out. What cannot be had is named first and left out.
  Decision propose(State state, List<WantedLine> lines, Kind kind, Remarks remarks) {
    return new Permission(facts)
        .refused(state, lines, kind)
        .orElseGet(() -> propose(state, quote(lines), lines, new What(kind, remarks)));
  }

  private record What(Kind kind, Remarks remarks) {}

  private Decision propose(State state, Quote quote, List<WantedLine> lines, What what) {
    if (quote.lines().isEmpty()) {
      return soldOut(state, quote, lines, what);
    }
    var proposal =
        new Permission(facts)
            .tooMuch(state, quote, lines, what.kind())
            .orElseGet(() -> summaries.propose(state, quote, what.kind(), what.remarks()));
    return quote.shortfalls().isEmpty() ? proposal : proposal.after(without(quote.shortfalls()));
  }

  /// Of one thing there may be some left, though not as many as were wanted.
  private Decision soldOut(State state, Quote quote, List<WantedLine> lines, What what) {
    var first = quote.shortfalls().getFirst();
    return lines.size() == 1 && first.left() > 0
        ? propose(
                state,
                List.of(new WantedLine(first.sku(), Quantity.of(first.left()))),
                what.kind(),
                what.remarks())
            .alwaysAfter(few(first), facts.book().say("few.left.short", "left", first.left()))
        : new Substitutes(facts).soldOut(state, lines, what.kind());
  }

  private Prompt few(Shortfall left) {
    return facts.book().say("few.left.item", "left", left.left(), "item", phrases.name(left.sku()));
  }

  /// After a change to the cart while an order was proposed: the order is proposed again, as it is
  /// now; with "yes, and add …" (`agrees`) together with the cart. Empty without such an order, or
  /// without a change.
  Optional<Decision> resume(State before, State after, boolean agrees) {
    if (after.cart().equals(before.cart())
        || !(before.session().expectation()
            instanceof Confirmation(Proposal.PlaceOrder(OrderSummary summary)))) {
      return Optional.empty();
    }
    if (summary.wholeCart() || agrees && summary.gift().isEmpty()) {
      var kept =
          new Permission(facts).keeping(after, summary.wholeCart() ? List.of() : summary.lines());
      return Optional.of(checkOut(kept));
    }
    return Optional.of(propose(after, summary.lines(), summary.kind(), Remarks.led(Prompt.NONE)));
  }

  /// A yes to this summary: orders it if it still is exactly what was read out, or asks for the
  /// voice code that it needs; else reads out anew.
  Decision confirm(State state, OrderSummary summary) {
    var answer = facts.turn().utterance() instanceof Utterance.Heard heard ? heard.best() : "";
    return settled(
        state,
        summary,
        quote ->
            new CodeFlow(facts).needed(quote.totals().total())
                ? new CodeFlow(facts).ask(state, summary, answer)
                : place(state, summary, quote, answer));
  }

  /// The order was agreed to with this answer, and the voice code it needs was right.
  Decision agreed(State state, OrderSummary summary, String answer) {
    return settled(state, summary, quote -> place(state, summary, quote, answer));
  }

  /// Why this shopper may not order now, whatever was agreed before; empty where they may.
  Optional<Decision> refused(State state, OrderSummary summary) {
    return new Permission(facts).refused(state, lines(state, summary), summary.kind());
  }

  /// What comes of an agreed order: `then`, if it still is exactly what was read out, and may be
  /// ordered here and now. What was never read out was never agreed to.
  private Decision settled(State state, OrderSummary summary, Function<Quote, Decision> then) {
    if (!summary.isFresh(facts.now()) || summary.words().isBlank()) {
      return again(state, summary, "order.stale");
    }
    if (summary.wholeCart() && state.cart().isEmpty()) {
      return checkOut(state);
    }
    var others = new DuplicateGuard(facts).meanwhile(summary);
    if (others.isPresent()) {
      return again(state, summary, Prompt.NONE).after(others.get());
    }
    var meanwhile = new MeanwhileFlow(facts);
    var added = summary.wholeCart() ? meanwhile.added(state, summary) : Optional.<Decision>empty();
    if (added.isPresent()) {
      return added.get();
    }
    var gone = summary.wholeCart() ? meanwhile.takenOut(state, summary) : Prompt.NONE;
    if (!gone.isBlank()) {
      return checkOut(state).after(gone);
    }
    var lines = lines(state, summary);
    var quote = lines.equals(summary.lines()) ? requote(summary) : quote(lines);
    if (!quote.hash().equals(summary.hash())) {
      return again(state, summary, "order.changed");
    }
    var permission = new Permission(facts);
    return permission
        .refused(state, lines, summary.kind())
        .or(() -> permission.tooMuch(state, quote, lines, summary.kind()))
        .orElseGet(() -> then.apply(quote));
  }

  private List<WantedLine> lines(State state, OrderSummary summary) {
    return summary.wholeCart() ? wanted(state) : summary.lines();
  }

  private Decision place(State state, OrderSummary summary, Quote quote, String answer) {
    var buyer = new Order.Buyer(facts.shopper().id(), facts.shopper().household(), summary.gift());
    var pictured = new Changes(facts).pictured(quote);
    var placing = new PlacingOrder(summary.key(), buyer, pictured, consent(summary, answer));
    boolean fromCart = summary.kind().of() != Kind.Of.BESIDE;
    var outcome = facts.finishing().place(new OrderWish.Buy(placing, fromCart));
    var over = outcome.over().map(attempt -> attempt.told(id(outcome.result())));
    return outcome(state.telling(over), summary, outcome.result());
  }

  private static Optional<OrderId> id(OrderResult result) {
    return switch (result) {
      case OrderResult.Placed(Order order) -> Optional.of(order.id());
      case OrderResult.AlreadyPlaced(Order order) -> Optional.of(order.id());
      case OrderResult.PriceChanged _,
          OrderResult.OutOfStock _,
          OrderResult.CheckoutLink _,
          OrderResult.Rejected _,
          OrderResult.Withdrawn _,
          OrderResult.Unknown _ ->
          Optional.empty();
    };
  }

  /// What to say of an order that stands, and what it leaves of the cart. Of a gift there is no
  /// card that others at home could read.
  Decision ordered(State state, OrderSummary summary, Order order) {
    var left = left(state.cart(), summary.kind(), order);
    var skus = order.lines().stream().map(OrderLine::sku).toList();
    var over = new Rules(facts).ordered(new PriceWatchFlow(facts).over(state, skus), skus);
    var told = new Substitutes(facts).taken(over, skus);
    var done = told.cart(left).topic(state.session().topic().order(order.id())).idle();
    var window = facts.book().count("minutes", facts.shop().terms().cancelWindow().toMinutes());
    var book = facts.book();
    var day = new Deliveries(facts).expected(order);
    var said =
        Decision.say(
            done,
            book.say("ordered", "what", phrases.content(order), "day", day, "window", window),
            book.say("ordered.brief", "day", day, "window", window),
            book.say("ordered.short", "window", window));
    return order.buyer().gift().isPresent() ? said : said.handing(card(order, day));
  }

  private static Cart left(Cart cart, Kind kind, Order order) {
    return switch (kind.of()) {
      case CART -> cart.afterOrder(order.lines().stream().map(OrderLine::sku).toList());
      case PART ->
          cart.afterOrder(
              order.lines().stream()
                  .collect(Collectors.toMap(OrderLine::sku, OrderLine::quantity)));
      case BESIDE -> cart;
    };
  }

  /// Where the shop does not answer, the proposal stays open: a further yes repeats the same key
  /// and not the order.
  private Decision outcome(State state, OrderSummary summary, OrderResult result) {
    return switch (result) {
      case OrderResult.Placed(Order order) -> ordered(state, summary, order);
      case OrderResult.AlreadyPlaced(Order order) -> ordered(state, summary, order);
      case OrderResult.PriceChanged _ -> again(state, summary, "order.changed");
      case OrderResult.OutOfStock _ -> again(state, summary, "order.changed");
      case OrderResult.CheckoutLink(String url) ->
          Decision.say(state.idle(), facts.book().say("order.link"))
              .handing(new Reply.Card(facts.book().say("order.link.title").written(), url));
      case OrderResult.Rejected _ -> Decision.say(state.idle(), facts.book().say("order.rejected"));
      case OrderResult.Withdrawn _ -> again(state, summary, "order.stale");
      case OrderResult.Unknown _ -> Decision.say(state, facts.book().say("order.unknown"));
    };
  }

  private Decision again(State state, OrderSummary summary, String why) {
    return again(state, summary, facts.book().say(why));
  }

  private Decision again(State state, OrderSummary summary, Prompt lead) {
    return summary.wholeCart()
        ? checkOut(state, lead)
        : propose(state, summary.lines(), summary.kind(), Remarks.led(lead));
  }

  private List<WantedLine> wanted(State state) {
    return state.cart().lines().stream()
        .map(line -> new WantedLine(line.sku(), line.quantity()))
        .toList();
  }

  private Quote quote(List<WantedLine> lines) {
    return facts.shop().checkout().quote(facts.shopper(), lines);
  }

  /// What was read out, as it would be ordered now.
  private Quote requote(OrderSummary summary) {
    return summary.priced().isEmpty()
        ? quote(summary.lines())
        : facts.shop().checkout().requote(facts.shopper(), summary.priced());
  }

  private Prompt without(List<Shortfall> shortfalls) {
    return facts
        .book()
        .say(
            "order.without",
            "items",
            phrases.some(shortfalls.stream().map(Shortfall::sku).toList()));
  }

  private Consent consent(OrderSummary summary, String answer) {
    return new Consent(
        summary.words(),
        summary.total(),
        summary.hash(),
        answer,
        facts.shopper().id().value(),
        facts.turn().session(),
        facts.now());
  }

  private Reply.Card card(Order order, String day) {
    var book = facts.book();
    var rows = new StringBuilder();
    for (var line : order.lines()) {
      rows.append(line.quantity().packs().toPlainString())
          .append(" × ")
          .append(cardName(line.sku()))
          .append(": ")
          .append(book.money(line.total()).written())
          .append('\n');
    }
    var text =
        book.say(
            "card.text",
            "lines",
            rows.toString(),
            "total",
            book.money(order.totals().total()),
            "day",
            day,
            "window",
            book.count("minutes", facts.shop().terms().cancelWindow().toMinutes()));
    return new Reply.Card(
        book.say("card.title", "seller", facts.shop().terms().name()).written(), text.written());
  }

  private String cardName(Sku sku) {
    return facts.product(sku).map(product -> product.names().title()).orElse(sku.value());
  }
}
