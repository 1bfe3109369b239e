package dev.sayso.dialog.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts digits in place of number words: "two and a half" becomes 2.5, "half a kilo" 0.5 kilo.
final class Numbers {

  private static final String HALF = "0.5";

  /// A number that was read, and the place behind it.
  record Read(BigDecimal value, int next) {}

  private final Cardinals cardinals;
  private final Map<String, String> parts;
  private final PhraseTable few;
  private final PhraseTable together;
  private final PhraseTable units;
  private final Set<String> dozen;
  private final Set<String> articles;
  private final String and;
  private final Set<String> of;

  Numbers(Lexicon lexicon) {
    cardinals = new Cardinals(lexicon);
    parts = lexicon.map("number.parts");
    few = lexicon.phrases("number.few");
    together = lexicon.phrases("together");
    units = lexicon.phrases("units");
    dozen = Set.copyOf(lexicon.list("dozen"));
    articles = Set.copyOf(lexicon.list("number.article"));
    and = lexicon.list("number.and").getFirst();
    of = Set.copyOf(lexicon.list("number.of"));
  }

  List<String> inDigits(List<String> words) {
    var out = new ArrayList<String>(words.size());
    for (int at = 0; at < words.size(); ) {
      at = step(words, at, out);
    }
    return out;
  }

  private int step(List<String> words, int at, List<String> out) {
    int kept = together.lengthAt(words, at);
    if (kept > 0) {
      out.addAll(words.subList(at, at + kept));
      return at + kept;
    }
    var some = few.at(words, at);
    if (some.isPresent()) {
      out.add(some.get().value());
      return at + some.get().length();
    }
    var read = fraction(words, at).or(() -> number(words, at));
    if (read.isPresent()) {
      return write(words, read.get(), out);
    }
    if (articles.contains(words.get(at)) && halfBehindUnit(words, at + 1)) {
      return write(words, new Read(BigDecimal.ONE, at + 1), out);
    }
    out.add(words.get(at));
    return at + 1;
  }

  /// "A kilo and a half": the half belongs to the number before the unit.
  private int write(List<String> words, Read read, List<String> out) {
    if (!halfBehindUnit(words, read.next)) {
      out.add(Numeral.text(read.value));
      return read.next;
    }
    int behind = read.next + units.lengthAt(words, read.next);
    out.add(Numeral.text(read.value.add(new BigDecimal(HALF))));
    out.addAll(words.subList(read.next, behind));
    return behind + 3;
  }

  private boolean halfBehindUnit(List<String> words, int at) {
    int length = units.lengthAt(words, at);
    return length > 0
        && is(words, at + length, and)
        && article(words, at + length + 1)
        && part(words, at + length + 2).filter(HALF::equals).isPresent();
  }

  private Optional<Read> number(List<String> words, int at) {
    return cardinals.at(words, at).map(read -> andPart(words, read));
  }

  /// "… and a half", "three quarters of a".
  private Read andPart(List<String> words, Read read) {
    int at = read.next;
    int part = is(words, at, and) ? (article(words, at + 1) ? at + 2 : at + 1) : -1;
    if (part > 0 && part(words, part).isPresent() && !together(words, part)) {
      var more = new BigDecimal(part(words, part).get());
      return new Read(read.value.add(more), part + 1);
    }
    var times = part(words, at);
    if (times.isPresent() && measured(words, behindOf(words, at + 1))) {
      return new Read(read.value.multiply(new BigDecimal(times.get())), behindOf(words, at + 1));
    }
    return read;
  }

  private boolean together(List<String> words, int at) {
    return together.lengthAt(words, at) > 0;
  }

  /// "Half a kilo", "half a cucumber", "a quarter of a pound", "half pound".
  private Optional<Read> fraction(List<String> words, int at) {
    int start = article(words, at) ? at + 1 : at;
    var part = part(words, start);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    int next = behindOf(words, start + 1);
    boolean half = part.get().equals(HALF) && start == at && article(words, start + 1);
    return measured(words, next) || half
        ? Optional.of(new Read(new BigDecimal(part.get()), next))
        : Optional.empty();
  }

  private int behindOf(List<String> words, int at) {
    int next = at < words.size() && of.contains(words.get(at)) ? at + 1 : at;
    return article(words, next) ? next + 1 : next;
  }

  private boolean measured(List<String> words, int at) {
    return units.lengthAt(words, at) > 0 || (at < words.size() && dozen.contains(words.get(at)));
  }

  private Optional<String> part(List<String> words, int at) {
    return at < words.size() ? Optional.ofNullable(parts.get(words.get(at))) : Optional.empty();
  }

  private boolean article(List<String> words, int at) {
    return at < words.size() && articles.contains(words.get(at));
  }

  private static boolean is(List<String> words, int at, String word) {
    return at < words.size() && words.get(at).equals(word);
  }
}
