package dev.sayso.assembly;

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
import java.time.Instant;
import java.util.Collection;

/// Imports into the built-in shop: products into its snapshots, prices and stock into its table.
/// For those who have `sayso-feed`, which this module does not bring.
public record CatalogImports(
    ImportFolder folder, SnapshotStore store, DynamoCatalogStore goods, Publishing publishing)
    implements OfferBook {

  /// Hears that a version is about to be published; what it throws keeps that from happening.
  public interface Publishing {
    void begins() throws IOException;
  }

  /// Finishes an import that was killed after its catalogue was published.
  public static CatalogImports open(
      ImportFolder folder, SnapshotStore store, DynamoCatalogStore goods, Publishing publishing)
      throws IOException {
    var imports = new CatalogImports(folder, store, goods, publishing);
    folder.recover(store.current().orElse(""), imports, _ -> {});
    return imports;
  }

  public Outcome run(Feed feed, ImportWish wish, ShopTerms terms, Importing.Watcher watcher)
      throws IOException {
    var current = store.current().orElse("");
    var builder = SnapshotBuilder.next(store, terms.locales().getFirst());
    var next = new NextSnapshot(builder, publishing);
    return new Importing(folder, this, terms, watcher)
        .run(feed, next, current, wish, Instant.now());
  }

  /// The version of the catalogue that is served.
  public String version() throws IOException {
    return store.current().orElse("");
  }

  /// The catalogue is another version with the same products and prices.
  public void carry(String from) throws IOException {
    folder.carry(from, version());
  }

  /// The shop was filled from elsewhere.
  public void forget() {
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
