package dev.sayso.seed;

import dev.sayso.commerce.catalog.Unit;
import dev.sayso.seed.strict.Fields;

/// Reads a unit: a measure, or something that is counted.
final class UnitReader {

  private static final String WHAT =
      "a measure as g, kg, ml, l, oz, or something counted as piece, tab, roll";

  private UnitReader() {}

  static Unit read(Fields pack, String name) {
    return pack.parsed(name, WHAT, text -> Units.named(text).orElseThrow());
  }
}
