package dev.sayso.dialog.intent;

import java.util.List;
import java.util.Optional;

/// One thing a shopper named: "two six-packs of the big spring water" is `text` "spring water",
/// `amount` two packs of six, `size` large. `text` is normalised (lower case, number words as
/// digits, no articles) and may be empty: "the large one". `without` is what must not be in it:
/// "snacks without nuts", "peanut free".
public record ItemPhrase(String text, Amount amount, Optional<Size> size, List<String> without) {

  public ItemPhrase {
    without = List.copyOf(without);
  }

  /// Nothing is ruled out.
  public ItemPhrase(String text, Amount amount, Optional<Size> size) {
    this(text, amount, size, List.of());
  }

  /// A size said as a word and not as a number.
  public enum Size {
    SMALL,
    MEDIUM,
    LARGE
  }

  public static ItemPhrase of(String text) {
    return new ItemPhrase(text, new Amount.Unstated(), Optional.empty());
  }

  public ItemPhrase with(Amount changed) {
    return new ItemPhrase(text, changed, size, without);
  }

  public ItemPhrase without(List<String> ruledOut) {
    return new ItemPhrase(text, amount, size, ruledOut);
  }
}
