package dev.sayso.dev.play;

import dev.sayso.commerce.catalog.Sku;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A new price or stock of one product.
record Restocking(Sku sku, OptionalLong price, OptionalInt stock) {}
