package dev.sayso.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.language.DoubleMetaphone;

/// The pieces that let a wrongly heard name still be found: letters of words, and sounds of the
/// whole name without spaces, since a recogniser moves the spaces.
final class Grams {

  private static final int LETTERS = 3;
  private static final int SOUNDS = 3;

  private Grams() {}

  /// Three letters each, with the word's edges marked.
  static List<String> letters(List<String> words) {
    var grams = new ArrayList<String>();
    words.forEach(word -> cut("_" + word + "_", LETTERS, grams));
    return grams;
  }

  /// Consonant codes of the words.
  static List<String> codes(List<String> words) {
    var metaphone = metaphone();
    return words.stream()
        .map(word -> code(metaphone, word))
        .filter(code -> code.length() > 1)
        .toList();
  }

  /// Runs of three codes over the whole name.
  static List<String> sounds(List<String> words) {
    var metaphone = metaphone();
    var whole = new StringBuilder();
    words.forEach(word -> whole.append(bare(code(metaphone, word))));
    var grams = new ArrayList<String>();
    cut(whole.toString(), SOUNDS, grams);
    return grams;
  }

  private static String code(DoubleMetaphone metaphone, String word) {
    if (Character.isDigit(word.charAt(0))) {
      return word;
    }
    var code = metaphone.doubleMetaphone(word);
    return code == null ? "" : code;
  }

  /// Without the mark of a first vowel, which is lost inside a name.
  private static String bare(String code) {
    return code.startsWith("A") ? code.substring(1) : code;
  }

  private static DoubleMetaphone metaphone() {
    var metaphone = new DoubleMetaphone();
    metaphone.setMaxCodeLen(8);
    return metaphone;
  }

  private static void cut(String text, int length, List<String> into) {
    for (int i = 0; i + length <= text.length(); i++) {
      into.add(text.substring(i, i + length));
    }
    if (!text.isEmpty() && text.length() < length) {
      into.add(text);
    }
  }
}
