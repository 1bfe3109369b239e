package dev.sayso.dev.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// Changes a text of lines and cells: CSV, TSV, XML, YAML, JSON lines, a command line.
final class TextChange {

  private static final Pattern CELLS = Pattern.compile("(?<=[,;\t<>:\"])|(?=[,;\t<>:\"])");

  /// Of a file, a table's first lines say what there is to say.
  private static final int MOST_LINES = 40;

  private TextChange() {}

  /// `other` lends lines.
  static byte[] change(byte[] input, byte[] other, Random random) {
    var lines = lines(input);
    var lent = lines(other);
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      int at = lines.isEmpty() ? 0 : random.nextInt(lines.size());
      switch (lines.isEmpty() ? 0 : random.nextInt(6)) {
        case 0 -> lines.add(at, lent.isEmpty() ? "" : lent.get(random.nextInt(lent.size())));
        case 1 -> lines.remove(at);
        case 2 -> lines.add(at, lines.get(at));
        default -> lines.set(at, cells(lines.get(at), random));
      }
    }
    var end = random.nextInt(8) == 0 ? "\r\n" : "\n";
    return String.join(end, lines).getBytes(StandardCharsets.UTF_8);
  }

  private static String cells(String line, Random random) {
    var cells = new ArrayList<>(List.of(CELLS.split(line, -1)));
    int at = random.nextInt(cells.size());
    switch (random.nextInt(4)) {
      case 0 -> cells.remove(at);
      case 1 -> cells.add(at, cells.get(at));
      default -> cells.set(at, Hostile.text(random));
    }
    return String.join("", cells);
  }

  private static List<String> lines(byte[] input) {
    var lines = new String(input, StandardCharsets.UTF_8).lines().limit(MOST_LINES).toList();
    return new ArrayList<>(lines);
  }
}
