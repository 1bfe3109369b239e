package dev.sayso.commerce.shopper;

/// Opaque id of one shopper.
public record ShopperId(String value) {

  public ShopperId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a shopper id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
