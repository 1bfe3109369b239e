package dev.sayso.search;

/// How words of one language sound, one character a sound. Consonants are capitals (`X` = sh, `C` =
/// ch, `J` = j, `Q` = ng) but for `c` = th and `j` = the s of "pleasure"; vowels are `aeiou` and
/// `AEIOU`, where `A` is the e of "the".
@FunctionalInterface
interface Sounds {

  /// The sounds of one word. Digits stay as they are.
  String of(String word);

  /// With what recognisers confuse put together: all vowels and glides are `a`, and a voiced
  /// consonant is its voiceless twin.
  static String broad(String sounds) {
    var out = new StringBuilder(sounds.length());
    for (int at = 0; at < sounds.length(); at++) {
      var broad = broad(sounds.charAt(at));
      if (broad != 'a' || out.isEmpty() || out.charAt(out.length() - 1) != 'a') {
        out.append(broad);
      }
    }
    return out.toString();
  }

  /// As [#broad], with no vowel but a first one.
  static String consonants(String sounds) {
    var broad = broad(sounds);
    return broad.isEmpty() ? "" : broad.charAt(0) + broad.substring(1).replace("a", "");
  }

  static boolean isVowel(char sound) {
    return "aeiouAEIOU".indexOf(sound) >= 0;
  }

  private static char broad(char sound) {
    return switch (sound) {
      case 'a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U', 'Y', 'W', 'H' -> 'a';
      case 'B' -> 'P';
      case 'D', 'c' -> 'T';
      case 'G' -> 'K';
      case 'V' -> 'F';
      case 'Z' -> 'S';
      case 'Q' -> 'N';
      case 'X', 'J', 'j' -> 'C';
      default -> sound;
    };
  }
}
