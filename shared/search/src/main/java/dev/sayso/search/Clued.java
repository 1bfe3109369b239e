package dev.sayso.search;

import dev.sayso.commerce.catalog.Sku;

/// A candidate, and what speaks for it: a figure for each [Clue], in their order.
public record Clued(Sku sku, double[] figures) {}
