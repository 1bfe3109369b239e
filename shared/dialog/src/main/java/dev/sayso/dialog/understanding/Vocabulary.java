package dev.sayso.dialog.understanding;

/// What the interpreter may ask about the shop's own words, so that "salt and vinegar crisps" stays
/// one thing and "milk and eggs" becomes two.
public interface Vocabulary {

  Vocabulary NONE = _ -> false;

  /// Whether the shop has a product whose names hold this phrase, word for word: "mac and cheese".
  boolean knowsPhrase(String phrase);

  /// Whether the shop calls some product just this: "milk", "dog food", but not "dog". So that
  /// "milk bread and eggs" becomes three things.
  default boolean knowsItem(String phrase) {
    return false;
  }

  /// Whether some product's names hold all of these words, the first two of them side by side. So
  /// that "when pigs fly bread" and "cheddar potato chips" stay one thing.
  default boolean sells(String phrase) {
    return false;
  }
}
