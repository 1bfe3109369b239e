package dev.sayso.dev.bench;

import dev.sayso.dev.bench.Course.Question;
import dev.sayso.seed.Seed;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody who listens takes from a question: the goods and the amounts it names. That is how
/// a shopper notices that the order read out is not the one that was meant.
record Offered(Set<String> goods, Set<String> amounts) {

  private static final Pattern AMOUNT = Pattern.compile("\\d+[.,]\\d\\d(?!\\d)");

  Offered {
    goods = Set.copyOf(goods);
    amounts = Set.copyOf(amounts);
  }

  static Offered in(Question question, Seed seed) {
    var text = question.written().toLowerCase(Locale.ROOT);
    var goods =
        seed.products().stream()
            .map(product -> product.names().spoken().toLowerCase(Locale.ROOT))
            .filter(text::contains)
            .collect(Collectors.toSet());
    var amounts =
        AMOUNT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    return new Offered(goods, amounts);
  }

  /// Whether this asks about `other` once more without saying it all again.
  boolean repeats(Offered other) {
    return amounts.isEmpty() && other.goods.containsAll(goods);
  }
}
