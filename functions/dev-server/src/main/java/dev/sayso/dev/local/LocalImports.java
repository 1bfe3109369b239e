package dev.sayso.dev.local;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.feed.Feed;
import dev.sayso.feed.change.ImportFolder;
import dev.sayso.feed.change.ImportWish;
import dev.sayso.feed.change.Importing;
import dev.sayso.feed.change.OfferBook;
import dev.sayso.feed.change.Outcome;
import dev.sayso.search.lucene.SnapshotBuilder;
import dev.sayso.search.lucene.SnapshotStore;
import dev.sayso.store.dynamodb.DynamoCatalogStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;

/// Imports into the local shop: products into its snapshots, prices and stock into its database.
record LocalImports(ImportFolder folder, SnapshotStore store, DynamoCatalogStore goods)
    implements OfferBook {

  /// Finishes an import that was killed after its catalogue was published.
  static LocalImports open(Path path, SnapshotStore store, DynamoCatalogStore goods)
      throws IOException {
    var imports = new LocalImports(ImportFolder.in(path), store, goods);
    imports.folder().recover(store.current().orElse(""), imports, _ -> {});
    return imports;
  }

  Outcome run(Feed feed, ImportWish wish, ShopTerms terms, Importing.Watcher watcher)
      throws IOException {
    var current = store.current().orElse("");
    var next = new NextSnapshot(SnapshotBuilder.next(store, terms.locales().getFirst()));
    return new Importing(folder, this, terms, watcher)
        .run(feed, next, current, wish, Instant.now());
  }

  String version() throws IOException {
    return store.current().orElse("");
  }

  /// The catalogue is another version with the same products and prices.
  void carry(String from) throws IOException {
    folder.carry(from, version());
  }

  /// The shop was filled from elsewhere.
  void forget() {
    try {
      folder.forget();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(Collection<Offer> offers) {
    goods.writeOffers(offers);
  }

  @Override
  public void remove(Collection<Sku> skus) {
    goods.remove(skus);
  }
}
