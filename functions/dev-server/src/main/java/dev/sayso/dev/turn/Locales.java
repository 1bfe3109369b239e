package dev.sayso.dev.turn;

import dev.sayso.commerce.shop.ShopTerms;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which locales a shop can be spoken to in: those of the languages it states.
public final class Locales {

  private Locales() {}

  /// Empty where the tag is no BCP 47, or the shop does not speak that language.
  public static Optional<Locale> spoken(String tag, ShopTerms terms) {
    try {
      var locale = new Locale.Builder().setLanguageTag(tag).build();
      return terms.locales().stream()
          .filter(known -> known.getLanguage().equals(locale.getLanguage()))
          .findFirst()
          .map(_ -> locale);
    } catch (IllformedLocaleException _) {
      return Optional.empty();
    }
  }

  /// For messages: `en-US, de-DE`.
  public static String codes(ShopTerms terms) {
    return terms.locales().stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
  }
}
