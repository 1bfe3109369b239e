package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Outlooks for tests.
public final class Foreseen {

  private Foreseen() {}

  /// One product that was bought nine times, last on that day, and is nearly surely bought again
  /// within three days before or after so many.
  public static Outlook again(Sku sku, LocalDate lastBought, int days) {
    var reached = new double[DueSignals.stretches()];
    for (int i = 0; i < reached.length; i++) {
      double middle = (DueSignals.start(i) + DueSignals.end(i)) / 2.0;
      reached[i] = 0.98 * Math.clamp((middle - days + 3) / 6, 0.0, 1.0);
    }
    var item = new Outlook.Item(sku, lastBought, 9, days, DueCurve.of(reached));
    return new Outlook(lastBought.atStartOfDay().toInstant(ZoneOffset.UTC), List.of(item));
  }
}
