package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;

/// Makes snapshots to test with.
final class Snapshots {

  private Snapshots() {}

  /// A version of exactly these products, served.
  static LuceneCatalogSearch serving(SnapshotStore store, Collection<Product> products) {
    try {
      publish(store, products, Locale.ENGLISH);
      return LuceneCatalogSearch.serving(store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Snapshot publish(SnapshotStore store, Collection<Product> products, Locale language)
      throws IOException {
    try (var next = SnapshotBuilder.next(store, language)) {
      for (var product : products) {
        next.put(product);
      }
      next.removeOthers();
      var made = next.finish();
      next.publish();
      return made;
    }
  }
}
