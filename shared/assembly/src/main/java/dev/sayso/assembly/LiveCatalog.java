package dev.sayso.assembly;

import dev.sayso.commerce.catalog.Catalog;
import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.dialog.understanding.Vocabulary;
import dev.sayso.search.lucene.LuceneCatalogSearch;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The catalogue on this machine with its search index, which may be replaced while it serves.
public final class LiveCatalog implements Catalog, CatalogSearch, Vocabulary, AutoCloseable {

  private final LuceneCatalogSearch index;
  private final Locale language;

  /// A catalogue in English.
  public LiveCatalog(Collection<Product> products) {
    this(products, Locale.ENGLISH);
  }

  /// `language` is what the products are called in.
  public LiveCatalog(Collection<Product> products, Locale language) {
    this.language = language;
    index = LuceneCatalogSearch.of(products, language);
  }

  /// From now on these are the products. A turn under way may still find a product that is gone: it
  /// is then left out.
  public void replace(Collection<Product> changed) {
    index.replace(changed, language);
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
