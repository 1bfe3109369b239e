package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.search.Said;
import dev.sayso.search.SpokenSearch;
import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Finds candidates in two steps, because pieces of words that very many products have make a query
/// slow and change little: the telling parts of the query gather more products than are wanted,
/// then the whole query scores these.
record Gathering(IndexSearcher searcher, SpokenSearch spoken) {

  /// So many times what is wanted is gathered.
  private static final int MORE = 2;

  /// The best `count` by the whole query's score, best first.
  ScoreDoc[] best(Said said, SearchQuery query, int count) throws IOException {
    var plan = spoken.plan(said);
    var quick = spoken.quickPlan(said);
    var demands = spoken.demands(query.filter());
    var whole = Queries.of(plan, query.within(), demands);
    if (quick.equals(plan)) {
      return top(whole, count).scoreDocs;
    }
    var gathered = top(Queries.of(quick, query.within(), demands), MORE * count);
    if (gathered.scoreDocs.length < count) {
      return top(whole, count).scoreDocs;
    }
    return byWhole(whole).rescore(searcher, gathered, count).scoreDocs;
  }

  /// How many there are is not asked, so that the search may end early.
  private TopDocs top(Query query, int count) throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(count, count));
  }

  private static QueryRescorer byWhole(Query whole) {
    return new QueryRescorer(whole) {
      @Override
      protected float combine(float gathered, boolean matches, float score) {
        return matches ? score : 0;
      }
    };
  }
}
