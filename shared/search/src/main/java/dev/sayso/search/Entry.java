package dev.sayso.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A product as the ranking sees it: its names' words with what they are worth, the rest as text.
record Entry(
    List<Term> words,
    Set<String> texts,
    Set<String> pairs,
    Set<String> aside,
    Set<String> groups,
    Set<String> heads) {

  static Entry of(Traits traits, Terms terms) {
    var pairs = new HashSet<String>();
    traits.names().forEach(name -> pairs.addAll(pairs(name)));
    var texts = new LinkedHashSet<String>();
    traits.names().forEach(texts::addAll);
    return new Entry(
        texts.stream().map(terms::term).toList(),
        texts,
        pairs,
        Set.copyOf(traits.aside()),
        Set.copyOf(traits.groups()),
        Set.copyOf(traits.heads()));
  }

  /// Neighbours written as one word: "dish washer tab" has dishwasher and washertab.
  static List<String> pairs(List<String> words) {
    var pairs = new ArrayList<String>(Math.max(0, words.size() - 1));
    for (int i = 1; i < words.size(); i++) {
      pairs.add(words.get(i - 1) + words.get(i));
    }
    return pairs;
  }
}
