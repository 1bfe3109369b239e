package dev.sayso.feed.text;

/// Counts the sequences of more than one byte that are valid UTF-8, and the bytes that are not. A
/// sequence may be spread over several calls.
final class Utf8Count {

  private static final int CONTINUED = 0xC0;

  private long sequences;
  private long broken;
  private int missing;

  void add(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      int value = bytes[i] & 0xFF;
      if (missing > 0) {
        if ((value & CONTINUED) == 0x80) {
          missing--;
          sequences += missing == 0 ? 1 : 0;
          continue;
        }
        broken++;
      }
      begin(value);
    }
  }

  /// Whether there are bytes that are no UTF-8.
  boolean isBroken() {
    return broken > 0 || missing > 0;
  }

  /// Whether the text is UTF-8 with damaged places, rather than in another encoding.
  boolean isMostlyRight() {
    return sequences > broken;
  }

  private void begin(int value) {
    if (value < 0x80) {
      missing = 0;
    } else if (value >= 0xC2 && value < 0xE0) {
      missing = 1;
    } else if (value >= 0xE0 && value < 0xF0) {
      missing = 2;
    } else if (value >= 0xF0 && value < 0xF5) {
      missing = 3;
    } else {
      missing = 0;
      broken++;
    }
  }
}
