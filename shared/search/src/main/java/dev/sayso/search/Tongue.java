package dev.sayso.search;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The language a catalogue is written in: its small words, its plurals, and how its words are
/// spelled and put together.
public enum Tongue {
  ENGLISH(
      "en",
      Set.of(
          "a", "an", "and", "any", "at", "by", "for", "from", "i", "in", "is", "me", "my", "n",
          "of", "on", "or", "our", "please", "some", "that", "the", "these", "this", "those", "to",
          "with", "your"),
      UnaryOperator.identity(),
      Stems::singular),
  GERMAN(
      "de",
      Set.of(
          "am", "an", "auf", "aus", "bei", "bitte", "das", "dem", "den", "der", "des", "die", "ein",
          "eine", "einem", "einen", "einer", "etwas", "fur", "ich", "im", "in", "mein", "meine",
          "meinen", "mit", "oder", "paar", "und", "unser", "unsere", "vom", "von", "zu", "zum",
          "zur"),
      GermanStems::plain,
      GermanStems::stem);

  private static final Sounds READ = SpelledSounds::of;

  private final String code;
  private final Set<String> emptyWords;
  private final UnaryOperator<String> plain;
  private final UnaryOperator<String> stem;

  Tongue(
      String code,
      Set<String> emptyWords,
      UnaryOperator<String> plain,
      UnaryOperator<String> stem) {
    this.code = code;
    this.emptyWords = emptyWords;
    this.plain = plain;
    this.stem = stem;
  }

  /// English where the language is not known here.
  public static Tongue of(Locale locale) {
    return locale.getLanguage().equals(GERMAN.code) ? GERMAN : ENGLISH;
  }

  /// The end of the names of this language's files.
  public String code() {
    return code;
  }

  /// Whether it writes compounds as one word, so that a word of the catalogue can be the kind of
  /// which another is.
  public boolean hasCompounds() {
    return this == GERMAN;
  }

  /// A word without accents, as this language spells it without them.
  String plain(String word) {
    return plain.apply(word);
  }

  /// One form for singular and plural. It need not be a word.
  String stem(String word) {
    return stem.apply(word);
  }

  /// How its words sound.
  Sounds sounds() {
    return switch (this) {
      case ENGLISH -> English.SOUNDS;
      case GERMAN -> READ;
    };
  }

  /// Read when the first English word is heard.
  private static final class English {
    static final Sounds SOUNDS = new EnglishSounds();
  }

  boolean isEmpty(String word) {
    return emptyWords.contains(word);
  }
}
