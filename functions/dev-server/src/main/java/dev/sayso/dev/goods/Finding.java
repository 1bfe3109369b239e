package dev.sayso.dev.goods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.dialog.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One product that a search found, with what it costs now, and why it was found where that was
/// asked.
public record Finding(
    int rank, Product product, @Nullable Offer offer, double match, List<String> because) {

  /// So many hits are looked at first; while too few of them pass, five times as many.
  private static final int FIRST = 100;

  private static final int TIMES = 5;

  public Finding {
    because = List.copyOf(because);
  }

  /// Best first; of several things that were named, one thing after the other.
  public static List<Finding> search(
      Shop shop, List<SearchQuery> queries, int top, Sieve sieve, Explained explained) {
    var findings = new ArrayList<Finding>();
    for (var query : queries) {
      findings.addAll(search(shop, query, top, sieve, explained));
    }
    var best = findings.subList(0, Math.min(top, findings.size()));
    return IntStream.range(0, best.size()).mapToObj(at -> best.get(at).ranked(at + 1)).toList();
  }

  /// Price and stock are in no index, so hits are brought until enough pass, or there are no more.
  private static List<Finding> search(
      Shop shop, SearchQuery query, int top, Sieve sieve, Explained explained) {
    for (int limit = sieve.isPriced() ? Math.max(FIRST, top) : top; ; limit *= TIMES) {
      int most = Math.min(limit, SearchQuery.MOST);
      var hits = shop.search().search(query.most(most).only(sieve.filter()));
      var findings = new ArrayList<Finding>();
      for (int from = 0; from < hits.size() && findings.size() < top; from += FIRST) {
        var some = hits.subList(from, Math.min(hits.size(), from + FIRST));
        add(shop, query, some, sieve, explained, findings);
      }
      if (findings.size() >= top || hits.size() < most || most == SearchQuery.MOST) {
        return findings.subList(0, Math.min(top, findings.size()));
      }
    }
  }

  private static void add(
      Shop shop,
      SearchQuery query,
      List<SearchHit> hits,
      Sieve sieve,
      Explained explained,
      List<Finding> into) {
    var offers = shop.offers().offers(hits.stream().map(SearchHit::sku).toList());
    for (var hit : hits) {
      var offer = offers.get(hit.sku());
      shop.catalog()
          .product(hit.sku())
          .filter(_ -> sieve.passes(offer))
          .ifPresent(product ->
              into.add(
                  new Finding(
                      into.size() + 1, product, offer, hit.match(), explained.why(query, hit))));
    }
  }

  /// Says why a hit answers a query.
  public interface Explained {
    List<String> why(SearchQuery query, SearchHit hit);
  }

  private Finding ranked(int place) {
    return new Finding(place, product, offer, match, because);
  }

  public String row() {
    return "%3d  %-44s %-14s %10s %6s %6.2f"
        .formatted(
            rank,
            cut(product.spoken()),
            PackWords.of(product.pack()),
            offer == null ? "–" : offer.price().amount().toPlainString(),
            offer == null ? "–" : Integer.toString(offer.stock()),
            match);
  }

  public static String head() {
    return "%3s  %-44s %-14s %10s %6s %6s"
        .formatted("#", "name", "pack", "price", "stock", "match");
  }

  public JsonNode json() {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("rank", rank)
            .put("sku", product.sku().value())
            .put("spoken", product.spoken())
            .put("title", product.names().title())
            .put("pack", PackWords.of(product.pack()))
            .put("match", Double.parseDouble(String.format(Locale.ROOT, "%.3f", match)));
    if (offer != null) {
      json.put("price", offer.price().minor()).put("stock", offer.stock());
    }
    if (!because.isEmpty()) {
      var reasons = json.putArray("because");
      because.forEach(reasons::add);
    }
    return json;
  }

  private static String cut(String name) {
    return name.length() <= 44 ? name : name.substring(0, 43) + "…";
  }
}
