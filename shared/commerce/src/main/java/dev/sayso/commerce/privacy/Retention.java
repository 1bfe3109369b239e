package dev.sayso.commerce.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.ZoneOffset;

/// How long what must outlive a deletion is kept. `orders` is how long the merchant's law wants the
/// record of an order kept, counted from the end of its year; ten years is Germany's longest (AO §
/// 147, HGB § 257) and longer than the EU's shortest.
public record Retention(Period orders) {

  public static final Retention USUAL = new Retention(Period.ofYears(10));

  /// How long receipts stay: as long as somebody may ask whether a deletion was done (GDPR Art. 5
  /// (2)); three years is when claims lapse (BGB § 195).
  public static final Period RECEIPTS = Period.ofYears(3);

  private static final int LONGEST = 30;

  public Retention {
    if (orders.isNegative() || orders.getYears() > LONGEST) {
      throw new IllegalArgumentException("orders are kept from 0 to " + LONGEST + " years");
    }
  }

  /// The last day on which the record of an order is kept.
  public LocalDate until(Instant placedAt) {
    var year = placedAt.atOffset(ZoneOffset.UTC).getYear();
    return LocalDate.of(year, Month.DECEMBER, 31).plus(orders);
  }
}
