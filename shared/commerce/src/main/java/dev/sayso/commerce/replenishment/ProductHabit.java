package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import java.time.LocalDate;

/// What is known of one shopper and one product: plain figures, rewritten in constant time by each
/// order that holds the product, and by no other. `first` and `last` say when it was bought first
/// and last, `packs` is a moving average of how many at a time, `place` of where in the basket (0
/// first … 1 last).
public record ProductHabit(
    Sku sku,
    int times,
    Amount amount,
    Spot first,
    Spot last,
    Decays decays,
    Gaps days,
    Gaps orders) {

  /// How many packs at a time: moving average and the last time; and the place in the basket.
  public record Amount(double packs, double lastPacks, double place) {}

  /// A moment of a shopper's history: the how-manieth order (from 0), and its day (epoch day).
  public record Spot(int order, int day) {}

  private static final double RATE = 0.3;

  public LocalDate lastDay() {
    return LocalDate.ofEpochDay(last.day);
  }

  /// The mean number of days between two purchases; 0 where there was only one.
  public double meanInterval() {
    return times < 2 ? 0 : (last.day - first.day) / (times - 1.0);
  }

  /// How much more was bought the last time than usually: 2 = twice as much. After one purchase the
  /// usual is one pack.
  double moreThanUsual() {
    if (times < 2) {
      return amount.packs;
    }
    double before = (amount.packs - RATE * amount.lastPacks) / (1 - RATE);
    return amount.lastPacks / Math.max(amount.packs / 10, before);
  }

  static ProductHabit first(Sku sku, double packs, double place, Spot now) {
    return new ProductHabit(
        sku,
        1,
        new Amount(packs, packs, place),
        now,
        now,
        Decays.NONE.plusOne(),
        Gaps.NONE,
        Gaps.NONE);
  }

  /// Bought once more. On the same day only the packs are added: a day counts once.
  ProductHabit again(double packs, double place, Spot now) {
    if (now.order == last.order) {
      var more = new Amount(amount.packs + RATE * packs, amount.lastPacks + packs, amount.place);
      return new ProductHabit(sku, times, more, first, last, decays, days, orders);
    }
    var moved =
        new Amount(
            amount.packs + RATE * (packs - amount.packs),
            packs,
            amount.place + RATE * (place - amount.place));
    int later = now.order - last.order;
    int gap = now.day - last.day;
    return new ProductHabit(
        sku,
        times + 1,
        moved,
        first,
        now,
        decays.after(later, gap).plusOne(),
        days.plus(gap),
        orders.plus(later));
  }
}
