package dev.sayso.dev.bench.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sayso.dev.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// The files of a folder with spoken queries: `queries`, `spoken`, `labels` and `products`, each
/// `.tsv` or `.tsv.gz`, in the folder itself or one below; `spoken` and `labels` may be missing.
public final class QueryFolder {

  private final Path folder;

  public QueryFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Trouble.badInput(
          "there is no folder " + folder + "; --data takes one with queries.tsv");
    }
    this.folder = folder;
  }

  /// Every query as typed, then each of its spoken variants.
  public List<SpokenQuery> queries() throws IOException {
    var families = new HashMap<String, String>();
    var queries = new ArrayList<SpokenQuery>();
    for (var row : rows(needed("queries"), 2)) {
      families.put(row[0], row.length > 2 ? row[2] : "");
      queries.add(new SpokenQuery(row[0], SpokenQuery.TYPED, row[1], families.get(row[0])));
    }
    var spoken = file("spoken");
    if (spoken.isPresent()) {
      for (var row : rows(spoken.get(), 3)) {
        queries.add(new SpokenQuery(row[0], row[1], row[2], families.getOrDefault(row[0], "")));
      }
    }
    return queries;
  }

  /// Gains by query and product; empty where nothing is labelled.
  public Optional<Labels> labels() throws IOException {
    var file = file("labels");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    var gains = new HashMap<String, Map<String, Double>>();
    for (var row : rows(file.get(), 3)) {
      gains.computeIfAbsent(row[0], _ -> new HashMap<>()).merge(row[1], gain(row[2]), Math::max);
    }
    return Optional.of(new Labels(gains));
  }

  /// The file of products: the one that was named, or the folder's own or its neighbour's.
  public Path products(@Nullable Path named) throws IOException {
    if (named == null) {
      return needed("products");
    }
    if (!Files.isRegularFile(named)) {
      throw Trouble.badInput("there is no file " + named + "; --products takes products.tsv.gz");
    }
    return named;
  }

  /// The cells of every row but the header.
  static List<String[]> rows(Path file, int least) throws IOException {
    try (var reader = new BufferedReader(new InputStreamReader(plain(file), UTF_8))) {
      var rows = reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).length < least) {
          throw Trouble.badInput(
              file + " line " + (i + 2) + ": has fewer than " + least + " cells, parted by tabs");
        }
      }
      return rows;
    }
  }

  private static InputStream plain(Path file) throws IOException {
    var in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private Path needed(String name) throws IOException {
    return file(name)
        .orElseThrow(() ->
            Trouble.badInput("there is no " + name + ".tsv or " + name + ".tsv.gz in " + folder));
  }

  private Optional<Path> file(String name) throws IOException {
    var places = new ArrayList<Path>();
    places.add(folder);
    try (Stream<Path> below = Files.list(folder)) {
      below.filter(Files::isDirectory).sorted().forEach(places::add);
    }
    var above = folder.toAbsolutePath().getParent();
    if (above != null) {
      places.add(above.resolve(name));
    }
    return places.stream()
        .flatMap(place -> Stream.of(place.resolve(name + ".tsv.gz"), place.resolve(name + ".tsv")))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static double gain(String label) {
    return switch (label.toLowerCase(java.util.Locale.ROOT)) {
      case "exact" -> Labels.EXACT;
      case "partial" -> 0.5;
      default -> 0;
    };
  }
}
