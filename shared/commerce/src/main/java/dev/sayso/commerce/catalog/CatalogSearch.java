package dev.sayso.commerce.catalog;

import java.util.List;
import java.util.Optional;

/// Finds products by what was heard. Stands case, plurals, number words, and joined or split
/// compounds. Neither price nor stock is consulted.
public interface CatalogSearch {

  /// Best first; empty where nothing fits. Never throws for any text.
  List<SearchHit> search(SearchQuery query);

  /// As [#search]; empty where the search itself cannot be asked just now, as when it runs on
  /// machines that do not answer. Nothing found is no reason to say so then.
  default Optional<List<SearchHit>> answer(SearchQuery query) {
    return Optional.of(search(query));
  }
}
