package dev.sayso.dev;

import dev.sayso.feed.Format;
import dev.sayso.feed.Wishes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a catalogue file is to be read.
final class FeedOptions {

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "csv, jsonl, google or shopify (default: by what is in the file).")
  private @Nullable Format format;

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN",
      split = ",",
      description = "Which column holds a field: title=Name,price=Retail; stock=- for none.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      split = ",",
      description = "What a field is where a row does not say: brand=Acme,stock=50.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(
      names = "--amounts",
      paramLabel = "UNIT",
      description = "Whether 349 in a column of prices is 3.49 (minor) or 349.00 (major).")
  private Wishes.@Nullable Amounts amounts;

  @Option(names = "--free", description = "Take prices of 0.")
  private boolean free;

  Wishes wishes() {
    return new Wishes(
        Optional.ofNullable(format), columns, values, Optional.ofNullable(amounts), free);
  }
}
