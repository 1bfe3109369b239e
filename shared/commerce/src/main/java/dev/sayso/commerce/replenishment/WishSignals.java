package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.Wish.Fit;
import dev.sayso.commerce.replenishment.Wish.Taken;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The figures from which it is judged which product a [Wish] means: one row a product that fits,
/// and one for "something else".
public final class WishSignals {

  private static final List<String> PRODUCT =
      List.of(
          "match",
          "ways",
          "share",
          "ever",
          "own",
          "due",
          "soon",
          "late",
          "once",
          "onceLong",
          "instead",
          "refused");

  private static final List<String> ELSE =
      List.of("else", "elseSold", "elseHeard", "elseFresh", "elseMany");

  /// The names of the figures, in their order.
  public static final List<String> NAMES = Stream.concat(PRODUCT.stream(), ELSE.stream()).toList();

  /// What was taken in place of something else says little about what is liked.
  private static final double INSTEAD = 0.25;

  private static final double LITTLE = 0.05;
  private static final double FARTHEST = 2;
  private static final double DAYS_A_MONTH = 30;

  private final Wish wish;
  private final Map<Sku, Past> pasts = new LinkedHashMap<>();
  private final Past all = new Past();
  private final Map<Sku, Map<Sku, Integer>> followed = new HashMap<>();
  private final Map<Sku, Double> likely = new HashMap<>();
  private @Nullable Sku last;

  /// What is known of the purchases of one product, or of all.
  private static final class Past {
    int times;
    long first;
    long latest;
    double share;
    double ever;
    double own;
    double instead;

    void add(Taken taken, long age) {
      double weight = taken.instead() ? INSTEAD : 1;
      double now = weight * Math.pow(0.5, age / 60.0);
      first = times == 0 ? taken.day().toEpochDay() : first;
      latest = taken.day().toEpochDay();
      times++;
      share += now;
      own += taken.own() ? now : 0;
      ever += weight;
      instead += taken.instead() ? 1 : 0;
    }
  }

  public WishSignals(Wish wish) {
    this.wish = wish;
    wish.fits().forEach(fit -> pasts.put(fit.sku(), new Past()));
    long today = wish.today().toEpochDay();
    for (var taken : wish.past()) {
      long age = Math.max(0, today - taken.day().toEpochDay());
      past(taken.sku()).add(taken, age);
      all.add(taken, age);
      if (!taken.instead()) {
        follow(taken.sku());
      }
    }
    learnWays(today);
  }

  private void follow(Sku sku) {
    if (last != null) {
      followed.computeIfAbsent(last, _ -> new HashMap<>()).merge(sku, 1, Integer::sum);
    }
    last = sku;
  }

  /// Day by day, and apart by who bought.
  private void learnWays(long today) {
    record Trip(LocalDate day, boolean own) {}
    var skus = List.copyOf(pasts.keySet());
    var trips = new LinkedHashMap<Trip, Map<Integer, Double>>();
    for (var taken : wish.past()) {
      if (!taken.instead()) {
        var trip = new Trip(taken.day(), taken.own() || !wish.speakerKnown());
        trips
            .computeIfAbsent(trip, _ -> new LinkedHashMap<>())
            .merge(skus.indexOf(taken.sku()), taken.packs(), Double::sum);
      }
    }
    var ways = new Ways(skus.size());
    trips.forEach((trip, bought) -> ways.take(trip.day.toEpochDay(), trip.own, bought));
    var each = ways.likely(today, true);
    for (int i = 0; i < each.length; i++) {
      likely.put(skus.get(i), each[i]);
    }
  }

  /// The figures of every product that fits, in the order of the fits.
  public List<float[]> products() {
    return wish.fits().stream().map(this::of).toList();
  }

  private float[] of(Fit fit) {
    var past = past(fit.sku());
    double share = share(past.share, all.share);
    double own = share(past.own, all.own);
    double rhythm = rhythm(past);
    double ways = Math.log(likely.getOrDefault(fit.sku(), 0.0) + 0.001);
    return new Row(NAMES.size())
        .add(Math.log(fit.match() / best()))
        .add(ways)
        .add(Math.log(share))
        .add(Math.log(share(past.ever, all.ever)))
        .add(wish.speakerKnown() ? Math.log(own / share) : 0)
        .add(Math.log(fit.due() + LITTLE))
        .add(Math.clamp(rhythm, -FARTHEST, 0))
        .add(Math.clamp(rhythm, 0, FARTHEST))
        .add(past.times == 1 ? 1 : 0)
        .add(past.times == 1 ? Math.log1p(passed(past) / DAYS_A_MONTH) : 0)
        .add(past.times == 0 ? 0 : past.instead / past.times)
        .add(fit.refused() ? 1 : 0)
        .zeros(ELSE.size())
        .full();
  }

  /// The figures of "something else than any of these".
  public float[] other() {
    return new Row(NAMES.size())
        .zeros(PRODUCT.size())
        .add(1)
        .add(Math.max(0, wish.sold() - best()))
        .add(1 - best())
        .add(Math.log((pasts.size() + 1.0) / (all.times + 2.0)))
        .add(Math.log(Math.max(1, pasts.size())))
        .full();
  }

  /// Why this product is likely, in the terms of a person.
  Meaning.Because because(Fit fit) {
    var past = past(fit.sku());
    boolean isLast = fit.sku().equals(last);
    boolean most = pasts.values().stream().allMatch(other -> other.share <= past.share);
    if (past.times < 2) {
      return isLast && all.times > 1 ? Meaning.Because.LAST : Meaning.Because.BEFORE;
    }
    if (!isLast && takesTurns(fit.sku())) {
      return Meaning.Because.TURN;
    }
    if (most) {
      return share(past.share, all.share) >= Meaning.USUAL
          ? Meaning.Because.USUAL
          : Meaning.Because.MOST;
    }
    return isLast ? Meaning.Because.LAST : Meaning.Because.DUE;
  }

  /// Whether it usually follows what was bought last.
  private boolean takesTurns(Sku sku) {
    var after = last == null ? null : followed.get(last);
    int times = after == null ? 0 : after.getOrDefault(sku, 0);
    return after != null && times > 1 && 2 * times > after.values().stream().mapToInt(n -> n).sum();
  }

  /// How much of the product's own usual gap has passed, as a logarithm: 0 = it is due today.
  private double rhythm(Past past) {
    if (past.times < 2 || past.latest == past.first) {
      return 0;
    }
    double gap = (past.latest - past.first) / (past.times - 1.0);
    return Math.log((passed(past) + 1) / (gap + 1));
  }

  private long passed(Past past) {
    return Math.max(0, wish.today().toEpochDay() - past.latest);
  }

  private double share(double some, double whole) {
    return (some + LITTLE) / (whole + LITTLE * pasts.size());
  }

  private double best() {
    return wish.fits().stream().mapToDouble(Fit::match).max().orElse(1);
  }

  private Past past(Sku sku) {
    return pasts.getOrDefault(sku, all);
  }
}
