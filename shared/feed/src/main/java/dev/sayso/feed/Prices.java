package dev.sayso.feed;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Prices as people write them: `12.49`, `12,49 €`, `$1,249.00`, `1.249,-`, `EUR 12`, and in minor
/// units where the feed counts so. `comma` says that the feed's decimals follow a comma, which
/// decides what `1,249` is.
record Prices(Currency currency, Wishes.Amounts amounts, boolean comma) {

  private static final long MOST_MINOR = 1_000_000_000_000L;
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}'’]+");
  private static final Pattern NUMBER = Pattern.compile("[-−]?[0-9][0-9.,]*|[-−]?[.,][0-9]+");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,3}([.,])\\d{3}(\\1\\d{3})*");

  /// Currencies by the signs that stand for them.
  private static final Map<String, Set<String>> SIGNS =
      Map.of(
          "$", Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"),
          "€", Set.of("EUR"),
          "£", Set.of("GBP"),
          "¥", Set.of("JPY", "CNY"),
          "₹", Set.of("INR"),
          "zł", Set.of("PLN"),
          "kr", Set.of("SEK", "NOK", "DKK"),
          "kr.", Set.of("SEK", "NOK", "DKK"),
          "fr.", Set.of("CHF"));

  /// A price in minor units, or what is wrong with it.
  sealed interface Read {
    record Minor(long minor) implements Read {}

    record Wrong(Flaw.Kind kind, String why, String mend) implements Read {}
  }

  Read read(String cell) {
    var text = SPACES.matcher(cell).replaceAll("").replaceAll("[.,][-–—]{1,2}$", "");
    var number = NUMBER.matcher(text);
    if (!number.find()) {
      return wrong(cell);
    }
    var before = text.substring(0, number.start());
    var sign = (before + text.substring(number.end())).strip();
    // A minus may stand before the sign: -$5.
    boolean minus = sign.startsWith("-") || sign.startsWith("−");
    sign = minus ? sign.substring(1) : sign;
    if (!sign.isEmpty() && !isOurs(sign)) {
      return isCurrency(sign)
          ? new Read.Wrong(
              Flaw.Kind.WRONG_CURRENCY,
              "is in " + sign + ", the shop sells in " + currency + ": " + Flaws.echo(cell),
              "convert it, or import into a shop of that currency")
          : wrong(cell);
    }
    return minor(cell, (minus ? "-" : "") + number.group());
  }

  private Read minor(String cell, String number) {
    var decimal = decimal(number.replace('−', '-'));
    if (decimal == null) {
      return wrong(cell);
    }
    if (decimal.signum() < 0) {
      return new Read.Wrong(
          Flaw.Kind.NEGATIVE_PRICE,
          "must be from 0, not " + cell,
          "a credit or deposit is no product: leave the row out");
    }
    if (amounts == Wishes.Amounts.MINOR) {
      return minorUnits(cell, decimal);
    }
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    if (decimal.stripTrailingZeros().scale() > digits) {
      return new Read.Wrong(
          Flaw.Kind.BAD_PRICE,
          "has more decimals than " + currency + ": " + Flaws.echo(cell),
          "round it to " + digits + " decimals");
    }
    return bounded(cell, decimal.movePointRight(digits));
  }

  private Read minorUnits(String cell, BigDecimal decimal) {
    if (decimal.scale() > 0) {
      int digits = Math.max(0, currency.getDefaultFractionDigits());
      return new Read.Wrong(
          Flaw.Kind.BAD_PRICE,
          "must be a whole number of minor units ("
              + "1249 = "
              + BigDecimal.valueOf(1249, digits).toPlainString()
              + ") from 0, not "
              + cell,
          "write "
              + decimal.movePointRight(digits).stripTrailingZeros().toPlainString()
              + ", or use --amounts major for the whole file");
    }
    return bounded(cell, decimal);
  }

  private static Read bounded(String cell, BigDecimal minor) {
    return minor.compareTo(BigDecimal.valueOf(MOST_MINOR)) > 0
        ? new Read.Wrong(
            Flaw.Kind.BAD_PRICE, "is above any price: " + Flaws.echo(cell), "look at it")
        : new Read.Minor(minor.longValueExact());
  }

  private static Read wrong(String cell) {
    return new Read.Wrong(
        Flaw.Kind.BAD_PRICE,
        "must be a price as 12.49, not " + Flaws.echo(cell),
        "write the number");
  }

  /// Null where the dots and commas make no number.
  @Nullable BigDecimal decimal(String number) {
    boolean minus = number.startsWith("-");
    var digits = minus ? number.substring(1) : number;
    if (digits.length() > 30) {
      return null;
    }
    int dot = digits.lastIndexOf('.');
    int point = digits.lastIndexOf(',');
    char mark = dot > point ? '.' : ',';
    boolean both = dot >= 0 && point >= 0;
    if (!both && WHOLE.matcher(digits).matches() && isGrouping(digits)) {
      digits = digits.replace(".", "").replace(",", "");
    } else if (both) {
      var grouped = mark == '.' ? digits.substring(0, dot) : digits.substring(0, point);
      var rest = digits.substring(grouped.length() + 1);
      if (!WHOLE.matcher(grouped).matches() || rest.isEmpty()) {
        return null;
      }
      digits = grouped.replaceAll("[.,]", "") + "." + rest;
    } else {
      digits = digits.replace(',', '.');
    }
    try {
      var value = new BigDecimal(digits.endsWith(".") ? digits + "0" : digits);
      return minus ? value.negate() : value;
    } catch (NumberFormatException _) {
      return null;
    }
  }

  /// Whether the one kind of mark in it separates thousands: several do; one does where decimals
  /// have the other mark.
  private boolean isGrouping(String digits) {
    long marks = digits.chars().filter(letter -> letter == '.' || letter == ',').count();
    return marks > 1 || (marks == 1 && (digits.indexOf('.') >= 0) == comma);
  }

  private boolean isOurs(String sign) {
    var code = sign.toUpperCase(Locale.ROOT);
    return code.equals(currency.getCurrencyCode())
        || code.equals("US$") && currency.getCurrencyCode().equals("USD")
        || SIGNS
            .getOrDefault(sign.toLowerCase(Locale.ROOT), Set.of())
            .contains(currency.getCurrencyCode());
  }

  private static boolean isCurrency(String sign) {
    if (SIGNS.containsKey(sign.toLowerCase(Locale.ROOT))) {
      return true;
    }
    try {
      Currency.getInstance(sign.toUpperCase(Locale.ROOT));
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
