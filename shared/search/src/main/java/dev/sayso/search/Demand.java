package dev.sayso.search;

import java.util.List;

/// What a product's document must hold: all tokens of at least one of these lists.
public record Demand(List<List<Clause.Token>> either) {
  public Demand {
    either = either.stream().map(List::copyOf).toList();
  }

  static Demand token(Field field, String text) {
    return new Demand(List.of(List.of(new Clause.Token(field, text, 1))));
  }
}
