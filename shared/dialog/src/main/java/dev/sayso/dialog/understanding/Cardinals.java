package dev.sayso.dialog.understanding;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads whole numbers, and decimals with a spoken point: "eighteen thousand", "two hundred and
/// fifty", "one point five"; in languages that write a number as one word, that word.
final class Cardinals {

  private final Map<String, Integer> small = new HashMap<>();
  private final Compounds compounds;
  private final Map<String, String> ones;
  private final Map<String, String> scales;
  private final Set<String> articles;
  private final String and;
  private final String point;

  Cardinals(Lexicon lexicon) {
    ones = lexicon.map("number.ones");
    scales = lexicon.map("number.scales");
    articles = Set.copyOf(lexicon.list("number.article"));
    and = lexicon.list("number.and").getFirst();
    point = lexicon.list("number.point").getFirst();
    compounds = new Compounds(lexicon);
    for (var key : List.of("number.ones", "number.teens", "number.tens")) {
      lexicon.map(key).forEach((word, value) -> small.put(word, Integer.valueOf(value)));
    }
  }

  private @Nullable Integer small(String word) {
    var value = small.get(word);
    return value == null ? compounds.value(word) : value;
  }

  Optional<Numbers.Read> at(List<String> words, int at) {
    var run = new Run(words, at);
    return run.read() ? Optional.of(run.result()) : Optional.empty();
  }

  /// One number: `sum` is what its thousands add up to, `group` what is read below them, and `room`
  /// how large the next word may be: after "twenty" less than ten.
  private final class Run {
    private final List<String> words;
    private int at;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal group = BigDecimal.ZERO;
    private int room = Integer.MAX_VALUE;
    private String decimals = "";

    Run(List<String> words, int at) {
      this.words = words;
      this.at = at;
    }

    boolean read() {
      if (!first()) {
        return false;
      }
      while (scale() || word()) {
        at++;
      }
      decimals();
      return true;
    }

    Numbers.Read result() {
      var whole = sum.add(group);
      var value = decimals.isEmpty() ? whole : whole.add(new BigDecimal("0." + decimals));
      return new Numbers.Read(Numeral.limited(value), at);
    }

    private boolean first() {
      var word = words.get(at);
      var apart = and.equals(peek(1)) ? compounds.value(word + peek(1) + peek(2)) : null;
      if (Numeral.is(word)) {
        group = Numeral.value(word);
        room = 0;
      } else if (apart != null) {
        group = BigDecimal.valueOf(apart);
        room = 0;
        at += 2;
      } else if (articles.contains(word) && scales.containsKey(peek(1))) {
        group = BigDecimal.ONE;
        room = 0;
      } else if (!word()) {
        return false;
      }
      at++;
      return true;
    }

    private boolean word() {
      var value = small(peek(0));
      if (value == null && and.equals(peek(0)) && room >= 100 && room < Integer.MAX_VALUE) {
        value = small(peek(1));
        at += value == null || value >= room ? 0 : 1;
      }
      if (value == null || value >= room || (value == 0 && room < Integer.MAX_VALUE)) {
        return false;
      }
      group = group.add(BigDecimal.valueOf(value));
      room = compounds.used() ? compounds.roomBehind(value) : value >= 20 ? 10 : 0;
      return true;
    }

    private boolean scale() {
      var scale = scales.get(peek(0));
      if (scale == null || group.signum() == 0) {
        return false;
      }
      int factor = Integer.parseInt(scale);
      group = Numeral.limited(group.multiply(BigDecimal.valueOf(factor)));
      if (factor > 100) {
        sum = sum.add(group);
        group = BigDecimal.ZERO;
      }
      room = factor;
      return true;
    }

    private void decimals() {
      if (!point.equals(peek(0)) || digits(peek(1)).isEmpty()) {
        return;
      }
      var read = new StringBuilder();
      at++;
      while (read.length() < 3 && !digits(peek(0)).isEmpty()) {
        read.append(digits(peek(0)));
        at++;
      }
      decimals = read.toString();
    }

    private String digits(String word) {
      return word.matches("[0-9]{1,6}") ? word : ones.getOrDefault(word, "");
    }

    private String peek(int ahead) {
      return at + ahead < words.size() ? words.get(at + ahead) : "";
    }
  }
}
