package dev.sayso.feed.words;

import java.util.ArrayList;
import java.util.List;

/// The parts of a title: what stands between dashes, bars, slashes, colons and commas that
/// separate, and are not inside a word or number.
final class Parts {

  private Parts() {}

  static List<String> of(String text) {
    var parts = new ArrayList<String>();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      if (separates(text, at)) {
        parts.add(text.substring(from, at));
        from = at + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static boolean separates(String text, int at) {
    boolean begins = at == 0 || text.charAt(at - 1) == ' ';
    boolean ends = at + 1 == text.length() || text.charAt(at + 1) == ' ';
    return switch (text.charAt(at)) {
      case '-', '–', '—' -> begins;
      case '|', '/' -> begins || ends;
      case ';', ':', ',' -> ends;
      default -> false;
    };
  }
}
