package dev.sayso.channel;

import java.util.List;
import java.util.regex.Pattern;

/// Words made fit for a voice platform: only characters that XML allows, markup escaped, and short
/// enough.
public final class Speech {
  private static final String OPEN = "<speak>";
  private static final String CLOSE = "</speak>";

  /// What the tags of a document take.
  public static final int TAGS = OPEN.length() + CLOSE.length();

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

  private Speech() {}

  /// The words as an SSML document of at most `most` characters, tags included.
  public static String ssml(String words, int most) {
    return OPEN + escape(shorten(words, most - TAGS)) + CLOSE;
  }

  /// Words without control characters and without halves of surrogate pairs, which neither XML nor
  /// JSON can carry. White space becomes one space.
  public static String clean(String words) {
    StringBuilder kept = new StringBuilder(words.length());
    words.codePoints().filter(Speech::isText).forEach(it -> append(kept, it));
    return kept.toString().strip();
  }

  /// Escapes for XML content. An apostrophe needs none there.
  public static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /// Whole sentences whose escaped form is at most `most` characters long. What closes with a
  /// question still does: then sentences before it are left out.
  public static String shorten(String words, int most) {
    String clean = clean(words);
    if (escape(clean).length() <= most) {
      return clean;
    }
    List<String> sentences = SENTENCE_END.splitAsStream(clean).toList();
    String last = asks(clean) ? sentences.getLast() : "";
    int room = most - escape(last).length();
    if (room < 0) {
      return cut(clean, most);
    }
    StringBuilder kept = new StringBuilder();
    for (String sentence : sentences.subList(0, sentences.size() - 1)) {
      room -= escape(sentence).length() + 1;
      if (room < 0) {
        break;
      }
      kept.append(sentence).append(' ');
    }
    String shortened = kept.append(last).toString().strip();
    return shortened.isEmpty() ? cut(clean, most) : shortened;
  }

  public static boolean asks(String words) {
    return words.strip().endsWith("?");
  }

  /// At a character, for a sentence that is too long itself.
  private static String cut(String words, int most) {
    int length = 0;
    int end = 0;
    while (end < words.length()) {
      int next = words.offsetByCodePoints(end, 1);
      length += escape(words.substring(end, next)).length();
      if (length > most) {
        break;
      }
      end = next;
    }
    return words.substring(0, end);
  }

  private static boolean isText(int point) {
    boolean xml =
        point == '\t'
            || point == '\n'
            || point == '\r'
            || (point >= 0x20 && point <= 0xD7FF)
            || (point >= 0xE000 && point <= 0xFFFD)
            || point >= 0x10000;
    return xml && !(point >= 0x7F && point <= 0x9F);
  }

  private static void append(StringBuilder kept, int point) {
    if (!Character.isWhitespace(point)) {
      kept.appendCodePoint(point);
    } else if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
      kept.append(' ');
    }
  }
}
