package dev.sayso.dev.models;

import java.util.List;
import java.util.Set;

/// One value of the slot type `Product`: a kind of goods, a brand, or a product. `id` is the sku of
/// a product, and says what the others are.
record OwnValue(String id, String words, List<String> synonyms) {

  OwnValue {
    synonyms = List.copyOf(synonyms);
  }

  /// Without the synonyms that something else is called by.
  OwnValue without(Set<String> said) {
    return new OwnValue(
        id, words, synonyms.stream().filter(one -> !said.contains(Sayable.key(one))).toList());
  }
}
