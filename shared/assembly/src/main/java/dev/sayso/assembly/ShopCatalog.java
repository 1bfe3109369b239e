package dev.sayso.assembly;

import dev.sayso.commerce.catalog.Catalog;
import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.dialog.understanding.Vocabulary;
import dev.sayso.search.opensearch.OpenSearchCatalog;
import dev.sayso.search.opensearch.OpenSearchSettings;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// The catalogue as conversations ask it, wherever it is held.
public sealed interface ShopCatalog extends Catalog, CatalogSearch, Vocabulary, AutoCloseable
    permits LiveCatalog, ClusterCatalog {

  /// On the cluster that these variables name, else on this machine, which is not asked before
  /// that. `language` is what the products are called in.
  static ShopCatalog chosen(
      Map<String, String> variables, Locale language, Supplier<LiveCatalog> here) {
    return OpenSearchSettings.from(variables)
        .map(settings -> OpenSearchCatalog.of(settings, language))
        .<ShopCatalog>map(ClusterCatalog::new)
        .orElseGet(here);
  }

  /// Looks for a newer version, ahead of the next turn.
  void refresh();

  @Override
  void close();
}
