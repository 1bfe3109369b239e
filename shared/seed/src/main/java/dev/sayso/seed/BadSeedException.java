package dev.sayso.seed;

/// A seed that cannot be read. The message is one line for whoever wrote the seed: which field,
/// what it must be, and what stands there instead.
public final class BadSeedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadSeedException(String message) {
    super(message);
  }
}
