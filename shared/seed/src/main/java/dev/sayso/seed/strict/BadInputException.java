package dev.sayso.seed.strict;

/// A seed that cannot be read. The message is one line for whoever wrote the seed: which field,
/// what it must be, and what stands there instead.
public final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadInputException(String message) {
    super(message);
  }
}
