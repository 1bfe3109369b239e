package dev.sayso.feed;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/// Text of a feed without what people do not see: markup, control and format letters, runs of
/// spaces.
final class Clean {

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^<>]{0,400}>");
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\\d?);");

  /// Zero-width and direction letters, and the mark of the byte order.
  private static final Pattern HIDDEN =
      Pattern.compile("[\\u00AD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\t\\r\\n]]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private Clean() {}

  static boolean isDamaged(String text) {
    return text.indexOf('\uFFFD') >= 0;
  }

  static boolean hasMarkup(String text) {
    return (text.indexOf('<') >= 0 && TAG.matcher(text).find())
        || (text.indexOf('&') >= 0 && ENTITY.matcher(text).find());
  }

  static boolean hasHidden(String text) {
    return !isPlain(text) && (HIDDEN.matcher(text).find() || CONTROL.matcher(text).find());
  }

  /// One line of words, in Unicode's composed form.
  static String line(String text) {
    var words = text;
    if (!isPlain(text)) {
      words = hasMarkup(text) ? withoutMarkup(text) : text;
      words = HIDDEN.matcher(words).replaceAll("");
      words = CONTROL.matcher(words).replaceAll(" ");
      words = Normalizer.normalize(words, Normalizer.Form.NFC);
    }
    return hasOddSpaces(words) ? SPACES.matcher(words).replaceAll(" ").strip() : words;
  }

  private static boolean hasOddSpaces(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter != ' ' && (Character.isWhitespace(letter) || Character.isSpaceChar(letter))) {
        return true;
      }
      if (space && letter == ' ') {
        return true;
      }
      space = letter == ' ';
    }
    return space && !text.isEmpty();
  }

  /// Most text is; it is left alone.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < ' ' || letter > '~' || letter == '<' || letter == '&') {
        return false;
      }
    }
    return true;
  }

  private static String withoutMarkup(String text) {
    return text.indexOf('<') >= 0 && TAG.matcher(text).find()
        ? Jsoup.parse(text).text()
        : Parser.unescapeEntities(text, false);
  }
}
