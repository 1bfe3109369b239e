package dev.sayso.dialog.understanding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers that a language writes as one word, the ones before the tens: "zweiundzwanzig",
/// "zweitausenddreihundertfünf". A language without a joint has none.
final class Compounds {

  private record Scale(String word, int value) {}

  private final List<String> joint;
  private final Map<String, String> letters;
  private final List<Scale> scales;
  private final Map<String, Integer> small = new HashMap<>();
  private final Map<String, Integer> ones = new HashMap<>();
  private final Map<String, Integer> tens = new HashMap<>();

  Compounds(Lexicon lexicon) {
    joint = lexicon.list("number.joint");
    letters = lexicon.map("letters");
    put(lexicon, "number.ones", ones);
    put(lexicon, "number.joined", ones);
    put(lexicon, "number.tens", tens);
    put(lexicon, "number.teens", small);
    small.putAll(ones);
    small.putAll(tens);
    scales =
        lexicon.map("number.scales").entrySet().stream()
            .map(entry -> new Scale(entry.getKey(), Integer.parseInt(entry.getValue())))
            .filter(scale -> scale.value <= 1000)
            .sorted(Comparator.comparingInt(Scale::value).reversed())
            .toList();
  }

  boolean used() {
    return !joint.isEmpty();
  }

  /// What a word of more than one part, or a scale alone, is worth.
  @Nullable Integer value(String word) {
    int value = used() && !small.containsKey(word) ? read(spelled(word)) : 0;
    return value > 0 ? Integer.valueOf(value) : null;
  }

  /// With the letters of the language: "fuenf" is "fünf".
  private String spelled(String word) {
    var spelled = word;
    for (var letter : letters.entrySet()) {
      spelled = spelled.replace(letter.getValue(), letter.getKey());
    }
    return spelled;
  }

  /// How large the next word of the same number may be: behind hundreds less than a hundred.
  int roomBehind(int value) {
    return scales.stream()
        .mapToInt(Scale::value)
        .filter(scale -> value > 0 && value % scale == 0)
        .findFirst()
        .orElse(0);
  }

  /// 0 where it is no number.
  private int read(String word) {
    for (var scale : scales) {
      int cut = word.indexOf(scale.word);
      if (cut >= 0) {
        int times = cut == 0 ? 1 : read(word.substring(0, cut));
        var behind = word.substring(cut + scale.word.length());
        int rest = behind.isEmpty() ? 0 : read(withoutJoint(behind));
        boolean number = times > 0 && times < 1000 && (rest > 0 || behind.isEmpty());
        return number && rest < scale.value ? times * scale.value + rest : 0;
      }
    }
    return small.containsKey(word) ? small.get(word) : onesAndTens(word);
  }

  private int onesAndTens(String word) {
    for (var and : joint) {
      int cut = word.indexOf(and);
      var one = cut > 0 ? ones.get(word.substring(0, cut)) : null;
      var ten = cut > 0 ? tens.get(word.substring(cut + and.length())) : null;
      if (one != null && ten != null && one > 0) {
        return one + ten;
      }
    }
    return 0;
  }

  private String withoutJoint(String word) {
    return joint.stream()
        .filter(word::startsWith)
        .findFirst()
        .map(and -> word.substring(and.length()))
        .orElse(word);
  }

  private static void put(Lexicon lexicon, String key, Map<String, Integer> into) {
    lexicon.map(key).forEach((word, value) -> into.put(word, Integer.valueOf(value)));
  }
}
