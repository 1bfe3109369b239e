package dev.sayso.dialog;

import java.util.List;

/// What a product is called aloud: its name, and what else shoppers call it. `id` is the same for
/// the same product.
public record SpokenName(String id, String name, List<String> synonyms) {

  public SpokenName {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a spoken name has words");
    }
    synonyms = List.copyOf(synonyms);
  }
}
