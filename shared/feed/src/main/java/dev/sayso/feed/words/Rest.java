package dev.sayso.feed.words;

import java.util.regex.Pattern;

/// Mends a text that something was taken out of: no empty brackets, no separators without parts.
final class Rest {

  private static final Pattern EMPTY = Pattern.compile("[(\\[]\\s*[,;/|+-]*\\s*[)\\]]");
  private static final Pattern INSIDE =
      Pattern.compile("(?<=[(\\[])[\\s,;/|]+|[\\s,;/|]+(?=[)\\]])");
  private static final Pattern DOUBLED = Pattern.compile("(\\s*[,;/|•·–—]|\\s-)(?:\\s*[,;/|•·–—]|\\s-)+(?=\\s|$)");
  private static final Pattern ENDS =
      Pattern.compile("^[\\s,;/|•·–—:+-]+|(?<=\\s)(?:of|in|à|a|mit|with)$|[\\s,;/|•·–—:+-]+$");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Rest() {}

  static String tidy(String text) {
    if (isTidy(text)) {
      return text;
    }
    var tidied = SPACES.matcher(text).replaceAll(" ");
    for (var before = ""; !before.equals(tidied); ) {
      before = tidied;
      tidied = EMPTY.matcher(tidied).replaceAll(" ");
      tidied = INSIDE.matcher(tidied).replaceAll("");
      tidied = DOUBLED.matcher(tidied).replaceAll("$1");
      tidied = ENDS.matcher(tidied.strip()).replaceAll("").strip();
      tidied = SPACES.matcher(tidied).replaceAll(" ").replace(" ,", ",");
    }
    return tidied;
  }

  /// Whether there is nothing but words between single spaces: most names are.
  private static boolean isTidy(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == ' ' ? space : !isOfWord(letter)) {
        return false;
      }
      space = letter == ' ';
    }
    return !space && !endsOpen(text);
  }

  private static boolean isOfWord(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '\'' || letter == '’' || letter == '.' || letter == '&';
  }

  private static boolean endsOpen(String text) {
    int last = text.lastIndexOf(' ');
    return last >= 0 && text.length() - last <= 5 && ENDS.matcher(text).find();
  }
}
