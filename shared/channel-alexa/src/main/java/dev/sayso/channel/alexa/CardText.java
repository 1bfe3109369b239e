package dev.sayso.channel.alexa;

import dev.sayso.channel.Speech;
import java.util.stream.Collectors;

/// The text of a card: plain, in lines.
final class CardText {

  private CardText() {}

  /// Clean lines, at most `most` characters in all; what is too long is cut off at a line.
  static String shorten(String text, int most) {
    String clean = text.lines().map(Speech::clean).collect(Collectors.joining("\n")).strip();
    if (clean.length() <= most) {
      return clean;
    }
    int line = clean.lastIndexOf('\n', most);
    return line > 0 ? clean.substring(0, line) : Speech.shorten(clean, most);
  }
}
