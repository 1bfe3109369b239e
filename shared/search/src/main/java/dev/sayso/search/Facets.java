package dev.sayso.search;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchFilter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/// What filters ask for, as tokens: the brand as a whole, each word of the category, each value of
/// an attribute as a whole, and the rating in tenths of a star.
final class Facets {

  private static final String BRAND = "b ";
  private static final String CATEGORY = "c ";
  private static final String ATTRIBUTE = "a ";
  private static final String STARS = "s ";
  private static final int MOST_TENTHS = 50;

  private Facets() {}

  static List<String> of(Product product, Tongue tongue) {
    var facets = new LinkedHashSet<String>();
    add(BRAND, words(product.brand(), tongue), facets);
    for (var part : product.category().path()) {
      Wording.words(part, tongue).forEach(word -> facets.add(CATEGORY + word));
    }
    for (var values : product.details().traits().values()) {
      values.forEach(value -> add(ATTRIBUTE, words(value, tongue), facets));
    }
    var rating = product.details().rating();
    if (rating != null) {
      facets.add(STARS + Math.clamp((long) (rating.value() * 10 + 1e-9), 0, MOST_TENTHS));
    }
    return List.copyOf(facets);
  }

  static List<Demand> demands(SearchFilter filter, Tongue tongue) {
    var demands = new ArrayList<Demand>();
    var brand = words(filter.brand(), tongue);
    if (!brand.isEmpty()) {
      demands.add(Demand.token(Field.FACETS, BRAND + brand));
    }
    Wording.words(filter.category(), tongue)
        .forEach(word -> demands.add(Demand.token(Field.FACETS, CATEGORY + word)));
    var attribute = words(filter.attribute(), tongue);
    if (!attribute.isEmpty()) {
      var own = new Clause.Token(Field.FACETS, ATTRIBUTE + attribute, 1);
      demands.add(
          new Demand(List.of(List.of(own), named(Said.of(filter.attribute(), "", tongue)))));
    }
    if (filter.stars() > 0) {
      demands.add(rated(filter.stars()));
    }
    return demands;
  }

  /// All of the words in a product's names, the first two of them as neighbours.
  static List<Clause.Token> named(Said said) {
    var tokens = new ArrayList<Clause.Token>();
    said.words().forEach(word -> tokens.add(new Clause.Token(Field.WORDS, word, 1)));
    said.pairs().stream()
        .limit(1)
        .forEach(pair -> tokens.add(new Clause.Token(Field.PAIRS, pair, 1)));
    return tokens;
  }

  private static Demand rated(double stars) {
    int least = (int) Math.ceil(stars * 10 - 1e-9);
    return new Demand(
        IntStream.rangeClosed(least, MOST_TENTHS)
            .mapToObj(tenths -> List.of(new Clause.Token(Field.FACETS, STARS + tenths, 1)))
            .toList());
  }

  private static void add(String kind, String words, LinkedHashSet<String> into) {
    if (!words.isEmpty()) {
      into.add(kind + words);
    }
  }

  private static String words(String text, Tongue tongue) {
    return String.join(" ", Wording.words(text, tongue));
  }
}
