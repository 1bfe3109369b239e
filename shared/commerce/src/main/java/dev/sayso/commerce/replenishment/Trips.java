package dev.sayso.commerce.replenishment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How a shopper shops: how many orders on different days, from when to when (epoch days), how far
/// apart, how many of them lately, how large the baskets are and how much of them is new, and on
/// which weekdays they fall (`week`: decayed counts by epoch day modulo 7).
public record Trips(
    int orders,
    int firstDay,
    int lastDay,
    Gaps gaps,
    Decays decays,
    Size size,
    List<Double> week) {

  /// Moving averages: products a basket, the last basket's, and the share never bought before.
  public record Size(double products, double last, double fresh, double total) {}

  public static final Trips NONE =
      new Trips(0, 0, 0, Gaps.NONE, Decays.NONE, new Size(0, 0, 1, 0), Collections.nCopies(7, 0.0));

  private static final double RATE = 0.2;
  private static final int WEEK = 7;
  private static final double FORGETS = 0.97;

  Trips plus(int day, int products, int fresh) {
    double share = products == 0 ? 0 : (double) fresh / products;
    double rate = Math.max(RATE, 1.0 / (orders + 1));
    var sized =
        new Size(
            size.products + rate * (products - size.products),
            products,
            size.fresh + rate * (share - size.fresh),
            size.total + products);
    return new Trips(
        orders + 1,
        orders == 0 ? day : firstDay,
        day,
        orders == 0 ? gaps : gaps.plus(day - lastDay),
        decays.after(1, orders == 0 ? 0 : day - lastDay).plusOne(),
        sized,
        weekWith(day));
  }

  /// The share of orders that fell on the weekday of a day, drawn towards an even week.
  double onWeekdayOf(int day) {
    double all = week.stream().mapToDouble(Double::doubleValue).sum();
    return (week.get(Math.floorMod(day, WEEK)) + 1) / (all + WEEK);
  }

  private List<Double> weekWith(int day) {
    var moved = new ArrayList<Double>(WEEK);
    for (int i = 0; i < WEEK; i++) {
      moved.add(week.get(i) * FORGETS + (Math.floorMod(day, WEEK) == i ? 1 : 0));
    }
    return List.copyOf(moved);
  }
}
