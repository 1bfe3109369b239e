package dev.sayso.commerce.order;

import dev.sayso.commerce.catalog.Sku;

/// The shop has only `left` packs of what was wanted.
public record Shortfall(Sku sku, int left) {}
