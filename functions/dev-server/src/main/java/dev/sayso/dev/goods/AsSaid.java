package dev.sayso.dev.goods;

import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.flow.Sought;
import dev.sayso.dialog.understanding.Context;
import dev.sayso.dialog.understanding.Interpreter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Searches as a conversation does: the interpreter takes the carrier phrase and the amount off,
/// and each thing that was named is looked for.
public record AsSaid(Interpreter interpreter, CatalogSearch search) {

  /// The searches that these words come to, in their order. Words that name nothing are looked for
  /// as they are.
  public List<SearchQuery> queries(String text, int limit) {
    var queries = new ArrayList<SearchQuery>();
    for (var intent : interpreter.interpret(Utterance.Heard.of(text), Context.NOTHING).intents()) {
      for (var item : intent.items()) {
        if (!item.text().isBlank()) {
          queries.add(Sought.of(item, limit));
        }
      }
    }
    return queries.isEmpty() ? List.of(new SearchQuery(text, limit)) : queries;
  }

  /// Skus, the best first; of several things by turns.
  public List<String> found(List<SearchQuery> queries, int limit) {
    var lists = queries.stream().map(search::search).toList();
    if (lists.size() == 1) {
      return lists.getFirst().stream().map(hit -> hit.sku().value()).toList();
    }
    return byTurns(lists, limit);
  }

  private static List<String> byTurns(List<List<SearchHit>> lists, int limit) {
    var skus = new LinkedHashSet<String>();
    for (int rank = 0; rank < limit; rank++) {
      for (var hits : lists) {
        if (rank < hits.size()) {
          skus.add(hits.get(rank).sku().value());
        }
      }
    }
    return skus.stream().limit(limit).toList();
  }
}
