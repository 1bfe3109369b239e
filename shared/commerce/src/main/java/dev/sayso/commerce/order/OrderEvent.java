package dev.sayso.commerce.order;

/// What a shop reports about an order. Null parts of the shipment leave what was known.
public record OrderEvent(OrderId order, OrderStatus status, Shipment shipment) {}
