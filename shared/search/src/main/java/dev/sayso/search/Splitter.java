package dev.sayso.search;

import java.util.ArrayList;
import java.util.List;

/// Cuts normalised text into runs of letters and runs of digits. Apostrophes vanish, so do the dots
/// of `P.F.`; the point of `16.5` stays; `&` and `+` are "and", `%` is "percent".
final class Splitter {

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  Splitter(String text) {
    this.text = text;
  }

  List<String> words() {
    for (int at = 0; at < text.length(); at++) {
      take(at);
    }
    flush();
    return words;
  }

  private void take(int at) {
    var c = text.charAt(at);
    if (Character.isLetter(c) || Character.isDigit(c)) {
      append(c);
    } else if (c == '&' || c == '+') {
      add("and");
    } else if (c == '%') {
      add("percent");
    } else if (c == '.' && isDigit(at - 1) && isDigit(at + 1)) {
      word.append(c);
    } else if (!vanishes(c, at)) {
      flush();
    }
  }

  private void append(char c) {
    if (!word.isEmpty() && Character.isDigit(word.charAt(0)) != Character.isDigit(c)) {
      flush();
    }
    word.append(c);
  }

  private boolean vanishes(char c, int at) {
    var mark = Character.getType(c);
    return c == '\''
        || c == '\u2019'
        || c == '\u2018'
        || c == '`'
        || mark == Character.NON_SPACING_MARK
        || (c == '.' && isInitial(at));
  }

  /// A dot after a single letter: `P.F.`, `J. Smith`.
  private boolean isInitial(int dot) {
    return dot > 0
        && Character.isLetter(text.charAt(dot - 1))
        && (dot == 1 || !Character.isLetterOrDigit(text.charAt(dot - 2)))
        && dot + 1 < text.length()
        && Character.isLetter(text.charAt(dot + 1));
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private void add(String symbol) {
    flush();
    words.add(symbol);
  }

  private void flush() {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
