package dev.sayso.dialog.speech;

import dev.sayso.commerce.money.Money;
import java.text.NumberFormat;
import java.util.Locale;

/// Amounts as people say them: "12 dollars 49", "79 cents", "3 dollars". A currency the book has no
/// words for is spoken as it is written. How major and minor unit are put together is the book's
/// own, and another pattern below ten: "2 dollars 5" is heard as 2.50, "2 Euro 5" is not.
final class MoneyWords {

  private static final int FEW = 10;

  private final Locale locale;
  private final PromptBook book;

  MoneyWords(Locale locale, PromptBook book) {
    this.locale = locale;
    this.book = book;
  }

  Prompt say(Money amount) {
    var written = written(amount);
    return new Prompt(spoken(amount, written), written);
  }

  private String written(Money amount) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(amount.currency());
    format.setMinimumFractionDigits(amount.currency().getDefaultFractionDigits());
    format.setMaximumFractionDigits(amount.currency().getDefaultFractionDigits());
    return format.format(amount.amount());
  }

  private String spoken(Money amount, String written) {
    var code = amount.currency().getCurrencyCode();
    if (book.find("money." + code + ".major.one") == null || amount.minor() < 0) {
      return written;
    }
    long major = amount.minor() / 100;
    long minor = amount.minor() % 100;
    if (minor == 0) {
      return counted(code, "major", major);
    }
    if (major == 0) {
      return counted(code, "minor", minor);
    }
    return book.text(minor < FEW ? "money.both.few" : "money.both")
        .replace("{major}", counted(code, "major", major))
        .replace("{minor}", counted(code, "minor", minor))
        .replace("{digits}", Long.toString(minor));
  }

  private String counted(String code, String part, long count) {
    return count + " " + book.text("money." + code + "." + part + book.numerals().form(count));
  }
}
