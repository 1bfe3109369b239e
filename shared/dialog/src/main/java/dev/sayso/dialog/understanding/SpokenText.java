package dev.sayso.dialog.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Puts what was heard into one form: lower case, no fillers, contractions in full, number words as
/// digits. A [Vocabulary] that compares words should bring the shop's titles into the same form.
public final class SpokenText {

  private final Tokenizer tokenizer;
  private final Spelling spelling;
  private final PhraseTable expand;
  private final PhraseTable separators;
  private final PhraseTable repairs;
  private final Set<String> fillers;
  private final Numbers numbers;

  SpokenText(Lexicon lexicon) {
    this(lexicon, new Spelling(lexicon, List.of()));
  }

  SpokenText(Lexicon lexicon, Spelling spelling) {
    this.spelling = spelling;
    tokenizer = new Tokenizer(lexicon);
    expand = lexicon.phrases("expand");
    separators = lexicon.phrases("separator.phrases");
    repairs = lexicon.phrases("repairs");
    fillers = Set.copyOf(lexicon.list("fillers"));
    numbers = new Numbers(lexicon);
  }

  public static SpokenText english() {
    return new SpokenText(Lexicon.load("en"));
  }

  /// For the language of a locale; English, where Sayso does not know it.
  public static SpokenText of(Locale locale) {
    return Language.of(locale).spoken();
  }

  /// The words of a text in that form, with single spaces and without punctuation.
  public String normalised(String text) {
    return String.join(" ", words(text).stream().filter(w -> !w.equals(Tokenizer.BREAK)).toList());
  }

  List<String> words(String text) {
    return numbers.inDigits(marked(plain(text)));
  }

  /// The words in that form, but with numbers as they were said.
  List<String> plain(String text) {
    var plain = new ArrayList<String>();
    var heard = tokenizer.words(text).stream().map(spelling::known).toList();
    for (int at = 0; at < heard.size(); ) {
      var found = expand.at(heard, at);
      var expanded = found.map(PhraseTable.Found::value).orElse(heard.get(at));
      for (var part : expanded.split(" ")) {
        if (!fillers.contains(part)) {
          plain.add(part);
        }
      }
      at += found.map(PhraseTable.Found::length).orElse(1);
    }
    return plain;
  }

  /// Breaks in place of separators of several words, and around a correction.
  private List<String> marked(List<String> words) {
    var out = new ArrayList<String>(words.size());
    for (int at = 0; at < words.size(); ) {
      int separator = separators.lengthAt(words, at);
      int repair = separator > 0 ? 0 : repairs.lengthAt(words, at);
      if (separator > 0) {
        out.add(Tokenizer.BREAK);
        at += separator;
      } else if (repair > 0) {
        out.add(Tokenizer.BREAK);
        out.addAll(words.subList(at, at + repair));
        out.add(Tokenizer.BREAK);
        at += repair;
      } else {
        out.add(words.get(at++));
      }
    }
    return out;
  }
}
