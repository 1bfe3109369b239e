package dev.sayso.dev.goods;

import dev.sayso.commerce.catalog.CatalogSearch;
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
    return byTurns(
        queries.stream()
            .map(query -> search.search(query).stream().map(hit -> hit.sku().value()).toList())
            .toList(),
        limit);
  }

  /// The first of each list, then the second of each, and so on; nothing twice.
  public static List<String> byTurns(List<List<String>> lists, int limit) {
    if (lists.size() == 1) {
      return lists.getFirst();
    }
    var skus = new LinkedHashSet<String>();
    for (int rank = 0; rank < limit; rank++) {
      for (var list : lists) {
        if (rank < list.size()) {
          skus.add(list.get(rank));
        }
      }
    }
    return skus.stream().limit(limit).toList();
  }
}
