package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.util.ArrayList;
import java.util.List;

/// Reads an order out and asks for it: seller, products with quantity and pack, total with tax and
/// fees, and the day it comes. Only a yes to exactly this, in a later turn, places it.
final class Summaries {

  private static final int SELLER_WORDS = 4;

  private final Facts facts;
  private final Phrases phrases;

  Summaries(Facts facts) {
    this.facts = facts;
    phrases = new Phrases(facts);
  }

  /// Why this is proposed, and what is worth knowing about it; both may be left out where words are
  /// dear. `changed`: it follows an earlier summary.
  record Remarks(Prompt lead, Prompt note) {
    static final Remarks NONE = new Remarks(Prompt.NONE, Prompt.NONE);
  }

  /// Proposes the order of a quote without shortfalls and with at least one line.
  Decision propose(State state, Quote quote, boolean wholeCart, Remarks remarks) {
    var lines =
        quote.lines().stream().map(line -> new WantedLine(line.sku(), line.quantity())).toList();
    var summary =
        new OrderSummary(
            new OrderKey(facts.shopper().id() + "-" + facts.turn().session() + "-" + facts.turn().id()),
            wholeCart,
            lines,
            quote.hash(),
            quote.totals().total(),
            "",
            facts.now());
    var asked = state.confirming(new Proposal.PlaceOrder(summary));
    if (quote.lines().size() == 1) {
      asked = asked.focus(quote.lines().getFirst().sku());
    }
    boolean beside = !wholeCart && !state.cart().isEmpty();
    return Decision.say(asked)
        .saying(statements(quote, remarks))
        .ask(
            facts.book().say(beside ? "order.ask.beside" : "order.ask"),
            facts.book().say("order.ask.short"))
        .asSummary()
        .showing(display(quote));
  }

  private List<Prompt> statements(Quote quote, Remarks remarks) {
    var lengths = new ArrayList<Prompt>();
    var items = items(quote);
    var leads = List.of(remarks, new Remarks(remarks.lead(), Prompt.NONE), Remarks.NONE);
    for (var said : leads) {
      lengths.add(statement(quote, items.getFirst(), said));
    }
    for (var fewer : items.subList(1, items.size())) {
      lengths.add(statement(quote, fewer, new Remarks(remarks.lead(), Prompt.NONE)));
      lengths.add(statement(quote, fewer, Remarks.NONE));
    }
    return lengths;
  }

  /// All lines with quantity and pack, then ever fewer of them.
  private List<Prompt> items(Quote quote) {
    return phrases.lengths(
        quote.lines().stream()
            .flatMap(line -> facts.product(line.sku()).stream().map(product -> facts.wording().quantified(product, line.quantity())))
            .map(Prompt::of)
            .toList());
  }

  private Prompt statement(Quote quote, Prompt items, Remarks remarks) {
    var book = facts.book();
    var seller = Wording.cut(quote.seller(), SELLER_WORDS);
    var head =
        remarks.lead().isBlank()
            ? book.say("summary.head", "seller", seller)
            : book.say("summary.head.lead", "lead", remarks.lead(), "seller", seller);
    var note = remarks.note().isBlank() ? Prompt.NONE : book.say("summary.note", "note", remarks.note());
    return book.say(
        "summary",
        "head",
        head,
        "items",
        items,
        "total",
        total(quote),
        "note",
        note,
        "day",
        facts.wording().day(quote.arrivesOn(), facts.today()));
  }

  private Prompt total(Quote quote) {
    var totals = quote.totals();
    boolean about =
        quote.lines().stream().anyMatch(line -> facts.product(line.sku()).filter(product -> product.byWeight()).isPresent());
    return facts.book().say(about ? "total.about" : "total.exact", "total", facts.book().say(totalKey(totals, quote), "total", totals.total()));
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
        facts.book().say("display.order", "seller", quote.seller(), "total", total).written(), rows);
  }

  Reply.Display.Row row(OrderLine line) {
    var product = facts.product(line.sku());
    return new Reply.Display.Row(
        line.quantity().packs().toPlainString() + " × " + phrases.name(line.sku()),
        product.map(facts.wording()::pack).orElse(""),
        facts.book().money(line.total()).written());
  }
}
