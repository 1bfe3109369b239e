package dev.sayso.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// The word table as it lies in an index, beside the products.
final class StoredWords {

  /// A table with the index it was read from.
  record Read(String index, WordTable table) {}

  private StoredWords() {}

  /// Of what this index or alias names.
  static Read read(Cluster cluster, String name, Patience patience) {
    var first = part(cluster, name, 0, patience);
    var index = first.path("_index").asText();
    var source = first.path("_source");
    var parts = new ArrayList<>(List.of(source.path(Documents.TABLE).asText()));
    for (int i = 1; i < source.path(Documents.PARTS).asInt(); i++) {
      var next = part(cluster, name, i, patience);
      if (!next.path("_index").asText().equals(index)) {
        // Another version was published between the two: begin again.
        return read(cluster, name, patience);
      }
      parts.add(next.path("_source").path(Documents.TABLE).asText());
    }
    return new Read(index, WordTable.read(source.path(Documents.PRODUCTS).asInt(), parts));
  }

  static void write(WordTable table, BulkWriter writer) {
    var parts = Documents.words(table);
    for (int i = 0; i < parts.size(); i++) {
      writer.put(Documents.wordsId(i), parts.get(i));
    }
  }

  private static JsonNode part(Cluster cluster, String name, int part, Patience patience) {
    return cluster.ask(Call.get("/" + name + "/_doc/" + Documents.wordsId(part)), patience);
  }
}
