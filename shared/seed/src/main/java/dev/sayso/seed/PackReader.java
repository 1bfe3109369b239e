package dev.sayso.seed;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Unit;
import dev.sayso.seed.strict.Fields;
import java.math.BigDecimal;
import java.util.Set;

/// Reads a pack: `{"count":60,"unit":"tab"}`, `{"amount":1,"unit":"kg"}`, or both for six of 1.5 l.
final class PackReader {

  static final Set<String> KNOWN = Set.of("count", "amount", "unit", "uses", "byWeight");

  private static final long MOST = 1_000_000;

  private PackReader() {}

  static Pack read(Fields pack) {
    if (!pack.has("count") && !pack.has("amount")) {
      if (pack.has("unit")) {
        throw pack.bad("count", "given, or \"amount\", beside \"unit\"");
      }
      return new Pack.Unstated();
    }
    if (!pack.has("amount")) {
      int count = count(pack);
      var unit = pack.has("unit") ? UnitReader.read(pack, "unit") : Unit.of("piece");
      return unit.isPiece()
          ? new Pack.Pieces(count, unit)
          : new Pack.Amount(new Measure(BigDecimal.valueOf(count), unit));
    }
    var each = measure(pack);
    if (pack.has("count")) {
      return new Pack.Multi(count(pack), each);
    }
    return each.unit().isPiece() && each.amount().stripTrailingZeros().scale() <= 0
        ? new Pack.Pieces(each.amount().intValueExact(), each.unit())
        : new Pack.Amount(each);
  }

  private static int count(Fields pack) {
    return (int) pack.whole("count", 1, MOST, "a whole number from 1");
  }

  private static Measure measure(Fields pack) {
    var what = "a number above 0";
    var amount = pack.decimal("amount", what);
    if (amount.signum() <= 0 || amount.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      throw pack.bad("amount", what);
    }
    return new Measure(amount, UnitReader.read(pack, "unit"));
  }
}
