package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A product as the ranking sees it: terms instead of strings, no product text twice.
record Entry(
    Product product,
    List<Term> words,
    List<Term> pairs,
    List<Term> aside,
    Set<String> groups,
    Set<String> heads) {

  static Entry of(ProductWords words, Lexicon lexicon, Tongue tongue) {
    var synonyms = Synonyms.shipped(tongue);
    var groups =
        words.names().stream()
            .flatMap(name -> synonyms.in(name).stream())
            .map(Synonyms.Span::group)
            .collect(Collectors.toUnmodifiableSet());
    var own = words.names().stream().flatMap(List::stream).toList();
    var pairs = new LinkedHashSet<String>();
    words.names().forEach(name -> pairs.addAll(pairs(name)));
    return new Entry(
        words.product(),
        terms(own, lexicon),
        terms(pairs, lexicon),
        terms(words.aside(), lexicon),
        groups,
        heads(words.product(), synonyms, tongue));
  }

  /// What the thing is: the last word before a comma or dash of what it is called, and the synonym
  /// group of the words that end there. "Tomato ketchup" is no tomato.
  private static Set<String> heads(Product product, Synonyms synonyms, Tongue tongue) {
    var names = product.names();
    return Stream.concat(Stream.of(names.title(), names.spoken()), names.synonyms().stream())
        .map(name -> Wording.words(name.split(",| - ", 2)[0], tongue))
        .flatMap(words -> Heads.of(words, synonyms.in(words)).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Neighbours written as one word: "dish washer tab" has dishwasher and washertab.
  static List<String> pairs(List<String> words) {
    var pairs = new ArrayList<String>(Math.max(0, words.size() - 1));
    for (int i = 1; i < words.size(); i++) {
      pairs.add(words.get(i - 1) + words.get(i));
    }
    return pairs;
  }

  private static List<Term> terms(Collection<String> texts, Lexicon lexicon) {
    return texts.stream().distinct().map(lexicon::term).toList();
  }
}
