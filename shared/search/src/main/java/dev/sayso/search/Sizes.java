package dev.sayso.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Sizes as one word in one unit a kind: `16 fl. oz`, `16oz` and "one pound" → `16oz`, `1.5 l` →
/// `1500ml`, `6-pack` and `6 ct` → `6ct`. Fluid and weight ounces are not told apart, as in speech.
final class Sizes {

  private record Size(String unit, BigDecimal factor) {
    static Size of(String unit, String factor) {
      return new Size(unit, new BigDecimal(factor));
    }
  }

  private static final Map<String, Size> UNITS =
      Map.ofEntries(
          Map.entry("oz", Size.of("oz", "1")),
          Map.entry("ounce", Size.of("oz", "1")),
          Map.entry("lb", Size.of("oz", "16")),
          Map.entry("pound", Size.of("oz", "16")),
          Map.entry("pint", Size.of("oz", "16")),
          Map.entry("pt", Size.of("oz", "16")),
          Map.entry("quart", Size.of("oz", "32")),
          Map.entry("qt", Size.of("oz", "32")),
          Map.entry("gallon", Size.of("oz", "128")),
          Map.entry("gal", Size.of("oz", "128")),
          Map.entry("floz", Size.of("oz", "1")),
          Map.entry("g", Size.of("g", "1")),
          Map.entry("gr", Size.of("g", "1")),
          Map.entry("gram", Size.of("g", "1")),
          Map.entry("gramm", Size.of("g", "1")),
          Map.entry("pfund", Size.of("g", "500")),
          Map.entry("kg", Size.of("g", "1000")),
          Map.entry("kilo", Size.of("g", "1000")),
          Map.entry("kilogram", Size.of("g", "1000")),
          Map.entry("ml", Size.of("ml", "1")),
          Map.entry("milliliter", Size.of("ml", "1")),
          Map.entry("millilitre", Size.of("ml", "1")),
          Map.entry("cl", Size.of("ml", "10")),
          Map.entry("dl", Size.of("ml", "100")),
          Map.entry("l", Size.of("ml", "1000")),
          Map.entry("liter", Size.of("ml", "1000")),
          Map.entry("litre", Size.of("ml", "1000")),
          Map.entry("ct", Size.of("ct", "1")),
          Map.entry("count", Size.of("ct", "1")),
          Map.entry("pack", Size.of("ct", "1")),
          Map.entry("pk", Size.of("ct", "1")),
          Map.entry("pc", Size.of("ct", "1")),
          Map.entry("piece", Size.of("ct", "1")),
          Map.entry("dozen", Size.of("ct", "12")));

  private Sizes() {}

  static List<String> joined(List<String> words) {
    var out = new ArrayList<String>(words.size());
    for (int at = 0; at < words.size(); at++) {
      var word = words.get(at);
      var unitAt = isFluid(words, at + 1) ? at + 2 : at + 1;
      var size = unitAt < words.size() ? UNITS.get(Stems.singular(words.get(unitAt))) : null;
      if (size != null && isNumber(word)) {
        out.add(of(new BigDecimal(word), size));
        at = unitAt;
      } else {
        out.add(word);
      }
    }
    return out;
  }

  /// The one word for an amount of a unit; the number and the unit joined where the unit is
  /// unknown.
  static String of(BigDecimal amount, String unit) {
    return of(amount, UNITS.getOrDefault(unit, Size.of(unit, "1")));
  }

  static boolean isNumber(String word) {
    return !word.isEmpty()
        && word.length() < 9
        && word.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')
        && word.chars().filter(c -> c == '.').count() < 2
        && Character.isDigit(word.charAt(word.length() - 1));
  }

  private static String of(BigDecimal amount, Size size) {
    return amount.multiply(size.factor).stripTrailingZeros().toPlainString() + size.unit;
  }

  private static boolean isFluid(List<String> words, int at) {
    return at + 1 < words.size() && (words.get(at).equals("fl") || words.get(at).equals("fluid"));
  }
}
