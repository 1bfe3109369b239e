package dev.sayso.dialog.speech;

import java.math.BigDecimal;
import java.text.ChoiceFormat;
import java.text.NumberFormat;

/// Numbers and the nouns after them, as one language has them: decimal comma or point, and which of
/// a noun's forms goes with a number. What differs is data of the book: `plural.forms` in the
/// notation of [ChoiceFormat], and the names of pieces.
final class Numerals {

  private static final int MOST_DECIMALS = 6;

  private final PromptBook book;

  Numerals(PromptBook book) {
    this.book = book;
  }

  /// "1.5", "1,5", "1500": without marks between thousands, which nobody says.
  String number(BigDecimal number) {
    return number(number, 0);
  }

  /// "4.0": a figure whose first decimal is part of it, such as a rating.
  String rating(double number) {
    return number(BigDecimal.valueOf(number), 1);
  }

  /// The form of a noun that goes with this number, as the end of a key: ".one", ".other".
  String form(BigDecimal count) {
    return "." + new ChoiceFormat(book.text("plural.forms")).format(count.doubleValue());
  }

  String form(long count) {
    return form(BigDecimal.valueOf(count));
  }

  /// "12 bottles", "1 egg". A piece that the book does not name is called as the catalogue does, or
  /// by a general word, as the book has it.
  String pieces(long count, String word) {
    return count + " " + piece(word, form(count));
  }

  /// "egg", "roll": one of them.
  String piece(String word) {
    return piece(word, form(1));
  }

  private String piece(String word, String form) {
    var named = book.find("piece." + word + form);
    if (named != null) {
      return named;
    }
    var pattern = book.text("piece.any" + form);
    var ending = pattern.replace("{word}", "");
    return word.endsWith(ending) && pattern.startsWith("{word}")
        ? word
        : pattern.replace("{word}", word);
  }

  private String number(BigDecimal number, int leastDecimals) {
    var format = NumberFormat.getNumberInstance(book.locale());
    format.setGroupingUsed(false);
    format.setMinimumFractionDigits(leastDecimals);
    format.setMaximumFractionDigits(MOST_DECIMALS);
    return format.format(number);
  }
}
