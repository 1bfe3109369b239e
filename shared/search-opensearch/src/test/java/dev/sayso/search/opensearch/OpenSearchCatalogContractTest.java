package dev.sayso.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Catalog;
import dev.sayso.commerce.catalog.CatalogContract;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.search.Tongue;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class OpenSearchCatalogContractTest extends CatalogContract {

  private static final Map<Collection<Product>, Catalog> PUBLISHED = new ConcurrentHashMap<>();

  /// The same products lie on the cluster but once.
  @Override
  protected Catalog of(Collection<Product> products) {
    return PUBLISHED.computeIfAbsent(products, OpenSearchCatalogContractTest::published);
  }

  private static Catalog published(Collection<Product> products) {
    var catalog = TestCatalog.fresh(Tongue.ENGLISH);
    assertThat(catalog.publish("1", products)).isInstanceOf(Publication.Live.class);
    return catalog.search();
  }
}
