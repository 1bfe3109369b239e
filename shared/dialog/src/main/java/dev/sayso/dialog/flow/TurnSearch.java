package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shop's search for the length of a turn: each question is asked of it once, and how many had
/// no answer is known afterwards. For one thread.
final class TurnSearch implements CatalogSearch {

  private final CatalogSearch search;
  private final Map<SearchQuery, List<SearchHit>> known = new HashMap<>();
  private int unanswered;

  TurnSearch(CatalogSearch search) {
    this.search = search;
  }

  @Override
  public List<SearchHit> search(SearchQuery query) {
    return answer(query).orElse(List.of());
  }

  @Override
  public Optional<List<SearchHit>> answer(SearchQuery query) {
    var before = known.get(query);
    if (before != null) {
      return Optional.of(before);
    }
    var answer = search.answer(query);
    answer.ifPresentOrElse(hits -> known.put(query, hits), () -> unanswered++);
    return answer;
  }

  int unanswered() {
    return unanswered;
  }
}
