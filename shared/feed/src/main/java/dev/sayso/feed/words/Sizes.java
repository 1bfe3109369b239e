package dev.sayso.feed.words;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Numbers and units in a title: their patterns, and what they are.
final class Sizes {

  /// `1`, `1.5`, `1,5`, `1/2`, `1 1/2`, `½`, `1,000`.
  static final String NUMBER =
      "(?:\\d{1,3} \\d/\\d{1,2}|\\d{1,2}/\\d{1,2}|\\d{1,3}(?:,\\d{3})+|\\d{1,5}(?:[.,]\\d{1,3})?|\\d{0,2}[½¼¾]|\\.\\d{1,3})";

  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
  private static final Map<String, String> MEASURES = measures();
  private static final Map<String, String> PIECES = pieces();
  private static final Map<Character, String> HALVES = Map.of('½', ".5", '¼', ".25", '¾', ".75");

  /// A measure's word, longest first. `m` and `g` in small letters: 3M makes tape, 5G phones.
  static final String MEASURE =
      "(?:" + alternatives(MEASURES) + "|(?-i:m|g|[lL])|(?<=\\d\\d\\s?)(?-i:G))";

  static final String PIECE = "(?:" + alternatives(PIECES) + ")";

  private static final Set<String> BEGIN_MEASURES = begins(MEASURES, "m", "g", "l");
  private static final Set<String> BEGIN_PIECES = begins(PIECES, "er");

  private Sizes() {}

  /// Whether a measure may begin with this word, in small letters; spares most titles the patterns.
  static boolean beginsMeasure(String word) {
    return BEGIN_MEASURES.contains(word);
  }

  static boolean beginsPiece(String word) {
    return BEGIN_PIECES.contains(word);
  }

  private static Set<String> begins(Map<String, String> words, String... more) {
    var begins = new HashSet<>(List.of(more));
    words.keySet().forEach(word -> begins.add(word.split(" ", 2)[0]));
    return begins;
  }

  static Optional<Measure> measure(String number, String word) {
    var unit = Unit.of(MEASURES.getOrDefault(key(word), key(word)));
    return amount(number, isSmall(unit)).map(amount -> new Measure(amount, unit));
  }

  static Unit piece(String word) {
    return Unit.of(PIECES.getOrDefault(key(word), "piece"));
  }

  /// Empty where it is no sane count.
  static Optional<Integer> count(String digits) {
    var plain = digits.replace(",", "");
    if (plain.length() > 5) {
      return Optional.empty();
    }
    int count = Integer.parseInt(plain);
    return count >= 1 && count <= 10_000 ? Optional.of(count) : Optional.empty();
  }

  /// In `1,500 g` the comma separates thousands, in `1,500 kg` decimals.
  private static boolean isSmall(Unit unit) {
    return unit.inBase().compareTo(BigDecimal.ONE) <= 0;
  }

  private static Optional<BigDecimal> amount(String number, boolean small) {
    return value(number, small).filter(value -> value.signum() > 0 && value.compareTo(MOST) <= 0);
  }

  private static Optional<BigDecimal> value(String number, boolean small) {
    var text = number.strip();
    char last = text.charAt(text.length() - 1);
    if (HALVES.containsKey(last)) {
      var whole = text.substring(0, text.length() - 1);
      return Optional.of(new BigDecimal((whole.isEmpty() ? "0" : whole) + HALVES.get(last)));
    }
    int slash = text.indexOf('/');
    if (slash >= 0) {
      return fraction(text, slash);
    }
    boolean thousands = text.matches("\\d{1,3}(?:,\\d{3})+") && (small || text.length() > 7);
    return Optional.of(new BigDecimal(thousands ? text.replace(",", "") : text.replace(',', '.')));
  }

  private static Optional<BigDecimal> fraction(String text, int slash) {
    int space = text.indexOf(' ');
    var whole = space < 0 ? BigDecimal.ZERO : new BigDecimal(text.substring(0, space));
    var over = new BigDecimal(text.substring(space + 1, slash));
    var under = new BigDecimal(text.substring(slash + 1));
    return under.signum() == 0
        ? Optional.empty()
        : Optional.of(whole.add(over.divide(under, new MathContext(4))).stripTrailingZeros());
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT)
        .replace(".", "")
        .replace("-", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String alternatives(Map<String, String> words) {
    return words.keySet().stream()
        .sorted((one, other) -> Integer.compare(other.length(), one.length()))
        .map(word -> word.equals("fl oz") ? "fl[. ]{0,2}oz" : word.replace(" ", "[ -]"))
        .collect(Collectors.joining("|"));
  }

  private static Map<String, String> measures() {
    var words = new HashMap<String, String>();
    name(words, "kg", "kg kgs kilo kilos kilogram kilograms kilogramm");
    // Without milligrams, which tell how strong a medicine is.
    name(words, "g", "gr gram grams gramm gramme grammes");
    name(words, "oz", "oz ounce ounces onz");
    name(words, "lb", "lb lbs pound pounds");
    name(words, "floz", "floz fl_oz fluid_ounce fluid_ounces fluid_oz");
    name(words, "ml", "ml milliliter millilitre milliliters millilitres");
    name(words, "cl", "cl");
    name(words, "dl", "dl");
    name(words, "l", "lt ltr liter liters litre litres");
    name(words, "pt", "pt pint pints");
    name(words, "qt", "qt quart quarts");
    name(words, "gal", "gal gallon gallons");
    name(words, "ft", "ft feet");
    name(words, "m", "meter meters metre metres");
    return words;
  }

  /// What is counted in titles. Words for a single thing are left out: "3 bean salad" is no pack.
  private static Map<String, String> pieces() {
    var words = new HashMap<String, String>();
    name(
        words,
        "piece",
        "ct count counts pc pcs piece pieces ea each stk stck stück stuck pk packs");
    name(words, "tab", "tab tabs");
    name(words, "tablet", "tablets tabletten");
    name(words, "capsule", "capsules caps kapseln");
    for (var one :
        List.of(
            "caplet",
            "softgel",
            "lozenge",
            "roll",
            "bag",
            "pod",
            "sheet",
            "wipe",
            "load",
            "can",
            "bottle",
            "bar",
            "sachet",
            "diaper",
            "pad",
            "tampon",
            "liner",
            "egg",
            "stick",
            "cup",
            "packet",
            "bagel",
            "muffin",
            "tortilla",
            "slice",
            "cartridge",
            "envelope",
            "pouch",
            "piece",
            "filter",
            "refill",
            "tissue",
            "napkin",
            "candle",
            "bun")) {
      name(words, one, one + (one.endsWith("ch") ? "es" : "s"));
    }
    words.put("tea bags", "bag");
    words.put("gummies", "gummy");
    name(words, "roll", "rollen");
    name(words, "bag", "beutel teebeutel");
    name(words, "can", "dosen");
    name(words, "bottle", "flaschen");
    name(words, "sheet", "blatt");
    name(words, "wipe", "tücher tuecher");
    name(words, "diaper", "windeln");
    name(words, "egg", "eier");
    name(words, "wash", "wl waschladungen");
    name(words, "bar", "riegel");
    name(words, "slice", "scheiben");
    return words;
  }

  private static void name(Map<String, String> words, String unit, String names) {
    for (var name : names.split(" ")) {
      words.put(name.replace('_', ' '), unit);
    }
  }
}
