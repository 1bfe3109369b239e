package dev.sayso.dev.goods;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;

/// A pack in a table: `60 tab`, `6 × 1.5 l`.
public final class PackWords {

  private PackWords() {}

  public static String of(Pack pack) {
    return switch (pack) {
      case Pack.Pieces(int count, var unit) -> count + " " + unit.word();
      case Pack.Amount(Measure measure) -> words(measure);
      case Pack.Multi(int count, Measure each) -> count + " × " + words(each);
      case Pack.Unstated _ -> "–";
    };
  }

  private static String words(Measure measure) {
    return measure.amount().stripTrailingZeros().toPlainString() + " " + measure.unit().word();
  }
}
