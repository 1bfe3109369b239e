package dev.sayso.dev.bench.turns;

import java.io.IOException;

/// A way to the assistant. Each worker has one of its own, as one process of a function serves one
/// request at a time.
interface Way extends AutoCloseable {

  /// Whether an answer came that is no apology.
  boolean answers(byte[] request) throws IOException, InterruptedException;

  @Override
  default void close() {}
}
