package dev.sayso.dialog.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Reads a price in minor units: "60", "60 dollars", "12 50", "12 dollars 50", "99 cents".
final class Prices {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Set<String> currency;
  private final Set<String> cents;
  private final Set<String> articles;

  Prices(Lexicon lexicon) {
    currency = Set.copyOf(lexicon.list("currency"));
    cents = Set.copyOf(lexicon.list("cents"));
    articles = Set.copyOf(lexicon.list("number.article"));
  }

  /// Whether it is a price and not only a number.
  boolean isMoney(List<String> words) {
    return words.stream().anyMatch(word -> currency.contains(word) || cents.contains(word))
        && read(words).isPresent();
  }

  OptionalLong read(List<String> words) {
    var numbers = new ArrayList<BigDecimal>();
    boolean onlyCents = false;
    int whole = 0;
    for (int at = 0; at < words.size(); at++) {
      var word = words.get(at);
      if (Numeral.isPositive(word)) {
        numbers.add(Numeral.value(word));
      } else if (currency.contains(word)) {
        whole++;
      } else if (cents.contains(word)) {
        onlyCents = whole == 0 && numbers.size() == 1;
      } else if (articles.contains(word) && at + 1 < words.size() && numbers.isEmpty()) {
        oneOf(words.get(at + 1)).ifPresent(numbers::add);
      } else if (!articles.contains(word) && !word.equals(Tokenizer.BREAK)) {
        return OptionalLong.empty();
      }
    }
    return minor(numbers, onlyCents)
        .map(minor -> OptionalLong.of(minor.longValue()))
        .orElse(OptionalLong.empty());
  }

  /// "A dollar fifty": the article is the number.
  private Optional<BigDecimal> oneOf(String word) {
    return currency.contains(word) ? Optional.of(BigDecimal.ONE) : Optional.empty();
  }

  private static Optional<BigDecimal> minor(List<BigDecimal> numbers, boolean onlyCents) {
    if (numbers.isEmpty() || numbers.size() > 2) {
      return Optional.empty();
    }
    var first = numbers.getFirst();
    if (numbers.size() == 1) {
      return Optional.of(onlyCents ? first : first.multiply(HUNDRED));
    }
    return numbers.getLast().compareTo(HUNDRED) < 0
        ? Optional.of(first.multiply(HUNDRED).add(numbers.getLast()))
        : Optional.empty();
  }
}
