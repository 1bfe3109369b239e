package dev.sayso.dev.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was found, as `score.py` reads it: a file a variant, `query_id`, rank and `product_id` a
/// line.
final class RunFiles {

  private RunFiles() {}

  static void write(Path folder, Map<SpokenQuery, List<String>> found) throws IOException {
    Files.createDirectories(folder);
    var texts = new TreeMap<String, StringBuilder>();
    found.forEach((query, skus) -> {
      var text = texts.computeIfAbsent(query.variant(), _ -> new StringBuilder());
      for (int i = 0; i < skus.size(); i++) {
        text.append(query.id()).append('\t').append(i + 1).append('\t').append(skus.get(i));
        text.append('\n');
      }
    });
    for (var entry : texts.entrySet()) {
      Files.writeString(folder.resolve(name(entry.getKey())), entry.getValue());
    }
  }

  /// A variant's name comes from a file; it must not lead out of the folder.
  private static String name(String variant) {
    return variant.replaceAll("[^A-Za-z0-9_-]", "_") + ".tsv";
  }
}
