package dev.sayso.feed;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with one entry.
final class Flaws {

  private static final int LONGEST_ECHO = 40;

  private final List<Flaw> all = new ArrayList<>();

  void add(Flaw.Kind kind, String field, String why, String mend) {
    all.add(new Flaw(kind, field, why, mend));
  }

  boolean hasError() {
    return all.stream().anyMatch(flaw -> flaw.kind().isError());
  }

  List<Flaw> all() {
    return all;
  }

  /// The beginning of a cell, for a message.
  static String echo(String cell) {
    int end = cell.length() <= LONGEST_ECHO ? cell.length() : LONGEST_ECHO;
    if (end < cell.length() && Character.isHighSurrogate(cell.charAt(end - 1))) {
      end--;
    }
    return "\"" + cell.substring(0, end) + (end < cell.length() ? "…" : "") + "\"";
  }
}
