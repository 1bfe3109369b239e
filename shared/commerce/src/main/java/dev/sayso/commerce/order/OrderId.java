package dev.sayso.commerce.order;

/// The shop's own id of an order; never spoken.
public record OrderId(String value) {

  public OrderId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an order id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
