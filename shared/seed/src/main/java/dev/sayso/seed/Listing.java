package dev.sayso.seed;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Product;

/// One product as a catalogue lists it: what it is, and what it costs.
public record Listing(Product product, Offer offer) {}
