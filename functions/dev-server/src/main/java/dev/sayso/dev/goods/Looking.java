package dev.sayso.dev.goods;

import dev.sayso.assembly.LiveCatalog;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.dialog.Shop;
import dev.sayso.dialog.understanding.RuleInterpreter;
import java.util.List;

/// Looking for what was said, the way that a shopper's words go.
public record Looking(Shop shop, LiveCatalog catalog) {

  public List<SearchQuery> queries(String text, int top) {
    var language = shop.terms().locales().getFirst();
    return new AsSaid(RuleInterpreter.of(language, catalog), catalog).queries(text, top);
  }

  /// `explained`: each finding says why it was found.
  public List<Finding> found(List<SearchQuery> queries, int top, Sieve sieve, boolean explained) {
    return Finding.search(
        shop,
        queries,
        top,
        sieve,
        (query, hit) -> explained ? catalog.explain(query, hit.sku()) : List.of());
  }
}
