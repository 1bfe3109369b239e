package dev.sayso.search;

/// One word (or two written as one) of a product's names or of a query. `weight` in 0..1 says how
/// much it tells: a rare word near 1, a word of half the catalogue near 0.3. `kind` is what a
/// compound word is a kind of, or blank.
final class Term {

  private final String text;
  private final String sound;
  private final byte[] codes;
  private final int consonants;
  private final double weight;
  private final String kind;

  Term(String text, String sound, double weight, String kind) {
    this.text = text;
    this.sound = sound;
    this.codes = Edits.codes(sound, sound.length());
    this.weight = weight;
    this.kind = kind;
    int bits = 0;
    for (var code : Sounds.consonants(sound).toCharArray()) {
      bits |= 1 << (code & 31);
    }
    consonants = bits;
  }

  String text() {
    return text;
  }

  String sound() {
    return sound;
  }

  /// The sounds as [Edits] counts with them; not to be written.
  byte[] codes() {
    return codes;
  }

  double weight() {
    return weight;
  }

  String kind() {
    return kind;
  }

  /// Numbers and sizes are never compared by sound: fifteen is not nearly sixteen.
  boolean isNumeric() {
    return !text.isEmpty() && Character.isDigit(text.charAt(0));
  }

  /// Whether at least a third of the consonants of the richer word are in the other, too; tells
  /// most unlike words apart at once.
  boolean mayBeLike(Term other) {
    int most = Math.max(Integer.bitCount(consonants), Integer.bitCount(other.consonants));
    return 3 * Integer.bitCount(consonants & other.consonants) >= most;
  }
}
