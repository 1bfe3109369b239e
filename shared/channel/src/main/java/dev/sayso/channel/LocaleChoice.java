package dev.sayso.channel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Which of the shop's locales answers a request, and with which words.
public final class LocaleChoice {
  private static final Locale WORDS_OF_LAST_RESORT = Locale.ENGLISH;

  private final List<Locale> spoken;
  private final Map<Locale, LocaleWords> words = new ConcurrentHashMap<>();

  /// `shop` are the shop's locales, the first one its own. Those without words here do not answer,
  /// unless none has any: then it is English that is spoken.
  public LocaleChoice(List<Locale> shop) {
    if (shop.isEmpty()) {
      throw new IllegalArgumentException("a shop speaks at least one locale");
    }
    var known = shop.stream().filter(locale -> LocaleWords.of(locale).isPresent()).toList();
    spoken = known.isEmpty() ? List.copyOf(shop) : known;
    words(spoken.getFirst());
  }

  /// The asked-for locale if the shop speaks it, else the first of the same language, else the
  /// shop's first.
  public Locale choose(String asked) {
    Locale wanted = Locale.forLanguageTag(asked);
    if (spoken.contains(wanted)) {
      return wanted;
    }
    return spoken.stream()
        .filter(it -> it.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(spoken.getFirst());
  }

  public LocaleWords words(Locale locale) {
    return words.computeIfAbsent(locale, LocaleChoice::load);
  }

  private static LocaleWords load(Locale locale) {
    return LocaleWords.of(locale).or(() -> LocaleWords.of(WORDS_OF_LAST_RESORT)).orElseThrow();
  }
}
