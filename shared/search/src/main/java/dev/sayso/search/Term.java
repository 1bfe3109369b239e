package dev.sayso.search;

/// One word (or two written as one) of a product's names or of a query. `weight` in 0..1 says how
/// much it tells: a rare word near 1, a word of half the catalogue near 0.3. `consonants` has a bit
/// for each consonant it sounds with, which tells most unlike words apart at once. `kind` is what a
/// compound word is a kind of, or blank.
record Term(String text, String sound, int consonants, double weight, String kind) {

  static Term of(String text, String sound, double weight, String kind) {
    int consonants = 0;
    for (var code : Sounds.consonants(sound).toCharArray()) {
      consonants |= 1 << (code & 31);
    }
    return new Term(text, sound, consonants, weight, kind);
  }

  /// Numbers and sizes are never compared by sound: fifteen is not nearly sixteen.
  boolean isNumeric() {
    return !text.isEmpty() && Character.isDigit(text.charAt(0));
  }

  /// Whether at least a third of the consonants of the richer word are in the other, too.
  boolean mayBeLike(Term other) {
    int most = Math.max(Integer.bitCount(consonants), Integer.bitCount(other.consonants));
    return 3 * Integer.bitCount(consonants & other.consonants) >= most;
  }
}
