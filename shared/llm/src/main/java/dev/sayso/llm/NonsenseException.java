package dev.sayso.llm;

/// A server answered, and not as its kind does.
final class NonsenseException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NonsenseException(String what) {
    super(what);
  }
}
