package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Catalog;
import dev.sayso.commerce.catalog.CatalogContract;
import dev.sayso.commerce.catalog.Product;
import java.util.Collection;

class LuceneCatalogContractTest extends CatalogContract {

  @Override
  protected Catalog of(Collection<Product> products) {
    return LuceneCatalogSearch.of(products);
  }
}
