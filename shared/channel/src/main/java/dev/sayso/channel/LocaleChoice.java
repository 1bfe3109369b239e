package dev.sayso.channel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Which of the shop's locales answers a request, and with which words.
public final class LocaleChoice {
  private static final Locale WORDS_OF_LAST_RESORT = Locale.ENGLISH;

  private final List<Locale> shop;
  private final Map<Locale, LocaleWords> words = new ConcurrentHashMap<>();

  /// `shop` are the shop's locales, the first one its own.
  public LocaleChoice(List<Locale> shop) {
    if (shop.isEmpty()) {
      throw new IllegalArgumentException("a shop speaks at least one locale");
    }
    this.shop = List.copyOf(shop);
    words(this.shop.getFirst());
  }

  /// The asked-for locale if the shop has it, else the first of the same language, else the shop's
  /// first.
  public Locale choose(String asked) {
    Locale wanted = Locale.forLanguageTag(asked);
    if (shop.contains(wanted)) {
      return wanted;
    }
    return shop.stream()
        .filter(it -> it.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(shop.getFirst());
  }

  public LocaleWords words(Locale locale) {
    return words.computeIfAbsent(locale, LocaleChoice::load);
  }

  private static LocaleWords load(Locale locale) {
    return LocaleWords.of(locale).or(() -> LocaleWords.of(WORDS_OF_LAST_RESORT)).orElseThrow();
  }
}
