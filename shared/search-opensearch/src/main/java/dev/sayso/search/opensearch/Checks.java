package dev.sayso.search.opensearch;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.search.SpokenSearch;
import dev.sayso.search.Tongue;
import java.util.ArrayList;
import java.util.List;

/// What a version must pass before it is searched.
record Checks(Cluster cluster, String index, Tongue tongue, WordTable table) {

  /// A product is looked for among so many hits by its own name; several may share the name.
  private static final int AMONG = 100;

  /// Of the samples, so many may be missed: products that a hundred others are called like.
  private static final double MISSED = 0.2;

  /// What is wrong; empty = nothing.
  List<String> reasons(List<Product> samples, List<Rejection> rejections) {
    var reasons = new ArrayList<String>();
    if (!rejections.isEmpty()) {
      reasons.add(
          "the cluster rejected documents, first "
              + rejections.getFirst().id()
              + ": "
              + rejections.getFirst().reason());
    }
    long there = new Versions(cluster, "").products(index);
    if (there != table.products()) {
      reasons.add("the index holds " + there + " products instead of " + table.products());
    }
    var missed = missed(samples);
    if (missed.size() > MISSED * samples.size()) {
      reasons.add("products are not found by their own names: " + String.join(", ", missed));
    }
    return reasons;
  }

  private List<String> missed(List<Product> samples) {
    var search = new SpokenSearch(tongue, table);
    var searching = new Searching(cluster, index, Patience.OF_AN_IMPORT);
    return samples.stream()
        .filter(sample -> !found(sample, search, searching))
        .map(sample -> sample.sku().value())
        .toList();
  }

  private static boolean found(Product sample, SpokenSearch search, Searching searching) {
    var said = search.heard(sample.spoken());
    // A name of small words only cannot be searched for.
    return said.isEmpty()
        || searching
            .find(search, said.get(), new SearchQuery(sample.spoken(), AMONG))
            .hits()
            .stream()
            .anyMatch(hit -> hit.sku().equals(sample.sku()));
  }
}
