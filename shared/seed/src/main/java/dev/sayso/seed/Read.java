package dev.sayso.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.money.Money;
import dev.sayso.seed.strict.BadInputException;
import dev.sayso.seed.strict.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The kinds of values that several parts of a seed share.
final class Read {

  /// Far above any price, far below where sums of a cart overflow.
  private static final long MOST_MINOR = 1_000_000_000_000L;

  private static final String TIME = "a time as 2026-11-22T10:00:00Z";

  /// With every letter in three bytes, an entry still fits in an item of the database (400 KB).
  private static final int MOST_LETTERS = 120_000;

  /// Up to here a date can be reckoned with and is written with four digits.
  private static final int LAST_YEAR = 9998;

  private Read() {}

  /// The entry, where the database can hold it.
  static JsonNode small(JsonNode entry, String path) {
    if (entry.toString().length() > MOST_LETTERS) {
      throw new BadInputException(
          Fields.where(path)
              + "must be at most "
              + MOST_LETTERS
              + " characters of JSON, not "
              + Fields.echo(entry));
    }
    return entry;
  }

  static Money money(Fields fields, String name, Currency currency) {
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    var example =
        digits == 0 ? "" : " (1249 = " + BigDecimal.valueOf(1249, digits).toPlainString() + ")";
    var what = "a whole number of minor units" + example + " from 0";
    return new Money(fields.whole(name, 0, MOST_MINOR, what), currency);
  }

  static Instant instant(Fields fields, String name) {
    return fields.parsed(name, TIME, Read::moment);
  }

  private static Instant moment(String text) {
    var time = OffsetDateTime.parse(text);
    if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("the year must be from 1 to " + LAST_YEAR);
    }
    return time.toInstant();
  }

  static @Nullable Instant instantOrNull(Fields fields, String name) {
    return fields.has(name) ? instant(fields, name) : null;
  }

  /// A time, or a date, which is its first moment in UTC.
  static @Nullable Instant sinceOrNull(Fields fields, String name) {
    if (!fields.has(name)) {
      return null;
    }
    return fields.parsed(
        name,
        TIME + " or a date as 2026-11-22",
        text ->
            text.length() == "2026-11-22".length()
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : moment(text));
  }

  static Optional<ZoneId> zone(Fields fields, String name) {
    return fields.has(name)
        ? Optional.of(fields.parsed(name, "a time zone as America/New_York", ZoneId::of))
        : Optional.empty();
  }
}
