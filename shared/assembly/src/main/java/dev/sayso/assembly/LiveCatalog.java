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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The catalogue in this process with its search index; both are replaced together while they
/// serve.
public final class LiveCatalog implements Catalog, CatalogSearch, Vocabulary, AutoCloseable {

  private final LuceneCatalogSearch index;
  private volatile Map<Sku, Product> products;

  /// A catalogue in English.
  public LiveCatalog(Collection<Product> products) {
    this(products, Locale.ENGLISH);
  }

  /// `language` is what the products are called in.
  public LiveCatalog(Collection<Product> products, Locale language) {
    this.products = bySku(products);
    index = LuceneCatalogSearch.of(products, language);
  }

  /// From now on these are the products. A turn under way may still find a product that is gone: it
  /// is then left out.
  public void replace(Collection<Product> changed) {
    products = bySku(changed);
    index.replace(changed);
  }

  @Override
  public Optional<Product> product(Sku sku) {
    return Optional.ofNullable(products.get(sku));
  }

  @Override
  public Collection<Product> all() {
    return products.values();
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

  @Override
  public boolean sells(String phrase) {
    return index.sells(phrase);
  }

  @Override
  public void close() {
    index.close();
  }

  private static Map<Sku, Product> bySku(Collection<Product> products) {
    return products.stream()
        .collect(Collectors.toUnmodifiableMap(Product::sku, Function.identity()));
  }
}
