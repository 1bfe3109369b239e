package dev.sayso.feed.words;

import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;

/// Mends a text that something was taken out of: no empty brackets, no separators without parts. By
/// hand, as every title of a feed goes through here.
final class Rest {

  private static final String SEPARATORS = ",;/|•·–—:+-";
  private static final String BEHIND = ",;/|:";
  private static final Set<String> OPEN_ENDS = Set.of("of", "in", "à", "a", "mit", "with", "je");
  private static final Pattern SPACE = Pattern.compile("\\s");
  private static final Pattern EMPTY = Pattern.compile("[(\\[]\\s*[,;/|+-]*\\s*[)\\]]");
  private static final Pattern INSIDE =
      Pattern.compile("(?<=[(\\[])[\\s,;/|]+|[\\s,;/|]+(?=[)\\]])");

  private Rest() {}

  static String tidy(String text) {
    var tidied = text;
    if (text.indexOf('(') >= 0 || text.indexOf('[') >= 0) {
      tidied = EMPTY.matcher(INSIDE.matcher(text).replaceAll("")).replaceAll(" ");
    }
    var words = new ArrayList<String>();
    for (var word : SPACE.matcher(tidied).replaceAll(" ").split(" ")) {
      add(words, word);
    }
    trimEnd(words);
    return String.join(" ", words);
  }

  private static void add(ArrayList<String> words, String word) {
    if (word.isEmpty()) {
      return;
    }
    if (words.isEmpty() || isSeparator(word)) {
      var rest = words.isEmpty() ? withoutBegin(word) : word;
      boolean doubled = !words.isEmpty() && endsWithSeparator(words.getLast());
      if (!rest.isEmpty() && !doubled) {
        if (!words.isEmpty() && word.equals(",")) {
          words.set(words.size() - 1, words.getLast() + ",");
        } else {
          words.add(rest);
        }
      }
    } else {
      // What stood before a slash may be gone.
      words.add(word.charAt(0) == '/' || word.charAt(0) == ',' ? withoutBegin(word) : word);
    }
  }

  private static void trimEnd(ArrayList<String> words) {
    while (!words.isEmpty()) {
      var last = withoutEnd(words.getLast());
      boolean open = words.size() > 1 && OPEN_ENDS.contains(last);
      if (!last.isEmpty() && !open) {
        words.set(words.size() - 1, last);
        return;
      }
      words.removeLast();
    }
  }

  private static boolean isSeparator(String word) {
    return word.chars().allMatch(letter -> SEPARATORS.indexOf(letter) >= 0);
  }

  private static boolean endsWithSeparator(String word) {
    return BEHIND.indexOf(word.charAt(word.length() - 1)) >= 0 || isSeparator(word);
  }

  private static String withoutBegin(String word) {
    int begin = 0;
    while (begin < word.length() && SEPARATORS.indexOf(word.charAt(begin)) >= 0) {
      begin++;
    }
    return word.substring(begin);
  }

  private static String withoutEnd(String word) {
    int end = word.length();
    while (end > 0 && SEPARATORS.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }
}
