package dev.sayso.dialog.understanding;

import dev.sayso.dialog.intent.Intent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the digits of a voice code, as people say them: "one two three four", "twelve thirty
/// four", "oh four one two". It reads words before their numbers become digits, because a code may
/// begin with a zero.
final class Codes {

  private static final int LENGTH = 4;
  private static final int LINK = 6;

  /// A code that was not asked for is said in so many numbers at most, or digit by digit.
  private static final int NUMBERS = 2;

  private static final int LONGEST = 12;

  private final Cardinals cardinals;
  private final Map<String, String> digits;
  private final Map<String, Integer> repeats = new HashMap<>();
  private final Set<String> frame;

  Codes(Lexicon lexicon) {
    cardinals = new Cardinals(lexicon);
    digits = lexicon.map("code.digits");
    lexicon.map("code.repeats").forEach((word, times) -> repeats.put(word, Integer.valueOf(times)));
    frame = new HashSet<>(lexicon.list("code.frame"));
    frame.add(Tokenizer.BREAK);
  }

  /// Digits, and words that only introduce them. Too many digits or too few are not understood, and
  /// not even repeated: they may be most of a code. Empty, where it is something else.
  Optional<Intent> read(List<String> words) {
    return read(words, LENGTH);
  }

  /// The same for a code that links a device, which has six digits.
  Optional<Intent> link(List<String> words) {
    return read(words, LINK);
  }

  /// Six digits and nothing else, though nobody asked: no number of packs has so many.
  Optional<Intent> unasked(List<String> words) {
    var digits = words.stream().filter(word -> !frame.contains(word)).toList();
    boolean bySingle = digits.stream().allMatch(this::isDigit);
    boolean byNumber =
        digits.size() <= NUMBERS && digits.stream().allMatch(word -> word.matches("[0-9]{2,6}"));
    return bySingle || byNumber
        ? read(words, LINK).filter(Intent.SayCode.class::isInstance)
        : Optional.empty();
  }

  private boolean isDigit(String word) {
    return repeats.containsKey(word) || !digit(word).isEmpty();
  }

  private Optional<Intent> read(List<String> words, int length) {
    var code = new StringBuilder();
    int at = 0;
    while (at < words.size()) {
      int next = frame.contains(words.get(at)) ? at + 1 : digits(words, at, code);
      if (next == at || code.length() > LONGEST) {
        return Optional.empty();
      }
      at = next;
    }
    if (code.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        code.length() == length ? new Intent.SayCode(code.toString()) : new Intent.Unclear(""));
  }

  /// Appends the digits that stand here; the place behind them, or the same where there are none.
  private int digits(List<String> words, int at, StringBuilder code) {
    var word = words.get(at);
    var times = repeats.get(word);
    if (times != null && at + 1 < words.size()) {
      var digit = digit(words.get(at + 1));
      code.append(digit.repeat(times));
      return digit.isEmpty() ? at : at + 2;
    }
    var digit = word.matches("[0-9]{1,12}") ? word : digit(word);
    if (!digit.isEmpty()) {
      return pair(words, at, digit, code);
    }
    var number = cardinals.at(words, at);
    number.ifPresent(read -> code.append(Numeral.text(read.value())));
    return number.map(Numbers.Read::next).orElse(at);
  }

  /// "One thousand two hundred" is one number, "one two" are two digits.
  private int pair(List<String> words, int at, String digit, StringBuilder code) {
    var number = cardinals.at(words, at);
    if (number.isPresent() && number.get().next() > at + 1) {
      code.append(Numeral.text(number.get().value()));
      return number.get().next();
    }
    code.append(digit);
    return at + 1;
  }

  private String digit(String word) {
    return digits.getOrDefault(word, word.matches("[0-9]") ? word : "");
  }
}
