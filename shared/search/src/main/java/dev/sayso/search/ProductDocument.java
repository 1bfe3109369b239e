package dev.sayso.search;

import dev.sayso.commerce.catalog.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A product as an index holds it: the tokens of each field, and what the ranking reads.
public record ProductDocument(Map<Field, List<String>> tokens, Traits traits) {

  public ProductDocument {
    tokens = Map.copyOf(tokens);
  }

  static ProductDocument of(Product product, Tongue tongue, Terms terms) {
    var words = ProductWords.of(product, tongue);
    var traits = Traits.of(words, tongue);
    var own = words.names().stream().flatMap(List::stream).toList();
    var names = words.names().stream();
    var phrases = Phrases.of(product.names(), tongue);
    var tokens = new EnumMap<Field, List<String>>(Field.class);
    tokens.put(Field.WORDS, words(words, traits, terms));
    tokens.put(Field.PAIRS, names.flatMap(n -> Entry.pairs(n).stream()).distinct().toList());
    tokens.put(Field.CODES, Grams.codes(own, tongue.sounds()));
    tokens.put(Field.LETTERS, Grams.letters(own.stream().distinct().toList()));
    tokens.put(
        Field.SOUNDS,
        words.names().stream().flatMap(n -> Grams.sounds(n, tongue.sounds()).stream()).toList());
    tokens.put(Field.PHRASES, List.copyOf(phrases.known()));
    tokens.put(Field.ITEMS, List.copyOf(phrases.items()));
    tokens.put(Field.FACETS, Facets.of(product, tongue));
    return new ProductDocument(tokens, traits);
  }

  private static List<String> words(ProductWords words, Traits traits, Terms terms) {
    var all = new ArrayList<>(words.everyWord());
    traits.groups().forEach(group -> all.add(Synonyms.word(group)));
    words.names().stream()
        .flatMap(Collection::stream)
        .distinct()
        .map(terms::kind)
        .filter(kind -> !kind.isEmpty())
        .forEach(all::add);
    return all;
  }
}
