package dev.sayso.commerce.catalog;

import java.util.List;

/// Finds products by what was heard. Stands case, plurals, number words, and joined or split
/// compounds. Neither price nor stock is consulted.
public interface CatalogSearch {

  /// Best first; empty where nothing fits. Never throws for any text.
  List<SearchHit> search(SearchQuery query);
}
