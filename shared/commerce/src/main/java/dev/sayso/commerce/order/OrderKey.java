package dev.sayso.commerce.order;

/// The idempotency key of one order: made when the summary is spoken, the same for every retry, so
/// that one summary becomes at most one order.
public record OrderKey(String value) {

  public OrderKey {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an order key must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
