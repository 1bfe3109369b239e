package dev.sayso.commerce.order;

/// All that a shop needs to take an order: the key, the bargain that was agreed, who agreed, the
/// record of it, and the draft that becomes the order.
public record PlacingOrder(
    OrderKey key, Order.Buyer buyer, Quote quote, Consent consent, Draft draft) {

  /// For a shop that goes by the key alone, or before there is a draft.
  public PlacingOrder(OrderKey key, Order.Buyer buyer, Quote quote, Consent consent) {
    this(key, buyer, quote, consent, Draft.of(key));
  }

  public PlacingOrder as(Draft prepared) {
    return new PlacingOrder(key, buyer, quote, consent, prepared);
  }
}
