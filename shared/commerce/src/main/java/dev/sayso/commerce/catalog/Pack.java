package dev.sayso.commerce.catalog;

import java.math.BigDecimal;
import java.util.Optional;

/// How a product is packed: by count, by amount, or several of an amount.
public sealed interface Pack {

  /// 60 tabs, 12 eggs.
  record Pieces(int count, Unit unit) implements Pack {
    public Pieces {
      positive(count);
    }
  }

  /// 1 kg, 500 ml.
  record Amount(Measure measure) implements Pack {}

  /// Six of 1.5 l.
  record Multi(int count, Measure each) implements Pack {
    public Multi {
      positive(count);
    }
  }

  /// The catalogue does not say.
  record Unstated() implements Pack {}

  /// How many pieces one pack holds; 1 where it is not counted.
  default int pieces() {
    return switch (this) {
      case Pieces(int count, Unit _) -> count;
      case Multi(int count, Measure _) -> count;
      case Amount _, Unstated _ -> 1;
    };
  }

  /// All that is in one pack, for comparing sizes and for unit prices; empty where unstated.
  default Optional<Measure> content() {
    return switch (this) {
      case Pieces(int count, Unit unit) ->
          Optional.of(new Measure(BigDecimal.valueOf(count), unit));
      case Amount(Measure measure) -> Optional.of(measure);
      case Multi(int count, Measure each) -> Optional.of(each.times(count));
      case Unstated _ -> Optional.empty();
    };
  }

  private static void positive(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a pack holds at least one piece, not " + count);
    }
  }
}
