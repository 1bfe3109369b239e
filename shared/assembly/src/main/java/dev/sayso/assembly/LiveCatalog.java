package dev.sayso.assembly;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.lucene.LuceneCatalogSearch;
import dev.sayso.search.lucene.SnapshotStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The catalogue on this machine with its search index, which may be replaced while it serves: the
/// current snapshot of a store, or, where there is none, an index in memory of a list of products.
public final class LiveCatalog implements ShopCatalog {

  private final LuceneCatalogSearch index;
  private final Supplier<? extends Collection<Product>> list;
  private volatile Locale language;

  private LiveCatalog(
      LuceneCatalogSearch index, Supplier<? extends Collection<Product>> list, Locale language) {
    this.index = index;
    this.list = list;
    this.language = language;
  }

  /// These products, in English.
  public LiveCatalog(Collection<Product> products) {
    this(products, Locale.ENGLISH);
  }

  /// These products; `language` is what they are called in.
  public LiveCatalog(Collection<Product> products, Locale language) {
    this(LuceneCatalogSearch.of(products, language), () -> products, language);
  }

  /// What the list gives, now and at each [#refresh].
  public static LiveCatalog of(Supplier<? extends Collection<Product>> list, Locale language) {
    return new LiveCatalog(LuceneCatalogSearch.of(list.get(), language), list, language);
  }

  /// The store's current version; what the list gives as long as the store has none.
  public static LiveCatalog serving(
      SnapshotStore store, Supplier<? extends Collection<Product>> list, Locale language) {
    try {
      var index = LuceneCatalogSearch.serving(store);
      var catalog = new LiveCatalog(index, list, language);
      if (!index.isSnapshot()) {
        catalog.refresh();
      }
      return catalog;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// From now on these are the products, unless a snapshot is served. A turn under way may still
  /// find a product that is gone: it is then left out.
  public void replace(Collection<Product> changed, Locale language) {
    this.language = language;
    index.replace(changed, language);
  }

  /// Looks for a newer version and serves it; where none was ever made, reads the list again.
  @Override
  public void refresh() {
    try {
      if (!index.refresh() && !index.isSnapshot()) {
        index.replace(list.get(), language);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Product> product(Sku sku) {
    return index.product(sku);
  }

  @Override
  public int size() {
    return index.size();
  }

  @Override
  public List<Product> named(String spoken) {
    return index.named(spoken);
  }

  @Override
  public List<Product> ofBrand(String brand, Product.Category category) {
    return index.ofBrand(brand, category);
  }

  @Override
  public List<Product> replacing(Sku gone) {
    return index.replacing(gone);
  }

  @Override
  public List<Product> alike(Product product, int most) {
    return index.alike(product, most);
  }

  @Override
  public List<SearchHit> search(SearchQuery query) {
    return index.search(query);
  }

  @Override
  public boolean knowsPhrase(String phrase) {
    return index.knowsPhrase(phrase);
  }

  @Override
  public boolean knowsItem(String phrase) {
    return index.knowsItem(phrase);
  }

  /// Why this product answers the query, in English words; nothing, where it does not.
  public List<String> explain(SearchQuery query, Sku sku) {
    return index.explain(query, sku);
  }

  @Override
  public boolean sells(String phrase) {
    return index.sells(phrase);
  }

  @Override
  public void close() {
    index.close();
  }
}
