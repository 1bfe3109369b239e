package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.UnitPrice;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.answer.Briefing;
import dev.sayso.dialog.answer.Fact;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Intent.Compare.Aspect;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.speech.Prompt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which of several is cheaper a wash, better rated, or bigger: computed from price and pack, never
/// guessed. What does not compare is not compared.
record CompareFlow(Facts facts) {

  /// One product by what is compared; a lower `rank` is better.
  private record Entry(Product product, BigDecimal rank, Prompt value) {}

  Decision compare(State state, Intent.Compare asked) {
    var products = products(state, asked.items());
    if (products.size() == 1 && asked.items().isEmpty()) {
      return alone(state, products.getFirst(), asked.aspect());
    }
    if (products.size() < 2) {
      return Decision.say(state).ask(facts.book().say("compare.what"));
    }
    var entries = entries(products, asked.aspect());
    return entries.size() < 2
        ? Decision.say(state, facts.book().say("compare.unknown"))
            .ask(new TalkFlow(facts).openQuestion(state, "hello.ask.short"))
        : told(state, entries, asked.aspect());
  }

  /// What there is to say of the only one: by what was asked for, or else its price.
  private Decision alone(State state, Product product, Aspect aspect) {
    return entry(product, aspect)
        .or(() -> entry(product, Aspect.PRICE))
        .map(entry ->
            asking(
                state,
                product,
                facts
                    .book()
                    .say(
                        "compare.alone",
                        "best",
                        facts.wording().name(product),
                        "value",
                        entry.value())))
        .orElseGet(() -> Decision.say(state).ask(facts.book().say("compare.what")));
  }

  /// Whether to add it; nothing proposed is forgotten.
  private Decision asking(State state, Product product, Prompt... said) {
    boolean proposed = ProposalFlow.open(state).isPresent();
    var line = new WantedLine(product.sku(), Quantity.ONE);
    var asked =
        proposed
            ? state
            : state.focus(product.sku()).confirming(new Proposal.AddItems(List.of(line)));
    return Decision.say(asked, said)
        .ask(
            proposed ? facts.asking("again.order") : facts.book().say("add.ask"),
            proposed ? facts.asking("order.ask.short") : facts.book().say("compare.ask"));
  }

  /// Those named, else those on offer; one alone is compared with the rest of its kind.
  private List<Product> products(State state, List<ItemPhrase> items) {
    if (!items.isEmpty()) {
      return items.stream()
          .flatMap(item -> Candidates.sold(facts, item).stream().limit(1))
          .map(Candidates.Candidate::product)
          .distinct()
          .toList();
    }
    var shown = new Options(facts).shown(state);
    return shown.size() > 1
        ? shown
        : state
            .session()
            .topic()
            .focus()
            .flatMap(facts::product)
            .map(product -> withOthers(state, product))
            .orElse(shown);
  }

  private List<Product> withOthers(State state, Product product) {
    var seen =
        state.session().topic().browsing().map(browsing -> browsing.seen()).orElse(List.of());
    var others = facts.shop().catalog().products(seen);
    var all = new ArrayList<>(others.isEmpty() ? Variants.of(facts, product) : others);
    all.remove(product);
    all.addFirst(product);
    return all.subList(0, Math.min(all.size(), facts.budget().options()));
  }

  private List<Entry> entries(List<Product> products, Aspect aspect) {
    var all = products.stream().flatMap(product -> entry(product, aspect).stream()).toList();
    return all.stream().sorted(Comparator.comparing(Entry::rank)).toList();
  }

  private Optional<Entry> entry(Product product, Aspect aspect) {
    return switch (aspect) {
      case PER_USE, PER_UNIT ->
          facts
              .offer(product.sku())
              .flatMap(offer -> UnitPrice.of(offer.price(), product))
              .map(unit -> new Entry(product, unit.price(), each(unit)));
      case PRICE ->
          facts
              .offer(product.sku())
              .map(offer ->
                  new Entry(
                      product,
                      BigDecimal.valueOf(offer.price().minor()),
                      facts.book().money(offer.price())));
      case RATING ->
          Optional.ofNullable(product.details().rating())
              .map(rating ->
                  new Entry(
                      product,
                      BigDecimal.valueOf(-rating.value()),
                      facts.book().say("reason.rated", "rating", rating.value())));
      case SIZE ->
          product
              .pack()
              .content()
              .map(Measure::inBase)
              .map(size ->
                  new Entry(product, size.negate(), Prompt.of(facts.wording().pack(product))));
    };
  }

  private Prompt each(UnitPrice unit) {
    var price = facts.money(unit.price().setScale(0, RoundingMode.HALF_UP).longValueExact());
    return switch (unit.per()) {
      case UnitPrice.Per.Use _ -> facts.book().say("compare.use", "price", price);
      case UnitPrice.Per.Of(var each) ->
          facts.book().say("compare.unit", "price", price, "unit", facts.wording().unit(each));
    };
  }

  /// The best first, then what it beats; a choice follows.
  private Decision told(State state, List<Entry> entries, Aspect aspect) {
    var best = entries.getFirst();
    var next = entries.get(1);
    var name = named(best.product(), next.product());
    boolean same = best.rank().compareTo(next.rank()) == 0;
    var key = same ? "compare.same" : "compare." + aspect.name().toLowerCase(Locale.ROOT);
    var full =
        facts
            .book()
            .say(
                key,
                "best",
                named(best.product(), next.product()),
                "value",
                best.value(),
                "other",
                named(next.product(), best.product()),
                "than",
                next.value());
    var brief = facts.book().say("compare.brief", "best", name, "value", best.value());
    var told = asking(state, best.product(), full, brief);
    boolean apart =
        !facts.wording().name(best.product()).equals(facts.wording().name(next.product()));
    return apart ? told.from(briefing(best.product(), next.product(), full)) : told;
  }

  /// What is known of both, and what was computed: of that it must not be said otherwise.
  private Briefing briefing(Product best, Product next, Prompt computed) {
    var known = new ArrayList<>(new ProductFacts(facts).of(List.of(best, next)));
    known.add(new Fact(facts.wording().name(best), Fact.Kind.COMPUTED, computed.written()));
    return new Briefing(known, List.of(facts.wording().name(best)));
  }

  /// Two packs of one name are told apart by what is in them.
  private Prompt named(Product product, Product other) {
    var name = facts.wording().name(product);
    return name.equals(facts.wording().name(other))
        ? Prompt.of(facts.wording().quantified(product, Quantity.ONE))
        : Prompt.of(name);
  }
}
