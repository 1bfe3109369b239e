package dev.sayso.feed.text;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines of a text with their numbers from 1. Of a line that is too long only the beginning is
/// kept.
public final class Lines {

  /// Far above any product's row, far below what fills the memory.
  static final int LONGEST = 1_000_000;

  private final Reader reader;
  private final char[] buffer = new char[1 << 14];
  private final Deque<Line> ahead = new ArrayDeque<>();
  private int at;
  private int end;
  private int number;
  private boolean afterReturn;

  public Lines(Reader reader) {
    this.reader = reader;
  }

  /// `cut` says that it is longer than this text.
  public record Line(int number, String text, boolean cut) {}

  /// The next line, or null at the end.
  public @Nullable Line next() throws IOException {
    return ahead.isEmpty() ? read() : ahead.removeFirst();
  }

  /// Makes these the next lines again.
  void putBack(List<Line> lines) {
    lines.reversed().forEach(ahead::addFirst);
  }

  private @Nullable Line read() throws IOException {
    if (afterReturn && (at < end || fill()) && buffer[at] == '\n') {
      at++;
    }
    afterReturn = false;
    var text = new StringBuilder();
    boolean any = false;
    boolean cut = false;
    while (at < end || fill()) {
      int stop = stop();
      int room = LONGEST - text.length();
      cut |= stop - at > room;
      text.append(buffer, at, Math.min(stop - at, room));
      any |= stop > at;
      at = stop;
      if (at < end) {
        afterReturn = buffer[at++] == '\r';
        return new Line(++number, text.toString(), cut);
      }
    }
    return any ? new Line(++number, text.toString(), cut) : null;
  }

  /// Where the line ends within the buffer, or the buffer's end.
  private int stop() {
    int stop = at;
    while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
      stop++;
    }
    return stop;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, reader.read(buffer, 0, buffer.length));
    return end > 0;
  }
}
