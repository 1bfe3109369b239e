package dev.sayso.commerce.order;

/// All that a shop needs to take an order: the key, the bargain that was agreed, who agreed, and
/// the record of it.
public record PlacingOrder(OrderKey key, Order.Buyer buyer, Quote quote, Consent consent) {}
