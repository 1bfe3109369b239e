package dev.sayso.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Pattern;

/// What an entry says about price and stock.
record Offering(Cells cells, Flaws flaws, Prices prices, boolean free, Instant asOf) {

  /// Where a feed only says that there is some.
  static final int SOME = 100;

  private static final int MOST = 1_000_000_000;
  private static final Pattern STOCK = Pattern.compile("-?\\d{1,12}(?:[.,]0+)?");
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd'T'HH:mm[:ss]")
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  /// In minor units: what it costs now.
  long price() {
    if (!cells.has(Field.PRICE)) {
      flaws.add(
          Flaw.Kind.MISSING_PRICE,
          "price",
          "must be a price as 12.49, it is missing",
          "give the price");
      return 0;
    }
    currency();
    return switch (prices.read(cells.get(Field.PRICE))) {
      case Prices.Read.Minor(long minor) -> minor == 0 ? zero() : sale(minor);
      case Prices.Read.Wrong(var kind, var why, var mend) -> {
        flaws.add(kind, "price", why, mend);
        yield 0;
      }
    };
  }

  boolean saysStock() {
    return cells.has(Field.STOCK) || cells.has(Field.AVAILABILITY);
  }

  int stock() {
    int said = cells.has(Field.STOCK) ? counted() : SOME;
    return isAvailable() ? said : 0;
  }

  private void currency() {
    var named = cells.get(Field.CURRENCY);
    if (!named.isEmpty() && !named.equalsIgnoreCase(prices.currency().getCurrencyCode())) {
      flaws.add(
          Flaw.Kind.WRONG_CURRENCY,
          "currency",
          "is " + Flaws.echo(named) + ", the shop sells in " + prices.currency(),
          "convert the price, or import into a shop of that currency");
    }
  }

  private long zero() {
    if (!free) {
      flaws.add(
          Flaw.Kind.ZERO_PRICE,
          "price",
          "is 0",
          "give the price, or use --free for a shop that gives things away");
    }
    return 0;
  }

  private long sale(long price) {
    if (!cells.has(Field.SALE_PRICE) || !isSaleOn()) {
      return price;
    }
    return switch (prices.read(cells.get(Field.SALE_PRICE))) {
      case Prices.Read.Minor(long minor) -> {
        if (minor > price) {
          flaws.add(Flaw.Kind.SALE_PRICE, "salePrice", "is above the price and left out", "");
        }
        yield minor == 0 ? price : Math.min(price, minor);
      }
      case Prices.Read.Wrong(var kind, var why, var mend) -> {
        flaws.add(kind, "salePrice", why, mend);
        yield price;
      }
    };
  }

  /// Dates that cannot be read mean that it is not known to be on.
  private boolean isSaleOn() {
    var dates = cells.get(Field.SALE_DATES);
    if (dates.isEmpty()) {
      return true;
    }
    var ends = dates.split("/");
    try {
      return ends.length == 2
          && !asOf.isBefore(instant(ends[0]))
          && asOf.isBefore(instant(ends[1]));
    } catch (DateTimeException _) {
      return false;
    }
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text.strip(), TIME).toInstant();
  }

  private int counted() {
    var cell = cells.get(Field.STOCK);
    if (!STOCK.matcher(cell).matches()) {
      return words(cell);
    }
    long stock = Long.parseLong(cell.split("[.,]", 2)[0]);
    if (stock < 0) {
      flaws.add(Flaw.Kind.NEGATIVE_STOCK, "stock", "is " + cell + " and counts as 0", "");
      return 0;
    }
    if (stock > MOST) {
      flaws.add(
          Flaw.Kind.BAD_STOCK, "stock", "must be at most " + MOST + ", not " + cell, "correct it");
    }
    return (int) Math.min(MOST, stock);
  }

  /// Some shops write words where a number should be.
  private int words(String cell) {
    return switch (Names.key(cell)) {
      case "yes", "instock", "available", "ja", "true", "auflager", "lieferbar", "vorratig" -> SOME;
      case "no", "outofstock", "soldout", "nein", "false", "ausverkauft", "none" -> 0;
      default -> {
        flaws.add(
            Flaw.Kind.BAD_STOCK,
            "stock",
            "must be a whole number from 0, not " + Flaws.echo(cell),
            "write how many packs there are");
        yield 0;
      }
    };
  }

  private boolean isAvailable() {
    var cell = cells.get(Field.AVAILABILITY);
    return switch (Names.key(cell)) {
      case "",
          "instock",
          "available",
          "limitedavailability",
          "auflager",
          "lieferbar",
          "sofortlieferbar",
          "yes",
          "ja",
          "true",
          "1" ->
          true;
      case "outofstock",
          "preorder",
          "backorder",
          "soldout",
          "discontinued",
          "ausverkauft",
          "nichtlieferbar",
          "nichtauflager",
          "no",
          "nein",
          "false",
          "0" ->
          false;
      default -> {
        flaws.add(
            Flaw.Kind.BAD_AVAILABILITY,
            "availability",
            "must be in_stock, out_of_stock, preorder or backorder, not " + Flaws.echo(cell),
            "write one of them");
        yield false;
      }
    };
  }
}
