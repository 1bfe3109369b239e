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
  private final Set<String> of;
  private final boolean ofSpoken;
  private final String percent;
  private final Set<String> articles;
  private final Map<String, String> pieceUnits;
  private final List<String> endings;
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
    of = Set.copyOf(lexicon.list("number.of"));
    ofSpoken = lexicon.isTrue("number.of.spoken");
    percent = lexicon.map("signs").getOrDefault("%", "%");
    articles = Set.copyOf(lexicon.list("number.article"));
    pieceUnits = lexicon.map("pieces.units");
    endings = lexicon.list("pieces.endings");
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
    return Optional.of(measure(Numeral.value(words.get(at)), words, at + 1));
  }

  /// That many of the unit that stands here, which may be a multiple of another: a German pound is
  /// "500 g".
  Measure measure(BigDecimal amount, List<String> words, int at) {
    var unit = units.at(words, at).orElseThrow().value();
    int space = unit.indexOf(' ');
    return space < 0
        ? new Measure(amount, Unit.of(unit))
        : new Measure(
            new BigDecimal(Numeral.text(amount.multiply(new BigDecimal(unit.substring(0, space))))),
            Unit.of(unit.substring(space + 1)));
  }

  boolean number(List<String> words, int at) {
    return at < words.size()
        && Numeral.isPositive(words.get(at))
        && !(at + 1 < words.size() && words.get(at + 1).equals(percent));
  }

  /// The singular of the piece named here.
  Optional<String> piece(List<String> words, int at) {
    return at < words.size() ? Optional.ofNullable(pieces.get(words.get(at))) : Optional.empty();
  }

  /// What a piece is called as a unit, in every language.
  Unit unit(String piece) {
    return Unit.of(pieceUnits.getOrDefault(piece, piece));
  }

  /// The piece that a word ends with, where words are written together: "Spülmaschinentabs".
  Optional<String> ending(String word) {
    return endings.stream()
        .filter(end -> word.length() > end.length() && word.endsWith(end))
        .findFirst()
        .map(pieces::get);
  }

  boolean article(String word) {
    return articles.contains(word);
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
    return at < words.size() && of.contains(words.get(at));
  }

  /// Whether what stands here can be what a container or a unit before it holds: an "of", where the
  /// language says one.
  boolean content(List<String> words, int at) {
    return ofSpoken ? of(words, at) : at < words.size();
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
