package dev.sayso.commerce.catalog;

import java.util.Collection;

class InMemoryCatalogTest extends CatalogContract {

  @Override
  protected Catalog of(Collection<Product> products) {
    return new InMemoryCatalog(products);
  }
}
