package dev.sayso.dev.bench;

import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Words that are hard to understand: what is said before them, what must come of them, and what a
/// good model answers. `wanted` is `does:` and an intent, or what must be offered: for each part
/// one of the products whose sku begins with one of these.
public record HardUtterance(String words, String before, String wanted, String answer) {

  private static final String DOES = "does:";
  private static final int COLUMNS = 4;

  /// A file with a line each, columns parted by tabs; lines that begin with # are remarks.
  public static List<HardUtterance> read(Path file) {
    try {
      var all = new ArrayList<HardUtterance>();
      int line = 0;
      for (var text : Files.readAllLines(file)) {
        line++;
        if (!text.isBlank() && !text.startsWith("#")) {
          all.add(of(text.split("\t", -1), file + ", line " + line));
        }
      }
      if (all.isEmpty()) {
        throw new BadInputException(file + " holds no utterance");
      }
      return all;
    } catch (IOException _) {
      throw new BadInputException("there is no readable file " + file + "; --data names one");
    }
  }

  private static HardUtterance of(String[] columns, String place) {
    if (columns.length != COLUMNS || columns[0].isBlank() || columns[2].isBlank()) {
      throw new BadInputException(
          place + ": must be utterance, what is said before, what is wanted, answer; by tabs");
    }
    return new HardUtterance(columns[0], columns[1], columns[2], columns[3]);
  }

  /// Whether that came of it: the intent that was understood, and the skus on offer.
  boolean isMet(String intent, List<String> offered) {
    if (wanted.startsWith(DOES)) {
      return intent.equals(wanted.substring(DOES.length()));
    }
    return Stream.of(wanted.split(" "))
        .allMatch(part ->
            Stream.of(part.split("/"))
                .anyMatch(start -> offered.stream().anyMatch(sku -> sku.startsWith(start))));
  }
}
