package dev.sayso.dev.bench.fuzz;

import java.util.List;

/// Something that takes bytes from outside. `share`: how often it is chosen, beside others'. An
/// input that is refused in the target's own way is a normal end; whatever else it throws is a
/// finding.
record Target(String name, int share, Kind kind, List<byte[]> corpus, Taking taking) {

  Target {
    corpus = List.copyOf(corpus);
    if (corpus.isEmpty()) {
      throw new IllegalArgumentException("no examples for " + name);
    }
  }

  /// What its inputs look like, which decides how they are changed.
  enum Kind {
    JSON,
    TEXT
  }

  /// What came of an input that was taken as it should be.
  enum Outcome {
    ACCEPTED,
    REFUSED
  }

  /// Takes an input.
  interface Taking {
    Outcome take(byte[] input) throws Exception;
  }
}
