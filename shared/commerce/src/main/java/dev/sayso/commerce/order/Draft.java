package dev.sayso.commerce.order;

/// What a shop keeps of an order before it is one, under the shop's own id. At most one order comes
/// of a draft, however often it is placed.
public record Draft(String id) {

  public Draft {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a draft has an id");
    }
  }

  /// Where the key itself makes an order happen once, nothing else is needed.
  public static Draft of(OrderKey key) {
    return new Draft(key.value());
  }
}
