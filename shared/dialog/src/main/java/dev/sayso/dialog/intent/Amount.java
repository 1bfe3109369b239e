package dev.sayso.dialog.intent;

import dev.sayso.commerce.catalog.Measure;

/// How much of a thing was asked for, as it was said; what that is in packs depends on the product.
public sealed interface Amount {

  /// No number was said.
  record Unstated() implements Amount {}

  /// "two milks", "three bottles of ketchup" and "a ketchup": that many of it, whatever it comes
  /// in.
  record Packs(int count) implements Amount {}

  /// "two six-packs": two packs of six pieces. "A dozen eggs": one of twelve.
  record PacksOf(int count, int pieces) implements Amount {}

  /// "half a kilo", "16 ounces", "60 tabs", "12 rolls".
  record Measured(Measure measure) implements Amount {}

  /// "two 500 gram packs of pasta", "two one-litre milks": that many packs of that size.
  record PacksSized(int count, Measure each) implements Amount {}
}
