package dev.sayso.search.opensearch;

import java.time.Duration;

/// How long a caller waits: for one try, and how often it tries.
record Patience(Duration each, int tries) {

  /// For a turn: both tries fit into a quarter of the eight seconds that a voice platform waits.
  static final Patience OF_A_TURN = new Patience(Duration.ofMillis(900), 2);

  /// For imports, which rather wait than fail.
  static final Patience OF_AN_IMPORT = new Patience(Duration.ofSeconds(60), 8);
}
