package dev.sayso.commerce.shopper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something a shopper told the shop about themselves: what it means (`kind`, and what it is
/// `about`, e.g. peanuts), in which `words` they said it, and since when it holds; null where that
/// is not known.
public record Preference(Kind kind, String about, String words, @Nullable Instant since) {

  /// What it means. Only an allergy is a matter of safety.
  public enum Kind {
    /// "I'm vegetarian": what is not, is warned about.
    DIET,
    /// "I'm allergic to peanuts": warned about before it is bought, and never forgotten unasked.
    ALLERGY,
    /// "No peanuts", "I don't like olives".
    AVOID,
    /// "Always the cheapest".
    CHEAPEST,
    /// "Always Oatly": of what is sold under that name.
    BRAND,
    /// "Deliver to the office": one of the shopper's places.
    DELIVERY,
    /// Words nobody has read a meaning into.
    NOTE
  }

  /// Words that were not understood yet.
  public static Preference note(String words, @Nullable Instant since) {
    return new Preference(Kind.NOTE, words, words, since);
  }
}
