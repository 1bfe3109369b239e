package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.replenishment.Meaning.Guess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// How likely each product is meant by a [Wish]: a conditional logit (McFadden 1974), which weighs
/// the figures of [WishSignals] and shares the probability out between the products that fit and
/// "something else". The same wish gives the same meaning.
public final class Choosing {

  private static final String FILE = "reorder-choice.txt";

  private static final class Shipped {
    static final Choosing MODEL = read();
  }

  private final double[] weights;

  public Choosing(double[] weights) {
    if (weights.length != WishSignals.NAMES.size()) {
      throw new IllegalArgumentException(weights.length + " weights");
    }
    this.weights = weights.clone();
  }

  /// The weights that come with Sayso.
  public static Choosing shipped() {
    return Shipped.MODEL;
  }

  /// From lines of a figure's name and its weight; what is not named has none.
  public static Choosing parse(String text) {
    var named = new HashMap<String, Double>();
    for (var line : text.strip().lines().toList()) {
      var parts = List.of(line.split(" ", 2));
      named.put(parts.getFirst(), Double.parseDouble(parts.getLast()));
    }
    return new Choosing(
        WishSignals.NAMES.stream().mapToDouble(name -> named.getOrDefault(name, 0.0)).toArray());
  }

  public Meaning meaning(Wish wish) {
    if (wish.fits().isEmpty()) {
      return Meaning.NOTHING;
    }
    var signals = new WishSignals(wish);
    var odds = new ArrayList<Double>();
    signals.products().forEach(row -> odds.add(Math.exp(score(row))));
    double other = Math.exp(score(signals.other()));
    double all = other + odds.stream().mapToDouble(one -> one).sum();
    var guesses = new ArrayList<Guess>();
    for (int i = 0; i < odds.size(); i++) {
      var fit = wish.fits().get(i);
      guesses.add(new Guess(fit.sku(), odds.get(i) / all, signals.because(fit)));
    }
    guesses.sort(
        Comparator.comparingDouble((Guess one) -> -one.probability()).thenComparing(Guess::sku));
    return new Meaning(guesses, other / all);
  }

  private double score(float[] row) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += weights[i] * row[i];
    }
    return sum;
  }

  private static Choosing read() {
    try (InputStream stream = Choosing.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the weights are missing: " + FILE);
      }
      return parse(new String(stream.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
