package dev.sayso.commerce.order;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;

/// A product and how much of it, before anything is said about its price.
public record WantedLine(Sku sku, Quantity quantity) {}
