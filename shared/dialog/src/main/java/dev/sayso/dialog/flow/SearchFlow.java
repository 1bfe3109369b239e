package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Session.Browsing;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.util.List;
import java.util.Optional;

/// Finding products: a few options, each with its reason, and more about one of them.
final class SearchFlow {

  private static final int DESCRIPTION_WORDS = 14;
  private static final int HEARD_WORDS = 3;

  private final Facts facts;
  private final Phrases phrases;
  private final Shelf shelf;

  SearchFlow(Facts facts) {
    this.facts = facts;
    phrases = new Phrases(facts);
    shelf = new Shelf(facts);
  }

  Decision search(State state, Intent.Search intent) {
    if (intent.item().text().isBlank()) {
      return Decision.say(state.missing(new Missing.Item(Purpose.ADD)))
          .ask(facts.book().say("search.what"));
    }
    return offer(state, browsing(intent.item(), intent.under()), Prompt.NONE);
  }

  /// A reorder of something this shopper never bought here becomes an offer.
  Decision neverBought(State state, ItemPhrase item) {
    var lead = facts.book().say("reorder.never", "items", named(item));
    return offer(state, browsing(item, Optional.empty()), lead);
  }

  /// A long phrase is not said back.
  private String named(ItemPhrase item) {
    return item.text().split(" ").length > HEARD_WORDS
        ? facts.book().say("item.that").spoken()
        : item.text();
  }

  /// "Tell me more", "how much is that": what the catalogue says about the product in focus, or the
  /// one pointed at. A proposed order stays proposed.
  Decision tellMore(State state, Intent.TellMore intent) {
    var about =
        intent
            .about()
            .map(pick -> new Picks(facts).pick(state, pick))
            .orElseGet(() -> focus(state));
    if (intent.about().isEmpty() && proposesMany(state)) {
      return new ProposalFlow(facts).again(state);
    }
    return about
        .map(product -> describe(state, product))
        .orElseGet(() -> Decision.say(state.idle()).ask(facts.book().say("more.about.what")));
  }

  private static boolean proposesMany(State state) {
    return ProposalFlow.open(state).filter(summary -> summary.lines().size() > 1).isPresent();
  }

  private Decision offer(State state, Browsing browsing, Prompt lead) {
    var found = shelf.find(browsing);
    if (found.isEmpty()) {
      return nothing(state, browsing);
    }
    var decision = offered(state, browsing, found);
    return lead.isBlank() ? decision : decision.after(lead);
  }

  /// These, at most as many as the budget allows.
  Decision offered(State state, Browsing browsing, List<Product> found) {
    return found.size() == 1
        ? single(state, browsing, found.getFirst())
        : several(state, browsing, found);
  }

  private Decision several(State state, Browsing browsing, List<Product> found) {
    var options = found.subList(0, Math.min(found.size(), facts.budget().options()));
    return new Options(facts)
        .offer(
            state,
            browsing,
            options,
            facts.book().say("choose"),
            product -> shelf.reason(product, options));
  }

  /// The one product there is to offer.
  Decision single(State state, Browsing browsing, Product product) {
    var shown =
        new Browsing(
            browsing.query(),
            browsing.under(),
            List.of(product.sku()),
            List.of(product.sku()),
            browsing.purpose(),
            browsing.amount(),
            browsing.replaces(),
            browsing.without());
    var line = new WantedLine(product.sku(), Amounts.packs(product, browsing.amount()));
    var asked =
        state
            .topic(state.session().topic().browsing(shown).focus(product.sku()))
            .confirming(new Proposal.AddItems(List.of(line)));
    return Decision.say(
            asked, facts.book().say("found", "item", phrases.offered(product)), brief(product))
        .ask(facts.book().say("add.ask"));
  }

  private Decision nothing(State state, Browsing browsing) {
    return shelf
        .cheapestBeyond(browsing)
        .map(product -> beyond(state, browsing, product))
        .or(() -> new Exclusions(facts).nothingLeft(state, browsing))
        .orElseGet(() -> new TalkFlow(facts).notFound(state, browsing.query(), browsing.purpose()));
  }

  private Decision beyond(State state, Browsing browsing, Product product) {
    var price = facts.money(browsing.under().orElse(0L));
    var line = new WantedLine(product.sku(), Quantity.ONE);
    var asked = state.focus(product.sku()).confirming(new Proposal.AddItems(List.of(line)));
    return Decision.say(
            asked,
            facts.book().say("found.beyond", "price", price, "item", phrases.offered(product)))
        .ask(facts.book().say("add.ask"));
  }

  /// What it is and what it costs.
  Decision about(State state, Product product) {
    return describe(state, product);
  }

  private Decision describe(State state, Product product) {
    var book = facts.book();
    var line = new WantedLine(product.sku(), Quantity.ONE);
    boolean proposed = ProposalFlow.open(state).isPresent();
    var asked =
        proposed
            ? state
            : state.focus(product.sku()).confirming(new Proposal.AddItems(List.of(line)));
    var item = book.say("sentence", "text", phrases.offered(product));
    var rating = shelf.rating(product);
    var perUnit = phrases.perUnit(product);
    var text = Prompt.of(Wording.cut(product.details().description(), DESCRIPTION_WORDS));
    var about = text.isBlank() ? Prompt.NONE : book.say("sentence", "text", text);
    return Decision.say(
            asked,
            item.then(perUnit).then(rating).then(about),
            item.then(rating).then(about),
            item.then(about),
            item.then(rating),
            item,
            brief(product))
        .ask(proposed ? facts.asking("again.order") : book.say("add.ask"));
  }

  /// Name and price alone.
  private Prompt brief(Product product) {
    var name = facts.wording().name(product);
    var priced =
        facts
            .offer(product.sku())
            .map(offer -> facts.book().say("item.priced", "item", name, "price", offer.price()))
            .orElseGet(() -> Prompt.of(name));
    return facts.book().say("sentence", "text", priced);
  }

  private Optional<Product> focus(State state) {
    return state
        .session()
        .topic()
        .focus()
        .or(() ->
            state.session().topic().browsing().flatMap(one -> one.shown().stream().findFirst()))
        .flatMap(facts::product);
  }

  private static Browsing browsing(ItemPhrase item, Optional<Long> under) {
    return new Browsing(
        item.text(),
        under,
        List.of(),
        List.of(),
        Purpose.ADD,
        item.amount(),
        Optional.empty(),
        item.without());
  }
}
