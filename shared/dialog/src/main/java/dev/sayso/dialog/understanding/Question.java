package dev.sayso.dialog.understanding;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.dialog.understanding.Context.Awaiting;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// All that a [LanguageModel] is told of a turn: what was said, without what is personal in it,
/// what is waited for, what is on offer, and what it may choose from. `asker` stands for the
/// shopper so that calls can be counted; it is told to nobody.
public record Question(
    String asker, Utterance utterance, Awaiting awaiting, List<Option> options, Set<Wish> allowed) {

  public Question {
    options = List.copyOf(options);
    allowed = Set.copyOf(allowed);
  }

  /// The words, [Redaction redacted], their language, and the currency of prices in them.
  public record Utterance(String words, Locale locale, Currency currency) {}

  /// A product that is on offer or was last talked about.
  public record Option(Sku sku, String name) {}
}
