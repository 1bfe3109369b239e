package dev.sayso.dialog.understanding;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Unit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words that amounts are said with.
final class AmountWords {

  private final PhraseTable units;
  private final Map<String, String> pieces = new HashMap<>();
  private final Map<String, String> containers;
  private final Set<String> containersMany;
  private final Set<String> goods;
  private final Set<String> multipacks;
  private final Set<String> dozen;
  private final Set<String> times;
  private final Map<String, String> timesWords;
  private final String of;
  final PhraseTable determiners;
  final PhraseTable usualDeterminers;
  final PhraseTable another;
  final PhraseTable trailing;
  final Sizes sizes;

  AmountWords(Lexicon lexicon) {
    units = lexicon.phrases("units");
    lexicon
        .map("pieces")
        .forEach((one, many) -> {
          pieces.put(one, one);
          pieces.put(many, one);
        });
    containers = lexicon.map("containers");
    containersMany = Set.copyOf(containers.values());
    goods = Set.copyOf(lexicon.list("pieces.goods"));
    multipacks = Set.copyOf(lexicon.list("multipacks"));
    dozen = Set.copyOf(lexicon.list("dozen"));
    times = Set.copyOf(lexicon.list("times"));
    timesWords = lexicon.map("times.words");
    of = lexicon.list("number.of").getFirst();
    determiners = lexicon.phrases("determiners");
    usualDeterminers = lexicon.phrases("determiners.usual");
    another = lexicon.phrases("another");
    trailing = lexicon.phrases("trailing");
    sizes = new Sizes(lexicon);
  }

  /// How many words at this place name a unit of measure; 0 if none.
  int unit(List<String> words, int at) {
    return at < words.size() ? units.lengthAt(words, at) : 0;
  }

  /// The measure that stands here: a number and a unit.
  Optional<Measure> measure(List<String> words, int at) {
    if (!number(words, at) || unit(words, at + 1) == 0) {
      return Optional.empty();
    }
    var unit = units.at(words, at + 1).orElseThrow().value();
    return Optional.of(new Measure(Numeral.value(words.get(at)), Unit.of(unit)));
  }

  Measure measure(BigDecimal amount, List<String> words, int at) {
    return new Measure(amount, Unit.of(units.at(words, at).orElseThrow().value()));
  }

  boolean number(List<String> words, int at) {
    return at < words.size()
        && Numeral.isPositive(words.get(at))
        && !(at + 1 < words.size() && words.get(at + 1).equals("percent"));
  }

  /// The singular of the piece named here.
  Optional<String> piece(List<String> words, int at) {
    return at < words.size() ? Optional.ofNullable(pieces.get(words.get(at))) : Optional.empty();
  }

  boolean isGoods(String piece) {
    return goods.contains(piece);
  }

  boolean container(List<String> words, int at) {
    return at < words.size()
        && (containers.containsKey(words.get(at)) || containersMany.contains(words.get(at)));
  }

  boolean containersAt(List<String> words, int at) {
    return at < words.size() && containersMany.contains(words.get(at));
  }

  boolean multipack(List<String> words, int at) {
    return at < words.size() && multipacks.contains(words.get(at));
  }

  boolean dozen(List<String> words, int at) {
    return at < words.size() && dozen.contains(words.get(at));
  }

  boolean times(List<String> words, int at) {
    return at < words.size() && times.contains(words.get(at));
  }

  Optional<Integer> timesWord(String word) {
    return Optional.ofNullable(timesWords.get(word)).map(Integer::valueOf);
  }

  boolean of(List<String> words, int at) {
    return at < words.size() && words.get(at).equals(of);
  }

  int skipOf(List<String> words, int at) {
    return of(words, at) ? skipDeterminers(words, at + 1) : at;
  }

  int skipDeterminers(List<String> words, int at) {
    int next = at;
    int length = 1;
    while (length > 0 && next < words.size()) {
      length = usualDeterminers.lengthAt(words, next);
      length = length > 0 ? length : determiners.lengthAt(words, next);
      next += length;
    }
    return next;
  }
}
