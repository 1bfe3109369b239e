package dev.sayso.search.opensearch;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.SpokenSearch;
import dev.sayso.search.Tongue;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Puts versions of a catalogue on a cluster. A version is written beside the one that is searched,
/// checked, and then takes its place in one step: shoppers see all of it or nothing. Whatever goes
/// wrong before, also the end of this process, leaves what is searched as it was.
public final class PublishingCatalog implements AutoCloseable {

  /// The version that is searched, and the one before it.
  private static final int KEPT = 2;

  /// So many documents are read in one request.
  private static final int AT_ONCE = 500;

  private final Cluster cluster;
  private final Versions versions;
  private final Tongue tongue;
  private final BulkLimits limits;

  PublishingCatalog(Cluster cluster, String alias, Tongue tongue, BulkLimits limits) {
    this.cluster = cluster;
    this.versions = new Versions(cluster, alias);
    this.tongue = tongue;
    this.limits = limits;
  }

  /// `language` is what the products are called in.
  public static PublishingCatalog to(OpenSearchSettings settings, Locale language) {
    return new PublishingCatalog(
        Cluster.of(settings), settings.index(), Tongue.of(language), BulkLimits.DEFAULT);
  }

  /// Publishes these products, and only these. They are read twice: first for their words. Small
  /// letters, digits, - and _ make a version's name, one that was never used. Throws
  /// [ClusterException] where the cluster gives up.
  public Publication publish(String version, Layout layout, Supplier<Stream<Product>> products) {
    var index = versions.index(version);
    var words = new WordCounting(tongue);
    try (var all = products.get()) {
      all.forEach(words::add);
    }
    var table = words.table();
    versions.create(index, layout);
    return live(
        version,
        index,
        table,
        writer -> {
          var search = new SpokenSearch(tongue, table);
          try (var all = products.get()) {
            return new Writing(writer, search).write(all);
          }
        });
  }

  /// Publishes what is searched now, changed: these products are new or otherwise, those are gone.
  /// Costs as much as is changed, not as much as there is. Where nothing was published before,
  /// throws [IllegalStateException].
  public Publication update(String version, Collection<Product> changed, Collection<Sku> gone) {
    var old =
        versions
            .live()
            .orElseThrow(() -> new IllegalStateException("no catalogue was published yet"));
    var index = versions.index(version);
    var stored = StoredWords.read(cluster, old, Patience.OF_AN_IMPORT).table();
    var words = WordCounting.from(stored, tongue);
    var touched = Stream.concat(changed.stream().map(Product::sku), gone.stream()).distinct();
    var before = new Shelves(cluster, old, Patience.OF_AN_IMPORT);
    touched
        .gather(Gatherers.windowFixed(AT_ONCE))
        .flatMap(skus -> before.read(skus).values().stream())
        .flatMap(Optional::stream)
        .forEach(words::remove);
    changed.forEach(words::add);
    var table = words.table();
    versions.copy(old, index);
    return live(
        version,
        index,
        table,
        writer -> {
          gone.forEach(sku -> writer.remove(Documents.id(sku.value())));
          return new Writing(writer, new SpokenSearch(tongue, table)).write(changed.stream());
        });
  }

  /// The versions that can be searched, the newest first.
  public List<String> versions() {
    int prefix = versions.index("").length();
    return versions.published().stream().map(index -> index.substring(prefix)).toList();
  }

  /// Searches an older version again.
  public void backTo(String version) {
    versions.switchTo(versions.index(version));
  }

  /// Fills an index and makes it the one that is searched, or deletes it.
  private Publication live(String version, String index, WordTable table, Filling filling) {
    boolean isLive = false;
    try (var writer = new BulkWriter(cluster, index, limits)) {
      StoredWords.write(table, writer);
      var samples = filling.fill(writer);
      var rejections = writer.finish();
      versions.refresh(index);
      var reasons = new Checks(cluster, index, tongue, table).reasons(samples, rejections);
      if (!reasons.isEmpty()) {
        return new Publication.Refused(reasons, rejections);
      }
      versions.switchTo(index);
      isLive = true;
    } finally {
      if (!isLive) {
        versions.delete(index);
      }
    }
    versions.keep(KEPT);
    return new Publication.Live(version, table.products());
  }

  private interface Filling {

    /// Products to try the new index with.
    List<Product> fill(BulkWriter writer);
  }

  @Override
  public void close() {
    cluster.close();
  }
}
