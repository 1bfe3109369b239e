package dev.sayso.search.opensearch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The versions of one catalogue on a cluster: an index each, and an alias that names the one that
/// is searched.
final class Versions {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Patience PATIENCE = Patience.OF_AN_IMPORT;

  private final Cluster cluster;
  private final String alias;

  Versions(Cluster cluster, String alias) {
    this.cluster = cluster;
    this.alias = alias;
  }

  /// The index of a version. No alias has a dot, so no other catalogue's is taken for this one's.
  String index(String version) {
    return alias + ".v." + version;
  }

  /// A new, empty index that nobody searches.
  void create(String index, Layout layout) {
    cluster.once(Call.put("/" + index, Documents.index(layout)), PATIENCE.each());
  }

  /// A new index with all that another holds, which shares its files. What is written to one is not
  /// in the other.
  void copy(String from, String to) {
    block(from, true);
    try {
      var settings = JSON.objectNode();
      settings.putObject("settings").putNull("index.blocks.write");
      cluster.once(
          Call.put("/" + from + "/_clone/" + to + "?wait_for_active_shards=1", settings),
          PATIENCE.each());
    } finally {
      block(from, false);
    }
  }

  private void block(String index, boolean on) {
    var settings = JSON.objectNode();
    if (on) {
      settings.put("index.blocks.write", true);
    } else {
      settings.putNull("index.blocks.write");
    }
    cluster.ask(Call.put("/" + index + "/_settings", settings), PATIENCE);
  }

  /// Makes what was written visible to searches of this index.
  void refresh(String index) {
    cluster.ask(Call.post("/" + index + "/_refresh"), PATIENCE);
  }

  long products(String index) {
    return cluster
        .ask(Call.post("/" + index + "/_count", Queries.products()), PATIENCE)
        .path("count")
        .asLong(-1);
  }

  /// The index that is searched; empty before the first publication.
  Optional<String> live() {
    return named(alias).stream().findFirst();
  }

  /// From now on this index is searched, in one step: no search finds both or none.
  void switchTo(String index) {
    var body = JSON.objectNode();
    var actions = body.putArray("actions");
    live()
        .filter(old -> !old.equals(index))
        .ifPresent(
            old -> actions.addObject().putObject("remove").put("index", old).put("alias", alias));
    actions.addObject().putObject("add").put("index", index).put("alias", alias);
    actions.addObject().putObject("add").put("index", index).put("alias", whole());
    cluster.ask(Call.post("/_aliases", body), PATIENCE);
  }

  /// The indexes that are or were searched, the newest first.
  List<String> published() {
    var published = named(whole());
    return all().stream().filter(published::contains).toList();
  }

  /// Deletes all but the newest `count` that were published, and what unfinished imports left;
  /// never the one that is searched.
  void keep(int count) {
    var kept = new TreeSet<String>();
    live().ifPresent(kept::add);
    published().stream()
        .filter(index -> !kept.contains(index))
        .limit(count - 1L)
        .forEach(kept::add);
    all().stream().filter(index -> !kept.contains(index)).forEach(this::delete);
  }

  /// A second alias, of every version that passed its checks.
  private String whole() {
    return alias + ".whole";
  }

  private Set<String> named(String name) {
    if (!cluster.exists("/_alias/" + name, PATIENCE)) {
      return Set.of();
    }
    var names = new TreeSet<String>();
    cluster.ask(Call.get("/_alias/" + name), PATIENCE).fieldNames().forEachRemaining(names::add);
    return names;
  }

  private List<String> all() {
    var path = "/" + index("*") + "/_settings?filter_path=*.settings.index.creation_date";
    var made = new HashMap<String, Long>();
    for (var entry : cluster.ask(Call.get(path), PATIENCE).properties()) {
      made.put(entry.getKey(), entry.getValue().at("/settings/index/creation_date").asLong());
    }
    return made.keySet().stream()
        .sorted(
            Comparator.<String, Long>comparing(made::get)
                .thenComparing(Comparator.naturalOrder())
                .reversed())
        .toList();
  }

  void delete(String index) {
    cluster.ask(Call.delete("/" + index + "?ignore_unavailable=true"), PATIENCE);
  }
}
