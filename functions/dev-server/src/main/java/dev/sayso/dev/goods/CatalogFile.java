package dev.sayso.dev.goods;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.seed.SeedReader;
import dev.sayso.seed.strict.BadInputException;
import dev.sayso.seed.strict.Fields;
import dev.sayso.seed.strict.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a catalogue file entry by entry; a bad entry does not spoil the others.
public final class CatalogFile {

  private final ShopTerms terms;
  private final Instant asOf;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private CatalogFile(ShopTerms terms, Instant asOf) {
    this.terms = terms;
    this.asOf = asOf;
  }

  /// Every entry in order. A file that is not in this format at all is a [BadInputException].
  public static List<Entry> read(Path path, Format format, ShopTerms terms, Instant asOf)
      throws IOException {
    var file = new CatalogFile(terms, asOf);
    switch (format) {
      case CSV -> file.rows(Table.commas(path), row -> FlatEntry.json(row.cells()));
      case GOOGLE ->
          file.rows(Table.tabs(path), row -> GoogleEntry.json(row.cells(), terms.currency()));
      case JSONL -> file.objects(path);
    }
    return List.copyOf(file.entries);
  }

  private void rows(List<Table.Row> rows, Reading reading) {
    for (var row : rows) {
      add(row.line(), () -> json(row, reading));
    }
  }

  private static JsonNode json(Table.Row row, Reading reading) {
    if (row.broken().isPresent()) {
      throw new BadInputException(row.broken().get());
    }
    return reading.json(row);
  }

  private void objects(Path path) throws IOException {
    var texts = Utf8File.read(path).lines().toList();
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i);
      if (!text.isBlank()) {
        add(i + 1, () -> StrictJson.parse(text.getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  private void add(int line, Source source) {
    try {
      var json = source.json();
      var listing = SeedReader.listing(json, terms, asOf);
      var sku = listing.product().sku().value();
      var before = lines.putIfAbsent(sku, line);
      if (before != null) {
        throw new BadInputException(
            "sku: must be unique, " + Fields.echo(json.path("sku")) + " is in line " + before);
      }
      entries.add(new Entry.Good(line, listing));
    } catch (BadInputException e) {
      entries.add(new Entry.Bad(line, String.valueOf(e.getMessage())));
    }
  }

  private interface Reading {
    JsonNode json(Table.Row row);
  }

  private interface Source {
    JsonNode json();
  }
}
