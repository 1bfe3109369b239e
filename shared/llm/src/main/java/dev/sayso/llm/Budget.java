package dev.sayso.llm;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// What was spent today (UTC), by all and by each shopper. Whoever may ask may finish: a day ends
/// at most by as much above its limits as the questions under way take.
final class Budget {

  /// So many shoppers are told apart; beyond them the day counts for all of them together.
  private static final int MOST_SHOPPERS = 20_000;

  private final Limits limits;
  private final Ledger ledger;
  private final InstantSource clock;
  private final Map<String, Long> shoppers = new HashMap<>();
  private LocalDate day = LocalDate.MIN;
  private long tokens;
  private long money;
  private boolean exhausted;

  Budget(Limits limits, Ledger ledger, InstantSource clock) {
    this.limits = limits;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Whether this shopper may ask something of that size now.
  synchronized boolean allows(String shopper, long estimate) {
    turn();
    return !exhausted
        && estimate <= limits.turnTokens()
        && tokens + estimate <= limits.tokens()
        && shoppers.getOrDefault(shopper, 0L) + estimate <= limits.shopperTokens()
        && money < limits.mostMoney()
        && (shoppers.size() < MOST_SHOPPERS || shoppers.containsKey(shopper));
  }

  /// Counts what was spent, here and in the ledger.
  void spent(String shopper, long in, long out) {
    var today = count(shopper, in, out);
    boolean more =
        ledger.spent(today, in + out, limits.tokens(), limits.price(in, out), limits.mostMoney());
    if (!more) {
      exhaust(today);
    }
  }

  private synchronized LocalDate count(String shopper, long in, long out) {
    turn();
    tokens += in + out;
    money += limits.price(in, out);
    shoppers.merge(shopper, in + out, Long::sum);
    return day;
  }

  private synchronized void exhaust(LocalDate that) {
    exhausted = day.equals(that);
  }

  private void turn() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!today.equals(day)) {
      day = today;
      tokens = 0;
      money = 0;
      exhausted = false;
      shoppers.clear();
    }
  }
}
