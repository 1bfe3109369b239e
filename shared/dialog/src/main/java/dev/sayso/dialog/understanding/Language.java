package dev.sayso.dialog.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One language: its words, its phrases, and the reader of its texts.
record Language(String code, Lexicon lexicon, SpokenText spoken, Grammar grammar) {

  private static final String ENGLISH = "en";
  private static final List<String> CODES = List.of(ENGLISH, "de");

  private static final Map<String, Language> LOADED = new ConcurrentHashMap<>();

  /// The language of a locale, read once; English, where there are no files for it.
  static Language of(Locale locale) {
    var code = locale.getLanguage();
    return LOADED.computeIfAbsent(CODES.contains(code) ? code : ENGLISH, Language::load);
  }

  private static Language load(String code) {
    var lexicon = Lexicon.load(code);
    var lines = Grammar.lines(code);
    var spoken = new SpokenText(lexicon, new Spelling(lexicon, lines));
    return new Language(code, lexicon, spoken, Grammar.of(lines, spoken));
  }
}
