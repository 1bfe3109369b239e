package dev.sayso.dev.bench.forecast.resolver;

import dev.sayso.commerce.catalog.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One kind of goods in a home: the products that compete, and who wants which of them when.
final class Shelf {

  /// How a home chooses among the products of a kind.
  enum Manner {
    /// Nearly always the same one.
    LOYAL(25),
    /// The same one up to some day, from then on another one.
    SWITCHING(10),
    /// One after the other.
    TURNS(10),
    /// Whatever they feel like, some more often than others.
    VARIETY(15),
    /// Each product has a use of its own, and is used up by itself: filter coffee and decaf.
    OWN_USE(12),
    /// Each belongs to one of the home: a child's shampoo and an adult's.
    OWN_PERSON(10),
    /// One in the cold half of the year, another one in the warm.
    SEASON(8),
    /// The usual one gets another pack on some day.
    NEW_PACK(10);

    private final int percent;

    Manner(int percent) {
      this.percent = percent;
    }
  }

  private static final int YEAR = 365;

  final Manner manner;
  final List<Sku> products = new ArrayList<>();
  final int people;
  private final Random random;
  private final double[] liking;
  private final double[] gaps;
  private final double loyalty;
  private final int turn;
  private int at;

  Shelf(String name, int people, Random random) {
    this.random = random;
    this.people = people;
    manner = manner(random.nextInt(100));
    boolean one = manner == Manner.LOYAL || manner == Manner.VARIETY;
    int size = one ? 1 + random.nextInt(4) : 2 + random.nextInt(isSideBySide() ? 2 : 3);
    liking = new double[size];
    gaps = new double[size];
    double usual = Math.exp(Math.log(9) + random.nextDouble() * Math.log(5));
    for (int i = 0; i < size; i++) {
      products.add(new Sku(name + "-" + i));
      liking[i] = -Math.log(1 - random.nextDouble());
      gaps[i] = usual * Math.exp(0.5 * random.nextGaussian());
    }
    loyalty = 0.8 + 0.18 * random.nextDouble();
    turn = 90 + random.nextInt(YEAR - 120);
  }

  /// Of a hundred kinds of goods in homes, so many are bought in this manner.
  private static Manner manner(int percent) {
    int left = percent;
    for (var manner : Manner.values()) {
      left -= manner.percent;
      if (left < 0) {
        return manner;
      }
    }
    return Manner.LOYAL;
  }

  /// Whether several products are used up at once. A home that has two coffees knows it, and says
  /// more often which.
  boolean isSideBySide() {
    return manner == Manner.OWN_USE || manner == Manner.OWN_PERSON;
  }

  /// How many things are used up side by side.
  int needs() {
    return isSideBySide() ? products.size() : 1;
  }

  /// Who of the home it is for.
  int person(int need) {
    return manner == Manner.OWN_PERSON ? need % people : 0;
  }

  /// The product that is meant now.
  Sku meant(int need, int day) {
    return products.get(index(need, day));
  }

  private int index(int need, int day) {
    int size = products.size();
    boolean later = day >= turn;
    return switch (manner) {
      case LOYAL -> random.nextDouble() < loyalty ? 0 : random.nextInt(size);
      case SWITCHING -> random.nextDouble() < loyalty ? (later ? 1 : 0) : random.nextInt(size);
      case TURNS -> random.nextDouble() < loyalty ? at++ % size : random.nextInt(size);
      case VARIETY -> anyhow();
      case OWN_USE, OWN_PERSON -> need;
      case SEASON -> random.nextDouble() < loyalty ? (isWarm(day) ? 1 : 0) : random.nextInt(size);
      case NEW_PACK -> random.nextDouble() < loyalty ? (later ? 1 : 0) : size - 1;
    };
  }

  private int anyhow() {
    double all = 0;
    for (double one : liking) {
      all += one;
    }
    double left = random.nextDouble() * all;
    int index = 0;
    while (index < liking.length - 1 && left > liking[index]) {
      left -= liking[index++];
    }
    return index;
  }

  private static boolean isWarm(int day) {
    int ofYear = day % YEAR;
    return ofYear >= 90 && ofYear < 270;
  }

  /// Whether on this day the product's old pack is what its new one took the place of.
  boolean isReplaced(Sku sku, int day) {
    return manner == Manner.NEW_PACK && day >= turn && sku.equals(products.getFirst());
  }

  /// After how many days so many packs are used up.
  int lasts(int need, double packs) {
    double gap = gaps[needs() == 1 ? 0 : need] * packs * Math.exp(0.3 * random.nextGaussian());
    return (int) Math.max(1, Math.round(gap));
  }
}
