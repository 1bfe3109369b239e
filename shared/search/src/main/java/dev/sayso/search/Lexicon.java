package dev.sayso.search;

/// What a catalogue's words are worth: how many products have them. Answers from memory.
public interface Lexicon {

  /// How many products there are.
  int products();

  /// How many products have this word (as [Field#WORDS] holds it) in a name, brand or category; 0
  /// where it is unknown.
  int frequency(String word);

  /// Whether so many products have this token of a field that gathering them costs more than it
  /// tells. Never, where that is not quickly known.
  default boolean isCommon(Field field, String token) {
    return false;
  }
}
