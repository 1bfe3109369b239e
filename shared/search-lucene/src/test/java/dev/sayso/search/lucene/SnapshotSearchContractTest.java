package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.CatalogSearchContract;
import dev.sayso.commerce.catalog.Product;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.io.TempDir;

class SnapshotSearchContractTest extends CatalogSearchContract {

  @TempDir private Path folder;

  @Override
  protected CatalogSearch over(Collection<Product> products) {
    return Snapshots.serving(FolderSnapshots.in(folder), products);
  }
}
