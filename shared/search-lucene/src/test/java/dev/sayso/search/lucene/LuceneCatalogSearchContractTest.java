package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.CatalogSearchContract;
import dev.sayso.commerce.catalog.Product;
import java.util.Collection;

class LuceneCatalogSearchContractTest extends CatalogSearchContract {

  @Override
  protected CatalogSearch over(Collection<Product> products) {
    return LuceneCatalogSearch.of(products);
  }
}
