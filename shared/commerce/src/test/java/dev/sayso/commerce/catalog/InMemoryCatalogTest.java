package dev.sayso.commerce.catalog;

import java.util.Collection;

class InMemoryCatalogTest extends CatalogSearchContract {

  @Override
  protected CatalogSearch over(Collection<Product> products) {
    return new InMemoryCatalog(products);
  }
}
