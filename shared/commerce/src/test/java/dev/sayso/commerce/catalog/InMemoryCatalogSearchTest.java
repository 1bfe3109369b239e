package dev.sayso.commerce.catalog;

import java.util.Collection;

class InMemoryCatalogSearchTest extends CatalogSearchContract {

  @Override
  protected CatalogSearch over(Collection<Product> products) {
    return new InMemoryCatalog(products);
  }
}
