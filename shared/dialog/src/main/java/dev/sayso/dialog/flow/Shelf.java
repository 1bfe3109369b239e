package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchFilter;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.dialog.Session.Browsing;
import dev.sayso.dialog.flow.Candidates.Candidate;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.speech.Prompt;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be offered for a search: in stock, within the price asked, best match first; and why
/// each of it is worth offering.
record Shelf(Facts facts) {

  /// A product matching this much worse than the best is left out, so that a search for a quiet
  /// grinder does not offer a loud one.
  private static final double WORSE = 0.1;

  /// A rating worth saying.
  private static final double WELL_RATED = 4.5;

  List<Product> find(Browsing browsing) {
    return find(browsing, SearchFilter.NONE);
  }

  /// As [#find(Browsing)], of what passes the filter: also where much else fits better.
  List<Product> find(Browsing browsing, SearchFilter filter) {
    var matching = matching(browsing, filter);
    var offers = facts.offers(matching.stream().map(Product::sku).toList());
    return matching.stream()
        .filter(product -> buyable(offers, product))
        .filter(product -> within(browsing, price(offers, product)))
        .toList();
  }

  /// What there is at any price, cheapest first, for a search whose price limit nothing meets.
  Optional<Product> cheapestBeyond(Browsing browsing) {
    if (browsing.under().isEmpty()) {
      return Optional.empty();
    }
    var offers = offers(browsing);
    return matching(browsing).stream()
        .filter(product -> buyable(offers, product))
        .min(Comparator.comparing(product -> price(offers, product)));
  }

  /// All that matches, whatever it costs and whether or not it is in stock.
  List<Product> matching(Browsing browsing) {
    return matching(browsing, SearchFilter.NONE);
  }

  private List<Product> matching(Browsing browsing, SearchFilter filter) {
    var phrase =
        ItemPhrase.of(browsing.query()).with(browsing.amount()).without(browsing.without());
    var found = Candidates.sold(facts, phrase, filter);
    double best = found.stream().mapToDouble(Candidate::match).max().orElse(0);
    return new Exclusions(facts)
        .offerable(found).stream()
            .filter(one -> one.match() >= best - WORSE)
            .map(Candidate::product)
            .toList();
  }

  Map<Sku, Offer> offers(Browsing browsing) {
    return facts.offers(matching(browsing).stream().map(Product::sku).toList());
  }

  /// "You bought it before", "the cheapest", "rated 4.7": at most one, and only what sets it apart
  /// from the other options.
  Prompt reason(Product product, List<Product> options) {
    if (facts.history().last(product.sku()).isPresent()) {
      return facts.book().say("reason.usual");
    }
    var offers = facts.offers(options.stream().map(Product::sku).toList());
    var cheapest =
        options.stream()
            .filter(one -> offers.containsKey(one.sku()))
            .min(Comparator.comparing(one -> price(offers, one)));
    if (cheapest.filter(product::equals).isPresent()) {
      return facts.book().say("reason.cheapest");
    }
    var rating = product.details().rating();
    return rating != null && rating.value() >= WELL_RATED
        ? facts.book().say("reason.rated", "rating", rating.value())
        : Prompt.NONE;
  }

  /// "Rated 4.7 by 812 shoppers." Blank where nobody rated.
  Prompt rating(Product product) {
    var rating = product.details().rating();
    return rating == null
        ? Prompt.NONE
        : facts.book().say("rated", "rating", rating.value(), "count", rating.count());
  }

  private boolean within(Browsing browsing, Money price) {
    return browsing.under().filter(most -> price.isMoreThan(facts.money(most))).isEmpty();
  }

  static boolean buyable(Map<Sku, Offer> offers, Product product) {
    var offer = offers.get(product.sku());
    return offer != null && offer.stock() > 0;
  }

  static Money price(Map<Sku, Offer> offers, Product product) {
    var offer = offers.get(product.sku());
    if (offer == null) {
      throw new IllegalArgumentException("no offer for " + product.sku());
    }
    return offer.price();
  }
}
