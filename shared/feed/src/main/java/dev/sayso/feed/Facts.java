package dev.sayso.feed;

import dev.sayso.commerce.catalog.Product;
import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an entry says in numbers and flags besides its offer.
record Facts(Cells cells, Flaws flaws) {

  private static final Pattern STARS =
      Pattern.compile(
          "(\\d{1,2}(?:[.,]\\d{1,9})?)(?:\\s*(?:/|of|out of|von)\\s*5)?(?:\\s*(?:stars?|sterne))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
  private static final Pattern GTIN = Pattern.compile("\\d{8}|\\d{12,14}");

  Product.@Nullable Rating rating() {
    gtin();
    int count = whole(Field.RATING_COUNT, 0, 999_999_999).orElse(0);
    if (!cells.has(Field.RATING)) {
      return null;
    }
    var cell = cells.get(Field.RATING);
    var stars = STARS.matcher(cell);
    if (stars.matches()) {
      var value = new BigDecimal(stars.group(1).replace(',', '.'));
      if (value.compareTo(BigDecimal.valueOf(5)) <= 0) {
        return new Product.Rating(value.doubleValue(), count);
      }
    }
    flaws.add(
        Flaw.Kind.BAD_RATING,
        "rating.value",
        "must be a number from 0 to 5, not " + Flaws.echo(cell),
        "leave it empty where nobody rated");
    return null;
  }

  OptionalInt uses() {
    return whole(Field.USES, 1, 1_000_000);
  }

  boolean byWeight() {
    var cell = cells.get(Field.BY_WEIGHT);
    return switch (Names.key(cell)) {
      case "", "false", "no", "nein", "n", "0" -> false;
      case "true", "yes", "ja", "y", "j", "1" -> true;
      default -> {
        flaws.add(
            Flaw.Kind.BAD_FLAG,
            "byWeight",
            "must be true or false, not " + Flaws.echo(cell),
            "write one of them");
        yield false;
      }
    };
  }

  /// The check digit of GS1: from the right, digits count three and one in turn.
  /// https://www.gs1.org/services/how-calculate-check-digit-manually
  private void gtin() {
    var gtin = cells.get(Field.GTIN).replaceAll("[\\s'-]", "");
    if (gtin.isEmpty()) {
      return;
    }
    int sum = 0;
    boolean good = GTIN.matcher(gtin).matches();
    for (int i = 0; good && i < gtin.length(); i++) {
      int digit = gtin.charAt(gtin.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : 3 * digit;
    }
    if (!good || sum % 10 != 0) {
      flaws.add(
          Flaw.Kind.BAD_GTIN,
          "gtin",
          "is no valid number: " + Flaws.echo(gtin),
          "compare it with the pack");
    }
  }

  private OptionalInt whole(Field field, int least, int most) {
    var cell = cells.get(field).replaceAll("(?<=\\d)[.,](?=\\d{3}\\b)|[.,]0+$", "");
    if (cell.isEmpty()) {
      return OptionalInt.empty();
    }
    if (COUNT.matcher(cell).matches()) {
      int number = Integer.parseInt(cell);
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    }
    flaws.add(
        Flaw.Kind.BAD_NUMBER,
        field.word(),
        "must be a whole number from " + least + ", not " + Flaws.echo(cell),
        "correct it, or leave it empty");
    return OptionalInt.empty();
  }
}
