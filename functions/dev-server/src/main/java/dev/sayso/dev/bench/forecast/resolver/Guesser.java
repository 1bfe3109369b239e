package dev.sayso.dev.bench.forecast.resolver;

import dev.sayso.commerce.replenishment.Choosing;
import dev.sayso.commerce.replenishment.Meaning;
import dev.sayso.commerce.replenishment.Meaning.Because;
import dev.sayso.commerce.replenishment.Meaning.Guess;
import dev.sayso.commerce.replenishment.Reordering;
import dev.sayso.commerce.replenishment.Reordering.Resolution;
import dev.sayso.commerce.replenishment.Wish;
import dev.sayso.commerce.replenishment.Wish.Fit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// A rule that says what a wish means and what to do about it.
interface Guesser {

  Meaning meaning(Wish wish);

  Resolution resolution(Meaning meaning);

  /// Sayso's own, for a speaker that names up to three.
  static Guesser sayso(Choosing choosing) {
    return of(choosing::meaning, meaning -> Reordering.resolve(meaning, 3));
  }

  /// Proposes what was bought last; in so many of all cases it is right, they say.
  static Guesser last(double right) {
    return of(wish -> ranked(wish, fit -> lastDay(wish, fit), right), Guesser::always);
  }

  /// Proposes what was bought most often; as sure as its share.
  static Guesser most() {
    return of(wish -> ranked(wish, fit -> times(wish, fit), 0), Guesser::always);
  }

  private static Resolution always(Meaning meaning) {
    var guesses = meaning.guesses();
    return new Resolution.Confirm(guesses.getFirst(), guesses.subList(1, guesses.size()));
  }

  private static Meaning ranked(Wish wish, ToDoubleFunction<Fit> by, double right) {
    double all = Math.max(1, wish.past().size());
    var guesses = new ArrayList<Guess>();
    for (var fit : wish.fits()) {
      guesses.add(new Guess(fit.sku(), times(wish, fit) / all, Because.MOST));
    }
    var fits = new ArrayList<>(wish.fits());
    fits.sort(Comparator.comparingDouble((Fit fit) -> -by.applyAsDouble(fit)));
    var order = fits.stream().map(Fit::sku).toList();
    guesses.sort(Comparator.comparingInt(guess -> order.indexOf(guess.sku())));
    if (right > 0) {
      guesses.set(0, new Guess(order.getFirst(), right, Because.LAST));
    }
    return new Meaning(guesses, 0);
  }

  private static double times(Wish wish, Fit fit) {
    return wish.past().stream().filter(one -> one.sku().equals(fit.sku())).count();
  }

  private static double lastDay(Wish wish, Fit fit) {
    return wish.past().stream()
        .filter(one -> one.sku().equals(fit.sku()))
        .mapToLong(one -> one.day().toEpochDay())
        .max()
        .orElse(0);
  }

  private static Guesser of(
      Function<Wish, Meaning> meaning, Function<Meaning, Resolution> resolution) {
    return new Guesser() {
      @Override
      public Meaning meaning(Wish wish) {
        return meaning.apply(wish);
      }

      @Override
      public Resolution resolution(Meaning read) {
        return resolution.apply(read);
      }
    };
  }

  /// The products of these guesses.
  static boolean name(List<Guess> guesses, Occasion occasion) {
    return guesses.stream().anyMatch(guess -> guess.sku().equals(occasion.meant()));
  }
}
