package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Words for something to be bought again, held against what the household bought: the products
/// bought before that `fits` the words, every purchase of these in the `past`, oldest first, how
/// well the best of all that is `sold` fits (0..1), and whether it is known who speaks.
public record Wish(
    List<Fit> fits, List<Taken> past, double sold, boolean speakerKnown, LocalDate today) {

  /// A product bought before: how well it fits the words (0..1), the probability that it is bought
  /// again within days ([#SOON]) by its rhythm, and whether the shopper has just refused it.
  public record Fit(Sku sku, double match, double due, boolean refused) {

    public Fit {
      if (!(match > 0 && match <= 1) || !(due >= 0 && due <= 1)) {
        throw new IllegalArgumentException(sku + " fits by " + match + ", is due by " + due);
      }
    }
  }

  /// One purchase of so many packs: `own` by the shopper whose account it is, else by another one
  /// at home; `instead` of something else that was sold out.
  public record Taken(Sku sku, LocalDate day, double packs, boolean own, boolean instead) {}

  /// Within so many days a product counts as due now.
  public static final int SOON = 5;

  /// Purchases of products that do not fit are left out.
  public Wish {
    fits = List.copyOf(fits);
    var skus = fits.stream().map(Fit::sku).collect(Collectors.toSet());
    past =
        past.stream()
            .filter(taken -> skus.contains(taken.sku()))
            .sorted(Comparator.comparing(Taken::day))
            .toList();
  }

  /// How likely a product is bought again within days, by the rhythm of these habits.
  public static double due(
      Forecasting forecasting, ShopperHabits habits, Sku sku, LocalDate today) {
    return habits
        .habit(sku)
        .flatMap(habit -> {
          int passed = (int) Math.max(0, today.toEpochDay() - habit.last().day() - 1);
          return forecasting
              .curve(habits, sku)
              .map(curve -> curve.passed(passed).by(passed + SOON + 1.0));
        })
        .map(due -> Math.clamp(due, 0, 1))
        .orElse(0.0);
  }
}
