package dev.sayso.dev.local;

import dev.sayso.assembly.LiveCatalog;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.search.lucene.SnapshotBuilder;
import dev.sayso.search.lucene.SnapshotStore;
import dev.sayso.store.dynamodb.DynamoCatalogStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// The local shop's catalogue: snapshots in its data folder, or an index in memory where nothing is
/// kept.
record LocalCatalog(LiveCatalog live, Optional<SnapshotStore> snapshots) implements AutoCloseable {

  /// A data folder of before there were snapshots has its products in the database: the first
  /// snapshot is made of these.
  static LocalCatalog open(
      Optional<SnapshotStore> snapshots, DynamoCatalogStore goods, Locale language) {
    if (snapshots.isEmpty()) {
      return new LocalCatalog(LiveCatalog.of(goods::products, language), snapshots);
    }
    var store = snapshots.get();
    try {
      if (store.current().isEmpty()) {
        publish(store, goods.products(), language, true);
      }
      return new LocalCatalog(LiveCatalog.serving(store, goods::products, language), snapshots);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// These products and no others.
  void replace(Collection<Product> products, Locale language) {
    if (snapshots.isPresent()) {
      publish(products, language, true);
    } else {
      live.replace(products, language);
    }
  }

  /// Adds these products, or puts them in the place of those with the same sku. They are in the
  /// database already.
  void put(Collection<Product> products, Locale language) {
    if (snapshots.isPresent()) {
      publish(products, language, false);
    } else {
      live.refresh();
    }
  }

  /// Whether it has just these products.
  boolean sells(Collection<Product> products) {
    return live.size() == products.size() && has(products);
  }

  /// Whether it has these products, just as they are.
  boolean has(Collection<Product> products) {
    return products.stream()
        .allMatch(one -> live.product(one.sku()).filter(one::equals).isPresent());
  }

  @Override
  public void close() {
    live.close();
  }

  private void publish(Collection<Product> products, Locale language, boolean only) {
    try {
      publish(snapshots.orElseThrow(), products, language, only);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    live.refresh();
  }

  private static void publish(
      SnapshotStore store, Collection<Product> products, Locale language, boolean only)
      throws IOException {
    try (var next = SnapshotBuilder.next(store, language)) {
      for (var product : products) {
        next.put(product);
      }
      if (only) {
        next.removeOthers();
      }
      next.finish();
      next.publish();
    }
  }
}
