package dev.sayso.dialog.intent;

/// How a shopper pointed at one of the options that were just offered.
public sealed interface Pick {

  /// "The second one": 1 is the first.
  record Ordinal(int position) implements Pick {}

  /// "The last one".
  record Last() implements Pick {}

  /// "The cheapest".
  record Cheapest() implements Pick {}

  /// "The best rated", "the most popular".
  record BestRated() implements Pick {}

  /// "The large one", "the Lavazza", "the 500 gram one".
  record Named(ItemPhrase phrase) implements Pick {}

  /// "The first two": 1 or more.
  record First(int count) implements Pick {}

  /// "Both", "all of them".
  record All() implements Pick {}

  /// "The other one", "not that one": the next after the one in focus.
  record Other() implements Pick {}
}
