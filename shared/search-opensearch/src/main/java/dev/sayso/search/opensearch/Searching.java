package dev.sayso.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Candidate;
import dev.sayso.search.Said;
import dev.sayso.search.SpokenSearch;
import dev.sayso.search.Traits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// One request to the cluster for candidates, which are then ranked here.
record Searching(Cluster cluster, String name, Patience patience) {

  /// A shard that fails or is late would hide products as if the shop had none. Scores are by the
  /// words of all shards; a single one needs no extra round for that.
  private static final String SEARCH =
      "/_search?allow_partial_search_results=false&search_type=dfs_query_then_fetch"
          + "&filter_path=timed_out,hits.hits._index,hits.hits._score,hits.hits.fields,hits.total.value";

  /// The hits, and the index they are in; "" where there are none.
  record Found(String index, List<SearchHit> hits) {}

  /// Throws [ClusterException].
  Found find(SpokenSearch search, Said said, SearchQuery query) {
    int count = Math.max(SpokenSearch.LOOKED_AT, query.limit());
    var only = new Queries.Only(query.within(), search.demands(query.filter()));
    var body = Queries.candidates(search.plan(said), only, count, patience.each());
    var hits = ask(body).at("/hits/hits");
    var candidates = new ArrayList<Candidate>(hits.size());
    hits.forEach(hit -> candidates.add(candidate(hit)));
    return new Found(
        hits.path(0).path("_index").asText(), search.rank(said, candidates, query.limit()));
  }

  /// Whether any product is found. Throws [ClusterException].
  boolean holds(ObjectNode query) {
    query.put("timeout", patience.each().toMillis() + "ms");
    return ask(query).at("/hits/total/value").asLong() > 0;
  }

  private JsonNode ask(JsonNode body) {
    var answer = cluster.ask(Call.post("/" + name + SEARCH, body), patience);
    if (answer.path("timed_out").asBoolean()) {
      throw new ClusterException(504, "the search ran out of time on the cluster");
    }
    return answer;
  }

  private static Candidate candidate(JsonNode hit) {
    var fields = hit.path("fields");
    var sku = new Sku(fields.path(Documents.SKU).path(0).asText());
    var traits = Base64.getDecoder().decode(fields.path(Documents.TRAITS).path(0).asText());
    return new Candidate(
        Traits.read(sku, new String(traits, StandardCharsets.UTF_8)),
        hit.path("_score").asDouble());
  }
}
