package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Catalog;
import dev.sayso.commerce.catalog.CatalogContract;
import dev.sayso.commerce.catalog.Product;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.io.TempDir;

class SnapshotCatalogContractTest extends CatalogContract {

  @TempDir private Path folder;

  @Override
  protected Catalog of(Collection<Product> products) {
    return Snapshots.serving(FolderSnapshots.in(folder), products);
  }
}
