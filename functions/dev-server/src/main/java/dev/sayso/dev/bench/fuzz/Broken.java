package dev.sayso.dev.bench.fuzz;

/// An answer that should not be, where nothing was thrown.
final class Broken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Broken(String message) {
    super(message);
  }

  Broken(String message, Throwable cause) {
    super(message, cause);
  }
}
