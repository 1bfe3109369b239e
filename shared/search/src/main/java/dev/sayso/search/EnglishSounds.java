package dev.sayso.search;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// How English words sound: words that are irregular from a list, all others letter by letter, by
/// the longest context that is known. Rules and list are learned from the CMU Pronouncing
/// Dictionary (`letters-to-sounds-en.txt`, `pronounced-en.txt`), so that names nobody has heard
/// before are read as a speaker would.
final class EnglishSounds implements Sounds {

  /// How many letters to the left and to the right a rule may look at, the fewest first.
  private static final int[][] CONTEXTS = {
    {0, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 2}, {2, 3}, {3, 3}, {4, 4}
  };

  private static final int WIDEST = 4;
  private static final String BEYOND = "_".repeat(WIDEST);

  /// Letters that make one sound together, and the letter they are written as in the rules.
  private static final String[][] TOGETHER = {
    {"tch", "1"},
    {"sch", "9"},
    {"ch", "1"},
    {"sh", "2"},
    {"th", "3"},
    {"ph", "4"},
    {"ck", "5"},
    {"gh", "6"},
    {"wh", "7"},
    {"qu", "8"}
  };

  private static final Pattern DOUBLE = Pattern.compile("([b-df-hj-np-tv-z])\\1");

  /// So many words are remembered; a large catalogue's rare ones come and go.
  private static final int MOST = 20_000;

  private final Map<String, String> rules = table("letters-to-sounds-en.txt");
  private final Map<String, String> irregular = table("pronounced-en.txt");
  private final Map<String, String> known = new ConcurrentHashMap<>();

  @Override
  public String of(String word) {
    var sounds = known.get(word);
    if (sounds == null) {
      sounds = Character.isDigit(word.charAt(0)) ? word : read(word);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(word, sounds);
    }
    return sounds;
  }

  private String read(String word) {
    var listed = irregular.get(word);
    if (listed != null) {
      return listed;
    }
    var letters = BEYOND + joined(word) + BEYOND;
    var sounds = new StringBuilder();
    for (int at = WIDEST; at < letters.length() - WIDEST; at++) {
      sounds.append(sound(letters, at));
    }
    return sounds.toString();
  }

  private String sound(String letters, int at) {
    for (int i = CONTEXTS.length - 1; i >= 0; i--) {
      var left = letters.substring(at - CONTEXTS[i][0], at);
      var right = letters.substring(at, at + 1 + CONTEXTS[i][1]);
      var sound = rules.get(left + "." + right);
      if (sound != null) {
        return sound;
      }
    }
    return "";
  }

  private static String joined(String word) {
    var joined = word;
    for (var letters : TOGETHER) {
      joined = joined.replace(letters[0], letters[1]);
    }
    return DOUBLE.matcher(joined).replaceAll(twice -> twice.group(1).toUpperCase());
  }

  private static Map<String, String> table(String file) {
    var table = new HashMap<String, String>();
    Resources.lines(file)
        .filter(line -> line.indexOf(' ') > 0)
        .forEach(line -> {
          int space = line.indexOf(' ');
          table.put(line.substring(0, space), line.substring(space + 1));
        });
    return table;
  }
}
