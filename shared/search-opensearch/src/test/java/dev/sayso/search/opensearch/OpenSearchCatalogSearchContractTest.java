package dev.sayso.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.CatalogSearchContract;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.search.Tongue;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class OpenSearchCatalogSearchContractTest extends CatalogSearchContract {

  private static final Map<Collection<Product>, CatalogSearch> PUBLISHED =
      new ConcurrentHashMap<>();

  /// The same products lie on the cluster but once.
  @Override
  protected CatalogSearch over(Collection<Product> products) {
    return PUBLISHED.computeIfAbsent(products, OpenSearchCatalogSearchContractTest::published);
  }

  private static CatalogSearch published(Collection<Product> products) {
    var catalog = TestCatalog.fresh(Tongue.ENGLISH);
    assertThat(catalog.publish("1", products)).isInstanceOf(Publication.Live.class);
    return catalog.search();
  }
}
