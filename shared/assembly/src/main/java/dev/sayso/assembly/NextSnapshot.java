package dev.sayso.assembly;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.feed.change.Change;
import dev.sayso.feed.change.NextCatalog;
import dev.sayso.search.lucene.SnapshotBuilder;
import java.io.IOException;
import java.util.stream.Stream;

/// The next snapshot, as an import sees it.
final class NextSnapshot implements NextCatalog {

  private final SnapshotBuilder builder;
  private final CatalogImports.Publishing publishing;
  private final int before;

  NextSnapshot(SnapshotBuilder builder, CatalogImports.Publishing publishing) {
    this.builder = builder;
    this.publishing = publishing;
    this.before = builder.others();
  }

  @Override
  public String version() {
    return builder.version();
  }

  @Override
  public int before() {
    return before;
  }

  @Override
  public Change compare(Product product) throws IOException {
    return change(builder.compare(product));
  }

  @Override
  public Change put(Product product) throws IOException {
    return change(builder.put(product));
  }

  @Override
  public void keep(Sku sku) throws IOException {
    builder.keep(sku);
  }

  @Override
  public Stream<Sku> unseen() {
    return builder.unseen();
  }

  @Override
  public void remove(Sku sku) throws IOException {
    builder.remove(sku);
  }

  @Override
  public void finish() throws IOException {
    builder.finish();
  }

  @Override
  public void publish() throws IOException {
    publishing.begins();
    builder.publish();
  }

  @Override
  public void close() throws IOException {
    builder.close();
  }

  private static Change change(SnapshotBuilder.Change change) {
    return switch (change) {
      case ADDED -> Change.ADDED;
      case CHANGED -> Change.CHANGED;
      case UNCHANGED -> Change.UNCHANGED;
    };
  }
}
