package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import java.time.LocalDate;

/// When a shopper will need a product again. `dueOn` is the day to expect it on; if it is bought again
/// at all, it is between `earliest` and `latest` in eight of ten cases. `confidence` (0 to 1) is the
/// probability of just that: it fades for what was bought once or not for long. Days are the shop's.
public record ReplenishmentForecast(
    Sku sku,
    LocalDate dueOn,
    LocalDate earliest,
    LocalDate latest,
    double confidence,
    Because because) {

  /// What a person can check: on how many days it was bought, the last of them, and the usual number
  /// of days between two (of such goods, where it was bought once).
  public record Because(LocalDate lastBought, int times, int usualDays) {

    public Because {
      if (times < 1 || usualDays < 1) {
        throw new IllegalArgumentException("bought " + times + " times every " + usualDays);
      }
    }
  }

  public ReplenishmentForecast {
    if (earliest.isAfter(dueOn) || latest.isBefore(dueOn)) {
      throw new IllegalArgumentException(earliest + ", " + dueOn + ", " + latest + " of " + sku);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence is 0 to 1, not " + confidence);
    }
  }

  ReplenishmentForecast moved(long days, LocalDate notBefore) {
    var first = later(earliest.plusDays(days), notBefore);
    var due = later(dueOn.plusDays(days), first);
    var last = later(latest.plusDays(days), due);
    return new ReplenishmentForecast(sku, due, first, last, confidence, because);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}
