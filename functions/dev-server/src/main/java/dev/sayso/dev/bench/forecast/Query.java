package dev.sayso.dev.bench.forecast;

import dev.sayso.commerce.catalog.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One thing to foretell: the order of a shopper that follows their first `cutoff` ones. `bought`
/// is what it held, mapped to whether that was bought before; empty where nobody knows. `pairs` are
/// the products whose next day is asked for, `next` what came of them.
record Query(
    String id,
    String shopper,
    int cutoff,
    LocalDate after,
    boolean strict,
    Map<Sku, Boolean> bought,
    List<Sku> pairs,
    Map<Sku, NextDay> next) {

  /// After how many days it was bought again, or -1: not within `horizon` days.
  record NextDay(int days, int horizon) {

    boolean seen() {
      return days >= 0;
    }
  }

  Set<Sku> truth() {
    return bought.keySet();
  }
}
