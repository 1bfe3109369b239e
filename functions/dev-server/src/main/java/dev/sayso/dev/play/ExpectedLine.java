package dev.sayso.dev.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.seed.strict.Fields;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// A product and how many packs of it there must be.
record ExpectedLine(Sku sku, Quantity quantity) {

  static ExpectedLine read(JsonNode node, String path) {
    var fields = Fields.of(node, path, Set.of("sku", "quantity"));
    var what = "a number above 0";
    if (!fields.has("quantity")) {
      return new ExpectedLine(new Sku(fields.text("sku")), Quantity.ONE);
    }
    var packs = fields.decimal("quantity", what);
    if (packs.signum() <= 0) {
      throw fields.bad("quantity", what);
    }
    return new ExpectedLine(new Sku(fields.text("sku")), new Quantity(packs));
  }

  /// The same lines in any order.
  static boolean same(List<ExpectedLine> some, List<ExpectedLine> others) {
    return sorted(some).equals(sorted(others));
  }

  private static List<ExpectedLine> sorted(List<ExpectedLine> lines) {
    return lines.stream().sorted(Comparator.comparing(ExpectedLine::sku)).toList();
  }

  @Override
  public String toString() {
    return quantity.packs().toPlainString() + "×" + sku;
  }
}
