package dev.sayso.feed.health;

import dev.sayso.feed.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Compares prices with the middle one of their category, which is estimated from a random sample
/// (Vitter's algorithm R).
final class PriceSpread {

  /// A price this many times above or below the middle is looked at.
  private static final int FAR = 20;

  private static final int SAMPLE = 101;
  private static final int ENOUGH = 15;
  private static final int EXTREMES = 3;
  private static final int MOST_CATEGORIES = 5_000;

  private final Map<String, Spread> categories = new HashMap<>();
  private final Spread all = new Spread(new SplittableRandom(7));
  private int digits = 2;

  private record Priced(int line, String sku, String name, long price) {}

  void add(String category, Entry.Good good) {
    var price = good.listing().offer().price();
    digits = Math.max(0, price.currency().getDefaultFractionDigits());
    var product = good.listing().product();
    var priced = new Priced(good.line(), product.sku().value(), product.spoken(), price.minor());
    all.add(priced);
    if (categories.size() < MOST_CATEGORIES || categories.containsKey(category)) {
      categories.computeIfAbsent(category, _ -> new Spread(new SplittableRandom(7))).add(priced);
    }
  }

  long median() {
    return all.median();
  }

  List<Health.Example> odd() {
    var odd = new ArrayList<Health.Example>();
    categories.values().forEach(spread -> odd.addAll(spread.odd(digits)));
    odd.sort(Comparator.comparingInt(Health.Example::line));
    return odd;
  }

  /// Whole shops are seldom this cheap or dear: then a number counts something else.
  Optional<String> suspicion() {
    var middle = BigDecimal.valueOf(median(), digits);
    if (all.seen < ENOUGH || middle.signum() == 0) {
      return Optional.empty();
    }
    if (middle.compareTo(new BigDecimal("0.30")) < 0) {
      return Optional.of(
          "half of the prices are below "
              + middle.toPlainString()
              + ": if 349 means 349.00, use --amounts major");
    }
    return middle.compareTo(new BigDecimal("3000")) > 0
        ? Optional.of(
            "half of the prices are above "
                + middle.toPlainString()
                + ": if 349 means 3.49, use --amounts minor")
        : Optional.empty();
  }

  private static final class Spread {

    private final SplittableRandom random;
    private final long[] sample = new long[SAMPLE];
    private final List<Priced> lowest = new ArrayList<>();
    private final List<Priced> highest = new ArrayList<>();
    private int seen;

    Spread(SplittableRandom random) {
      this.random = random;
    }

    void add(Priced priced) {
      int at = seen < SAMPLE ? seen : random.nextInt(seen + 1);
      if (at < SAMPLE) {
        sample[at] = priced.price();
      }
      seen++;
      keep(lowest, priced, Comparator.comparingLong(Priced::price));
      keep(highest, priced, Comparator.comparingLong(Priced::price).reversed());
    }

    private static void keep(List<Priced> some, Priced priced, Comparator<Priced> order) {
      if (some.size() < EXTREMES || order.compare(priced, some.getLast()) < 0) {
        some.add(priced);
        some.sort(order);
        if (some.size() > EXTREMES) {
          some.removeLast();
        }
      }
    }

    long median() {
      int size = Math.min(seen, SAMPLE);
      var sorted = Arrays.copyOf(sample, size);
      Arrays.sort(sorted);
      return size == 0 ? 0 : sorted[size / 2];
    }

    List<Health.Example> odd(int digits) {
      long middle = median();
      if (seen < ENOUGH || middle == 0) {
        return List.of();
      }
      var odd = new ArrayList<Health.Example>();
      lowest.stream()
          .filter(one -> one.price() > 0 && one.price() * FAR < middle)
          .forEach(one -> odd.add(example(one, middle, digits)));
      highest.stream()
          .filter(one -> one.price() > middle * FAR)
          .forEach(one -> odd.add(example(one, middle, digits)));
      return odd;
    }

    private static Health.Example example(Priced one, long middle, int digits) {
      var text =
          one.name()
              + " at "
              + BigDecimal.valueOf(one.price(), digits).toPlainString()
              + ", others about "
              + BigDecimal.valueOf(middle, digits).toPlainString();
      return new Health.Example(one.line(), one.sku(), text);
    }
  }
}
