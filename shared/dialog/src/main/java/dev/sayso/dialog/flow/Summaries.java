package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.OrderSummary.Kind;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.util.ArrayList;
import java.util.List;

/// Reads an order out and asks for it: seller, products with quantity and pack, total with tax and
/// fees, and the day it comes. Only a yes to exactly this, in a later turn, places it.
final class Summaries {

  private static final int SELLER_WORDS = 4;
  private static final int PLACE_WORDS = 3;

  private final Facts facts;
  private final Phrases phrases;

  Summaries(Facts facts) {
    this.facts = facts;
    phrases = new Phrases(facts);
  }

  /// Proposes the order of a quote without shortfalls and with at least one line.
  Decision propose(State state, Quote quote, Kind kind, Remarks remarks) {
    var lines =
        quote.lines().stream().map(line -> new WantedLine(line.sku(), line.quantity())).toList();
    var summary =
        new OrderSummary(
            new OrderKey(
                facts.shopper().id() + "-" + facts.turn().session() + "-" + facts.turn().id()),
            kind,
            lines,
            quote.lines(),
            quote.hash(),
            quote.totals().total(),
            "",
            0,
            facts.now());
    var law = OrderLaw.of(facts);
    var asked = state.confirming(new Proposal.PlaceOrder(summary));
    var note = remarks.note().apply(quote);
    if (quote.lines().size() == 1) {
      asked = asked.focus(quote.lines().getFirst().sku());
    }
    return Decision.say(asked)
        .saying(law.enough(facts, quote, statements(quote, remarks, note)))
        .ask(note.dearer() ? orWait() : question(state, kind, remarks))
        .asSummary()
        .showing(display(quote));
  }

  private Prompt[] question(State state, Kind kind, Remarks remarks) {
    var shortly = facts.asking("order.ask.short");
    if (remarks.basket()) {
      return new Prompt[] {facts.asking("order.ask.list"), facts.asking("order.ask.list.short")};
    }
    boolean alone = kind.of() != Kind.Of.BESIDE || state.cart().isEmpty();
    return new Prompt[] {facts.asking(alone ? "order.ask" : "order.ask.beside"), shortly};
  }

  private Prompt[] orWait() {
    return new Prompt[] {facts.asking("order.ask.wait"), facts.asking("order.ask.wait.short")};
  }

  /// From all there is to say to the bare facts. Of the items ever fewer are named; before that the
  /// lead goes and what is not vital of the note.
  private List<Prompt> statements(Quote quote, Remarks remarks, Note note) {
    var lengths = new ArrayList<Prompt>();
    var items = remarks.basket() ? counted(quote) : items(quote);
    var notes = new ArrayList<>(note.lengths());
    if (!note.vital()) {
      notes.add(Prompt.NONE);
    }
    for (var named : items) {
      boolean all = named.equals(items.getFirst());
      for (var lead : List.of(remarks.lead(), Prompt.NONE)) {
        for (var said : all ? notes : List.of(notes.getLast())) {
          lengths.add(statement(quote, named, lead, said));
        }
      }
    }
    var bare = new Aside(Prompt.NONE, Prompt.NONE);
    lengths.add(statement("summary", quote, items.getLast(), bare));
    if (quote.lines().size() > 1) {
      lengths.add(statement("summary", quote, counted(quote).getFirst(), bare));
    }
    return lengths;
  }

  /// A whole basket is said by number: its list can be heard.
  private List<Prompt> counted(Quote quote) {
    return List.of(facts.book().count("items", quote.lines().size()));
  }

  /// All lines with quantity and pack, then ever fewer of them.
  private List<Prompt> items(Quote quote) {
    return phrases.lengths(
        quote.lines().stream()
            .flatMap(line ->
                facts.product(line.sku()).stream()
                    .map(product -> facts.wording().quantified(product, line.quantity())))
            .map(Prompt::of)
            .toList());
  }

  private Prompt statement(Quote quote, Prompt items, Prompt lead, Prompt note) {
    var key = isAllIn(quote) ? "summary" : "summary.fees";
    return statement(key, quote, items, new Aside(lead, note));
  }

  /// What is said beside the bare facts; blank for nothing.
  private record Aside(Prompt lead, Prompt note) {}

  private Prompt statement(String key, Quote quote, Prompt items, Aside said) {
    var book = facts.book();
    var seller = Wording.cut(quote.seller(), SELLER_WORDS);
    var head =
        said.lead().isBlank()
            ? book.say("summary.head", "seller", seller)
            : book.say("summary.head.lead", "lead", said.lead(), "seller", seller);
    var aside = said.note().isBlank() ? Prompt.NONE : book.say("summary.note", "note", said.note());
    var place = Destination.of(facts.shopper()).place();
    return book.say(
        place.isPresent() ? elsewhere(key) : key,
        "place",
        place.map(name -> Wording.cut(name, PLACE_WORDS)).orElse(""),
        "head",
        head,
        "items",
        items,
        "price",
        about(quote, book.money(quote.totals().goods())),
        "total",
        total(quote),
        "note",
        aside,
        "day",
        facts.wording().day(quote.arrivesOn(), facts.today()));
  }

  /// The same of an order that does not go home.
  private static String elsewhere(String key) {
    return key.equals("summary") ? "summary.to" : "summary.fees.to";
  }

  /// Whether the price of the goods is all there is to pay.
  private static boolean isAllIn(Quote quote) {
    return quote.totals().goods().equals(quote.totals().total()) || quote.lines().size() > 1;
  }

  /// What all of it costs, and what of tax and delivery is in it.
  Prompt total(Quote quote) {
    return about(
        quote, facts.book().say(totalKey(quote.totals(), quote), "total", quote.totals().total()));
  }

  /// Goods by weight cost about what is said: the scales decide.
  private Prompt about(Quote quote, Prompt price) {
    boolean weighed =
        quote.lines().stream()
            .flatMap(line -> facts.product(line.sku()).stream())
            .anyMatch(Product::byWeight);
    return facts.book().say(weighed ? "total.about" : "total.exact", "total", price);
  }

  private static String totalKey(Totals totals, Quote quote) {
    if (!totals.tax().isZero()) {
      return totals.delivery().isZero() ? "total.tax" : "total.tax.delivery";
    }
    if (!totals.delivery().isZero()) {
      return "total.delivery";
    }
    return quote.lines().size() == 1 ? "total.plain" : "total.all";
  }

  private Reply.Display display(Quote quote) {
    var rows = quote.lines().stream().map(this::row).toList();
    var total = facts.book().say("total.plain", "total", quote.totals().total());
    return new Reply.Display(
        facts.book().say("display.order", "seller", quote.seller(), "total", total).written(),
        rows);
  }

  Reply.Display.Row row(OrderLine line) {
    var product = facts.product(line.sku());
    return new Reply.Display.Row(
        line.quantity().packs().toPlainString() + " × " + phrases.name(line.sku()),
        product.map(facts.wording()::pack).orElse(""),
        facts.book().money(line.total()).written());
  }
}
