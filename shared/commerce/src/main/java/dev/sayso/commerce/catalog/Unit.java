package dev.sayso.commerce.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A unit of measure by its UCUM-like word. `inBase` is its size in grams, millilitres, metres or
/// pieces. US customary factors are those of NIST Handbook 44, appendix C.
public record Unit(String word, Dimension dimension, BigDecimal inBase) {

  private static final Map<String, Unit> KNOWN =
      List.of(
              unit("g", Dimension.MASS, "1"),
              unit("mg", Dimension.MASS, "0.001"),
              unit("kg", Dimension.MASS, "1000"),
              unit("oz", Dimension.MASS, "28.349523125"),
              unit("lb", Dimension.MASS, "453.59237"),
              unit("ml", Dimension.VOLUME, "1"),
              unit("cl", Dimension.VOLUME, "10"),
              unit("dl", Dimension.VOLUME, "100"),
              unit("l", Dimension.VOLUME, "1000"),
              unit("floz", Dimension.VOLUME, "29.5735295625"),
              unit("pt", Dimension.VOLUME, "473.176473"),
              unit("qt", Dimension.VOLUME, "946.352946"),
              unit("gal", Dimension.VOLUME, "3785.411784"),
              unit("m", Dimension.LENGTH, "1"),
              unit("cm", Dimension.LENGTH, "0.01"),
              unit("ft", Dimension.LENGTH, "0.3048"))
          .stream()
          .collect(Collectors.toUnmodifiableMap(Unit::word, known -> known));

  public Unit {
    if (word.isBlank() || inBase.signum() <= 0) {
      throw new IllegalArgumentException("a unit needs a word and a positive size: " + word);
    }
  }

  /// The known unit of that word, else a piece of that name: `tab`, `roll`, `egg`.
  public static Unit of(String word) {
    var key = word.strip().toLowerCase(Locale.ROOT);
    var known = KNOWN.get("fl oz".equals(key) ? "floz" : key);
    return known != null ? known : new Unit(key, Dimension.PIECE, BigDecimal.ONE);
  }

  public boolean isPiece() {
    return dimension == Dimension.PIECE;
  }

  private static Unit unit(String word, Dimension dimension, String inBase) {
    return new Unit(word, dimension, new BigDecimal(inBase));
  }
}
