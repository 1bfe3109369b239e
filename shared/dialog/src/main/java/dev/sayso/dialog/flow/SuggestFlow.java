package dev.sayso.dialog.flow;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Availability;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.flow.Candidates.Candidate;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a wish is probably made of, such as all for a recipe: named with its price and put into the
/// cart only after a yes. What the shop has not is only counted: nothing is said that did not come
/// from the catalogue.
record SuggestFlow(Facts facts) {

  private static final int HEARD_WORDS = 4;

  private record Part(Product product, Quantity quantity, Money price) {

    WantedLine line() {
      return new WantedLine(product.sku(), quantity);
    }
  }

  Decision suggest(State state, Intent.Suggest asked) {
    return asked.items().isEmpty() ? unknown(state, asked.dish()) : made(state, asked.items());
  }

  /// Nobody knows here what it is made of.
  private Decision unknown(State state, String dish) {
    return Decision.say(
            state.missing(new Missing.Item(Purpose.ADD)),
            facts.book().say("suggest.unknown", "dish", Wording.cut(dish, HEARD_WORDS)))
        .ask(facts.book().say("suggest.unknown.ask"));
  }

  private Decision made(State state, List<ItemPhrase> items) {
    var parts = new ArrayList<Part>();
    items.forEach(item -> part(item).ifPresent(parts::add));
    var distinct = distinct(parts);
    if (distinct.isEmpty()) {
      return new TalkFlow(facts).unclear(state);
    }
    var first = distinct.getFirst().product().sku();
    var asked =
        state
            .focus(first)
            .confirming(new Proposal.AddItems(distinct.stream().map(Part::line).toList()));
    return Decision.say(asked)
        .saying(lengths(distinct, items.size() - parts.size()))
        .ask(facts.book().say(distinct.size() == 1 ? "suggest.ask.one" : "suggest.ask"));
  }

  private List<Prompt> lengths(List<Part> parts, long missing) {
    var without = missing == 0 ? Prompt.NONE : facts.book().count("suggest.missing", missing);
    var total = parts.stream().map(Part::price).reduce(Money::plus).orElseThrow();
    var packed = facts.wording().list(parts.stream().map(this::packed).toList());
    var named =
        parts.stream().map(part -> Prompt.of(facts.wording().name(part.product()))).toList();
    var lengths = new ArrayList<Prompt>();
    lengths.add(say("suggest", packed, total).then(without));
    lengths.add(say("suggest.short", packed, total).then(without));
    new Phrases(facts)
        .lengths(named)
        .forEach(names -> {
          lengths.add(say("suggest.short", names, total).then(without));
          lengths.add(say("suggest.short", names, total));
        });
    return lengths;
  }

  private Prompt say(String key, Prompt items, Money total) {
    return facts.book().say(key, "items", items, "total", total);
  }

  private Prompt packed(Part part) {
    return Prompt.of(facts.wording().quantified(part.product(), part.quantity()));
  }

  /// The likeliest product that may be offered, is there, and within the shop's cap.
  private Optional<Part> part(ItemPhrase item) {
    var clear = Candidates.sold(facts, item).stream().filter(Candidate::isClear).toList();
    return new Exclusions(facts)
        .offerable(clear).stream()
            .findFirst()
            .map(Candidate::product)
            .flatMap(it -> part(it, item));
  }

  private Optional<Part> part(Product product, ItemPhrase item) {
    boolean loose = product.byWeight() && item.amount() instanceof Amount.Packs;
    var quantity = loose ? Quantity.ONE : Amounts.packs(product, item.amount());
    return facts
        .offer(product.sku())
        .filter(offer -> offer.availability() != Availability.OUT)
        .filter(_ -> !quantity.isMoreThan(facts.shop().terms().maxQuantity()))
        .map(offer -> new Part(product, quantity, offer.price().times(quantity.packs())));
  }

  private static List<Part> distinct(List<Part> parts) {
    var skus = parts.stream().map(part -> part.product().sku()).toList();
    return parts.stream()
        .filter(part -> parts.indexOf(part) == skus.indexOf(part.product().sku()))
        .toList();
  }
}
