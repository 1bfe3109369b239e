package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Clause;
import dev.sayso.search.Demand;
import dev.sayso.search.Field;
import dev.sayso.search.Said;
import dev.sayso.search.SpokenSearch;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// The candidate query in Lucene's terms.
final class Queries {

  private Queries() {}

  /// Among the products of `within` only, where any are named, that meet all demands.
  static Query of(Clause plan, Set<Sku> within, List<Demand> demands) {
    var query = query(plan);
    if (within.isEmpty() && demands.isEmpty()) {
      return query;
    }
    var all = new BooleanQuery.Builder().add(query, Occur.MUST);
    if (!within.isEmpty()) {
      var skus = within.stream().map(sku -> new BytesRef(sku.value())).toList();
      all.add(new TermInSetQuery(Documents.SKU, skus), Occur.FILTER);
    }
    demands.forEach(demand -> all.add(query(demand), Occur.FILTER));
    return all.build();
  }

  private static Query query(Demand demand) {
    var either = new BooleanQuery.Builder();
    demand.either().forEach(tokens -> either.add(all(tokens), Occur.SHOULD));
    return either.build();
  }

  /// Those of the product's category, best first by the words of its names.
  static Query alike(Product product, SpokenSearch spoken) {
    var query =
        new BooleanQuery.Builder()
            .add(Keys.having(Keys.category(product.category())), Occur.FILTER);
    spoken.heard(product.names().title() + " " + product.brand()).map(Said::words).stream()
        .flatMap(List::stream)
        .forEach(word -> query.add(query(new Clause.Token(Field.WORDS, word, 1)), Occur.SHOULD));
    return query.build();
  }

  /// The products with all these tokens, unscored.
  static Query all(List<Clause.Token> tokens) {
    var all = new BooleanQuery.Builder();
    tokens.forEach(token ->
        all.add(new TermQuery(new Term(token.field().label(), token.text())), Occur.FILTER));
    return all.build();
  }

  private static Query query(Clause clause) {
    return switch (clause) {
      case Clause.Token(var field, var text, var weight) ->
          new BoostQuery(new TermQuery(new Term(field.label(), text)), (float) weight);
      case Clause.Best(var parts) ->
          new DisjunctionMaxQuery(parts.stream().map(Queries::query).toList(), 0);
      case Clause.Sum(var parts) -> {
        var sum = new BooleanQuery.Builder();
        parts.forEach(part -> sum.add(query(part), Occur.SHOULD));
        yield sum.build();
      }
    };
  }
}
