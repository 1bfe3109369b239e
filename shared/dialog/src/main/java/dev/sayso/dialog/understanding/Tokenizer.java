package dev.sayso.dialog.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Cuts text into lower-case words. A comma, or what else ends a part of a sentence, becomes the
/// word [#BREAK].
final class Tokenizer {

  static final String BREAK = ",";

  /// Compatibility forms can be many times longer than what was typed.
  private static final int LONGEST = 1000;

  private static final Pattern GLUED = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(\\p{L}{1,3})");
  private static final Pattern FACTOR = Pattern.compile("x[0-9]{1,6}");

  private final Map<String, String> symbols;
  private final Map<String, String> signs;
  private final int decimal;
  private final int grouping;
  private final List<String> abbreviations;
  private final List<String> glued;

  Tokenizer(Lexicon lexicon) {
    symbols = lexicon.map("symbols");
    signs = lexicon.map("signs");
    decimal = lexicon.entry("number.decimal").codePointAt(0);
    grouping = decimal == ',' ? '.' : ',';
    abbreviations = lexicon.list("abbreviations");
    glued = lexicon.list("glued");
  }

  List<String> words(String text) {
    return new Run(plain(text)).words();
  }

  private static String plain(String text) {
    var spelled =
        text.replace("½", " 0.5 ").replace("¼", " 0.25 ").replace("¾", " 0.75 ").replace('’', '\'');
    var plain = Normalizer.normalize(spelled, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    return cut.replace('‘', '\'').replace('`', '\'').replace('´', '\'');
  }

  /// One pass over one text.
  private final class Run {
    private final int[] text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private String owed = "";
    private boolean hyphen;

    Run(String text) {
      this.text = text.codePoints().toArray();
    }

    List<String> words() {
      for (int at = 0; at < text.length; at++) {
        read(at);
      }
      flush();
      return words;
    }

    private void read(int at) {
      int c = text[at];
      if (Character.isDigit(c)) {
        word.append(Character.digit(c, 10));
      } else if (Character.isLetter(c) || (Character.getType(c) == Character.NON_SPACING_MARK)) {
        word.appendCodePoint(c);
      } else if (c == '\'' && letterAfter(at) && !word.isEmpty()) {
        word.append('\'');
      } else if (!insideNumber(c, at)) {
        flush();
        mark(c);
      }
    }

    /// The point of 1.5, kept, and the comma of 1,000, dropped; where the comma is the decimal
    /// sign, the comma of 1,5 and the point of 1.000. A point that groups nothing is always a
    /// decimal one.
    private boolean insideNumber(int c, int at) {
      boolean after = !word.isEmpty() && digit(word.codePointBefore(word.length()));
      if (!after || !digitAt(at + 1)) {
        return false;
      }
      if (c == grouping && digitAt(at + 2) && digitAt(at + 3) && !digitAt(at + 4)) {
        return true;
      }
      boolean kept = (c == decimal || c == '.') && word.indexOf(".") < 0;
      if (kept) {
        word.append('.');
      }
      return kept;
    }

    private void mark(int c) {
      switch (c) {
        case '&', '+', '%' -> words.add(signs.get(Character.toString(c)));
        case '-', '‐', '‑' -> hyphen = true;
        case ',', ';', ':', '!', '?', '\n', '(', ')', '…', '–', '—' -> words.add(BREAK);
        case '.' -> stop();
        default -> currency(symbols.getOrDefault(Character.toString(c), ""));
      }
    }

    private void stop() {
      if (words.isEmpty() || !abbreviations.contains(words.getLast())) {
        words.add(BREAK);
      }
    }

    private void currency(String symbol) {
      if (!symbol.isEmpty() && !words.isEmpty() && Numeral.is(words.getLast())) {
        words.add(symbol);
      } else if (!symbol.isEmpty()) {
        owed = symbol;
      }
    }

    private void flush() {
      if (word.isEmpty()) {
        return;
      }
      var flushed = word.toString();
      word.setLength(0);
      addSplit(flushed);
      hyphen = false;
      if (!owed.isEmpty()) {
        words.add(owed);
        owed = "";
      }
    }

    private void addSplit(String flushed) {
      var matcher = GLUED.matcher(flushed);
      if (matcher.matches() && glued.contains(matcher.group(2))) {
        words.add(matcher.group(1));
        words.add(matcher.group(2));
      } else if (FACTOR.matcher(flushed).matches()) {
        words.add("x");
        words.add(flushed.substring(1));
      } else {
        words.add(hyphen && flushed.equals("packs") ? "pack" : flushed);
      }
    }

    private boolean letterAfter(int at) {
      return at + 1 < text.length && Character.isLetter(text[at + 1]);
    }

    private boolean digitAt(int at) {
      return at < text.length && digit(text[at]);
    }

    private static boolean digit(int c) {
      return Character.isDigit(c);
    }
  }
}
