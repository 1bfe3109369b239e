package dev.sayso.dialog.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text as words, numbers, signs of money, and breaks between its clauses.
record Text(List<Token> tokens) {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\p{Nd}+(?:[.,]\\p{Nd}+)*|[\\p{L}\\p{M}]+(?:['’]\\p{L}+)?|[$€£%]|[.,;:!?()\"„“”]");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}.*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}].*");

  /// One of them, where it begins and ends.
  record Token(String text, int from, int to) {

    boolean isNumber() {
      return NUMBER.matcher(text).matches();
    }

    boolean isWord() {
      return WORD.matcher(text).matches();
    }

    String lower() {
      return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
  }

  static Text of(String text) {
    var tokens = new ArrayList<Token>();
    TOKEN
        .matcher(text)
        .results()
        .forEach(it -> tokens.add(new Token(it.group(), it.start(), it.end())));
    return new Text(tokens);
  }

  /// The word there, in lower case; blank where there is none.
  String word(int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isWord() ? tokens.get(at).lower() : "";
  }

  String sign(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).text() : "";
  }

  /// Whether a sentence begins there.
  boolean begins(int at) {
    return at == 0 || ".!?:\"„“”".contains(tokens.get(at - 1).text());
  }
}
