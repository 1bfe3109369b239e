package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.dialog.answer.Fact;
import dev.sayso.dialog.answer.Fact.Kind;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What the shop knows of a product, as facts: what it costs now, how it comes, what others think,
/// and what the merchant wrote.
record ProductFacts(Facts facts) {

  private static final int DESCRIPTION_WORDS = 80;
  private static final int REVIEW_WORDS = 40;
  private static final int MOST_REVIEWS = 6;
  private static final int MOST_VALUES = 8;

  List<Fact> of(Product product) {
    var name = facts.wording().name(product);
    var known = new ArrayList<Fact>();
    facts
        .offer(product.sku())
        .ifPresent(offer -> add(known, name, Kind.PRICE, facts.book().money(offer.price())));
    add(known, name, Kind.PRICE, new Phrases(facts).perUnit(product));
    add(known, name, Kind.PACK, Prompt.of(facts.wording().pack(product)));
    var details = product.details();
    var rating = details.rating();
    if (rating != null) {
      add(known, name, Kind.RATING, new Shelf(facts).rating(product));
      add(known, name, Kind.RATING, facts.book().say("ask.stars", "rating", rating.value()));
    }
    var text = Wording.cut(details.description(), DESCRIPTION_WORDS);
    add(known, name, Kind.DESCRIPTION, Prompt.of(text));
    new TreeMap<>(details.traits())
        .forEach((trait, values) -> {
          var some = values.stream().limit(MOST_VALUES).map(value -> Wording.cut(value, 6));
          add(known, name, Kind.TRAIT, Prompt.of(trait + ": " + String.join(", ", some.toList())));
        });
    details.reviews().stream()
        .limit(MOST_REVIEWS)
        .map(review -> Prompt.of(Wording.cut(review, REVIEW_WORDS)))
        .forEach(review -> add(known, name, Kind.REVIEW, review));
    return known;
  }

  /// Of several, one after the other.
  List<Fact> of(List<Product> products) {
    return products.stream().flatMap(product -> of(product).stream()).toList();
  }

  private static void add(List<Fact> known, String name, Kind kind, Prompt text) {
    if (!text.isBlank()) {
      known.add(new Fact(name, kind, text.written()));
    }
  }
}
