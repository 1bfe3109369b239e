package dev.sayso.search;

import java.util.List;

/// A part of the query that gathers candidates, free of any engine.
public sealed interface Clause {

  /// The products with this token, worth its BM25 score times `weight`.
  record Token(Field field, String text, double weight) implements Clause {}

  /// The products that any of the parts finds, worth the sum of what they give.
  record Sum(List<Clause> parts) implements Clause {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /// The products that any of the parts finds, worth what the best of them gives.
  record Best(List<Clause> parts) implements Clause {
    public Best {
      parts = List.copyOf(parts);
    }
  }
}
