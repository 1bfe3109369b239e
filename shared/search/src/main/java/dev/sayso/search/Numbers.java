package dev.sayso.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Number words as digits: "twenty four" → 24, "three sixty five" → 365, "sixteen point nine" →
/// 16.9.
final class Numbers {

  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19));

  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90);

  private final List<String> words;
  private final List<String> out = new ArrayList<>();
  private int at;

  private Numbers(List<String> words) {
    this.words = words;
  }

  static List<String> inDigits(List<String> words) {
    return new Numbers(words).read();
  }

  private List<String> read() {
    while (at < words.size()) {
      if (isNumber(at)) {
        out.add(whole() + decimals());
      } else {
        out.add(words.get(at++));
      }
    }
    return out;
  }

  private long whole() {
    long number = belowHundred();
    if (is("hundred") && number < 100) {
      at++;
      number = number * 100 + (isNumber(at) ? belowHundred() : 0);
    } else if (number > 0 && number < 10 && at < words.size() && isTeensOrTens(words.get(at))) {
      number = number * 100 + belowHundred();
    }
    return number;
  }

  private int belowHundred() {
    var word = words.get(at++);
    var small = SMALL.get(word);
    if (small != null) {
      return small;
    }
    int tens = TENS.getOrDefault(word, 0);
    var next = at < words.size() ? SMALL.getOrDefault(words.get(at), 0) : 0;
    if (next > 0 && next < 10) {
      at++;
      return tens + next;
    }
    return tens;
  }

  private String decimals() {
    if (!is("point") || !isNumber(at + 1)) {
      return "";
    }
    at++;
    var digits = new StringBuilder(".");
    while (isNumber(at)) {
      digits.append(belowHundred());
    }
    return digits.toString();
  }

  private boolean is(String word) {
    return at < words.size() && words.get(at).equals(word);
  }

  private boolean isNumber(int index) {
    return index < words.size()
        && (SMALL.containsKey(words.get(index)) || TENS.containsKey(words.get(index)));
  }

  private static boolean isTeensOrTens(String word) {
    return TENS.containsKey(word);
  }
}
