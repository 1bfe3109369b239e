package dev.sayso.search;

import java.util.Map;

/// Spelling to sound by a few rules, coarse but even: wrong in the same way for a name and for what
/// a recogniser writes in its place. Vowels come out as `aeiou`; "quinoa" → `KWinoa`.
final class SpelledSounds {

  private static final Map<String, String> CLUSTERS =
      Map.ofEntries(
          Map.entry("tch", "C"),
          Map.entry("sch", "SK"),
          Map.entry("chr", "KR"),
          Map.entry("tio", "Xo"),
          Map.entry("sio", "Xo"),
          Map.entry("cia", "Xa"),
          Map.entry("igh", "i"),
          Map.entry("eau", "o"),
          Map.entry("que", "K"),
          Map.entry("ch", "C"),
          Map.entry("sh", "X"),
          Map.entry("th", "T"),
          Map.entry("ph", "F"),
          Map.entry("gh", ""),
          Map.entry("ck", "K"),
          Map.entry("qu", "KW"),
          Map.entry("wh", "W"),
          Map.entry("wr", "R"),
          Map.entry("kn", "N"),
          Map.entry("gn", "N"),
          Map.entry("dg", "J"),
          Map.entry("mb", "M"),
          Map.entry("sc", "SK"),
          Map.entry("cc", "K"),
          Map.entry("gg", "G"),
          Map.entry("ee", "i"),
          Map.entry("ea", "i"),
          Map.entry("ie", "i"),
          Map.entry("ei", "e"),
          Map.entry("ey", "i"),
          Map.entry("ai", "e"),
          Map.entry("ay", "e"),
          Map.entry("oo", "u"),
          Map.entry("ou", "u"),
          Map.entry("ew", "u"),
          Map.entry("ue", "u"),
          Map.entry("oa", "oa"),
          Map.entry("ow", "o"),
          Map.entry("au", "o"),
          Map.entry("aw", "o"),
          Map.entry("oi", "oi"),
          Map.entry("oy", "oi"));

  private static final String PLAIN_FROM = "abdefhijklmnopqrstuvwxz";
  private static final String[] PLAIN_TO =
      "a B D e F H i J K L M N o P K R S T u V W KS S".split(" ");

  private final String word;
  private final StringBuilder key = new StringBuilder();
  private int at;

  private SpelledSounds(String word) {
    this.word = word;
  }

  /// The sounds of one word, or of several written as one. Digits stay as they are.
  static String of(String word) {
    return new SpelledSounds(word).read();
  }

  private String read() {
    while (at < word.length()) {
      if (!cluster(3) && !cluster(2)) {
        single();
      }
    }
    return key.toString();
  }

  private boolean cluster(int length) {
    if (at + length > word.length()) {
      return false;
    }
    var sound = CLUSTERS.get(word.substring(at, at + length));
    if (sound == null || softSc()) {
      return false;
    }
    at += length;
    add(sound);
    return true;
  }

  private boolean softSc() {
    return word.startsWith("sc", at) && isFront(at + 2);
  }

  private void single() {
    var c = word.charAt(at);
    var index = PLAIN_FROM.indexOf(c);
    if (c == 'c') {
      add(isFront(at + 1) ? "S" : "K");
    } else if (c == 'g') {
      add(isFront(at + 1) ? "J" : "G");
    } else if (c == 'y') {
      add(at == 0 ? "Y" : "i");
    } else if (!silent(c)) {
      add(index < 0 ? String.valueOf(c) : PLAIN_TO[index]);
    }
    at++;
  }

  /// The final e of "cake", and the h of "wah".
  private boolean silent(char c) {
    var last = at == word.length() - 1;
    return (c == 'e' && last && key.length() > 2)
        || (c == 'h' && at > 0 && (last || "aeiou".indexOf(word.charAt(at - 1)) >= 0));
  }

  private boolean isFront(int index) {
    return index < word.length() && "eiy".indexOf(word.charAt(index)) >= 0;
  }

  /// Twice the same sound is once.
  private void add(String sound) {
    for (var c : sound.toCharArray()) {
      if (key.isEmpty() || key.charAt(key.length() - 1) != c || Character.isDigit(c)) {
        key.append(c);
      }
    }
  }
}
