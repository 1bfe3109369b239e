package dev.sayso.dev.bench;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The question that a conversation's last reply ended with, empty where there was none, and how
/// often in a row it has been asked.
record Asked(String question, int times) {

  /// The same question may not be asked this often in a row.
  static final int TOO_OFTEN = 3;

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;:])\\s+");

  /// `before` is null at the beginning.
  static Asked after(@Nullable Asked before, String spoken) {
    var sentences = SENTENCE.split(spoken.strip());
    var end = sentences[sentences.length - 1];
    if (!end.endsWith("?")) {
      return new Asked("", 0);
    }
    return before != null && before.question().equals(end)
        ? new Asked(end, before.times() + 1)
        : new Asked(end, 1);
  }
}
