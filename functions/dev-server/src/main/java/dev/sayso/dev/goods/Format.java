package dev.sayso.dev.goods;

import java.nio.file.Path;
import java.util.Locale;

/// The forms that a catalogue file may have.
public enum Format {
  /// A header of the seed's field names, dotted where they are nested; lists separated by `|`.
  CSV,
  /// One object of the seed's form a line.
  JSONL,
  /// The tab-separated product feed of Google Merchant Center.
  GOOGLE;

  /// By the file's ending: `.jsonl` and `.ndjson`, `.tsv` and `.txt` for Google's feed, else CSV.
  public static Format of(Path file) {
    var name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return JSONL;
    }
    return name.endsWith(".tsv") || name.endsWith(".txt") ? GOOGLE : CSV;
  }
}
