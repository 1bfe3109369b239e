package dev.sayso.dialog.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The numbers of a text, in digits or words, each with what it counts; amounts of money in minor
/// units, however they are said: "$12.49", "12 dollars 49", "12,49 €".
record Figures(AnswerWords words) {

  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");
  private static final Pattern CENTS = Pattern.compile("\\d+[.,]\\d\\d");
  private static final Set<String> SIGNS = Set.of("$", "€", "£");
  private static final Set<String> SMALL_COINS = Set.of("cent", "cents", "pence");
  private static final Set<String> AND = Set.of("and", "und");

  /// `value` without needless zeros; `next` is the stem of the word after it, blank where none
  /// follows. Of money, `value` is in minor units and there is no next.
  record Figure(String value, String next, boolean money, int from, int to) {}

  /// A number and how many tokens it takes.
  private record Read(String value, int taken) {}

  List<Figure> of(String text) {
    var all = Text.of(text);
    var figures = new ArrayList<Figure>();
    for (int at = 0; at < all.tokens().size(); ) {
      var read = number(all, at);
      if (read.isEmpty()) {
        at++;
        continue;
      }
      int end = at + read.get().taken();
      var money = money(all, at, end, read.get().value());
      var figure = money.orElse(counted(all, at, end, read.get().value()));
      figures.add(figure);
      at = end;
      while (at < all.tokens().size() && all.tokens().get(at).from() < figure.to()) {
        at++;
      }
    }
    return figures;
  }

  private Optional<Read> number(Text text, int at) {
    var token = text.tokens().get(at);
    if (token.isNumber()) {
      return Optional.of(new Read(token.text(), 1));
    }
    var word = token.lower();
    if (words.list("vague").contains(word)) {
      return Optional.of(new Read("~" + word, 1));
    }
    return said(word + " " + text.word(at + 1), 2).or(() -> said(word, 1));
  }

  private Optional<Read> said(String word, int taken) {
    Map<String, Integer> known = words.numerals();
    return Optional.ofNullable(known.get(word)).map(number -> new Read(number + "", taken));
  }

  private Optional<Figure> money(Text text, int at, int end, String value) {
    if (value.startsWith("~")) {
      return Optional.empty();
    }
    int from = text.tokens().get(at).from();
    int to = text.tokens().get(end - 1).to();
    if (SIGNS.contains(text.sign(at - 1))) {
      return Optional.of(amount(value, text.tokens().get(at - 1).from(), to));
    }
    if (SIGNS.contains(text.sign(end))) {
      return Optional.of(amount(value, from, text.tokens().get(end).to()));
    }
    var unit = text.word(end);
    if (SMALL_COINS.contains(unit)) {
      return Optional.of(minor(number(value), from, text.tokens().get(end).to()));
    }
    if (words.list("money").contains(unit)) {
      return Optional.of(spoken(text, from, end, value));
    }
    return CENTS.matcher(value).matches() ? Optional.of(amount(value, from, to)) : Optional.empty();
  }

  /// "12 dollars 49", "12 dollars and 49 cents".
  private Figure spoken(Text text, int from, int unit, String value) {
    int next = AND.contains(text.word(unit + 1)) ? unit + 2 : unit + 1;
    var cents = next < text.tokens().size() ? number(text, next) : Optional.<Read>empty();
    var whole = number(value).movePointRight(2);
    if (cents.isEmpty()
        || cents.get().value().length() > 2
        || cents.get().value().startsWith("~")) {
      return minor(whole, from, text.tokens().get(unit).to());
    }
    int after = next + cents.get().taken();
    boolean named = SMALL_COINS.contains(text.word(after));
    if (next == unit + 2 && !named) {
      return minor(whole, from, text.tokens().get(unit).to());
    }
    int to = text.tokens().get(named ? after : after - 1).to();
    return minor(whole.add(number(cents.get().value())), from, to);
  }

  private static Figure amount(String value, int from, int to) {
    return minor(number(value).movePointRight(2), from, to);
  }

  private static Figure minor(BigDecimal minor, int from, int to) {
    return new Figure(plain(minor), "", true, from, to);
  }

  private Figure counted(Text text, int at, int end, String value) {
    var sign = text.sign(end);
    var next = sign.equals("%") || words.list("percent").contains(text.word(end)) ? "%" : "";
    var word = next.isEmpty() ? AnswerWords.stem(text.word(end)) : next;
    var number = value.startsWith("~") ? value : plain(number(value));
    return new Figure(
        number, word, false, text.tokens().get(at).from(), text.tokens().get(end - 1).to());
  }

  private static BigDecimal number(String value) {
    var plain =
        THOUSANDS.matcher(value).matches()
            ? value.replaceAll("[.,]", "")
            : value.replace(',', '.').replaceFirst("\\.(?=.*\\.)", "");
    try {
      return new BigDecimal(plain);
    } catch (NumberFormatException _) {
      return BigDecimal.ONE.negate();
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
