package dev.sayso.assembly;

import dev.sayso.commerce.catalog.Catalog;
import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.dialog.understanding.Vocabulary;
import dev.sayso.search.opensearch.OpenSearchCatalog;
import dev.sayso.search.opensearch.OpenSearchSettings;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// The catalogue as conversations ask it, wherever it is held.
public sealed interface ShopCatalog extends Catalog, CatalogSearch, Vocabulary, AutoCloseable
    permits LiveCatalog, ClusterCatalog {

  /// On the cluster that these variables name, else on this machine. `products` is asked in the
  /// latter case only; `language` is what they are called in.
  static ShopCatalog chosen(
      Map<String, String> variables, Locale language, Supplier<Collection<Product>> products) {
    return OpenSearchSettings.from(variables)
        .map(settings -> OpenSearchCatalog.of(settings, language))
        .<ShopCatalog>map(ClusterCatalog::new)
        .orElseGet(() -> LiveCatalog.of(products, language));
  }

  /// Looks for a newer version and serves it.
  void refresh();

  @Override
  void close();
}
