package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.dialog.intent.ItemPhrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds a shopper's own orders by what is in them.
record OrderFinder(Facts facts) {

  /// The newest order that contains what was named, one that is still coming before one that came.
  Optional<Order> containing(ItemPhrase item) {
    var orders = all(item, facts.history().orders());
    return orders.stream()
        .filter(order -> order.status().isOpen())
        .findFirst()
        .or(() -> orders.stream().findFirst());
  }

  /// Those of the orders that contain what was named, and may be named.
  List<Order> all(ItemPhrase item, List<Order> known) {
    var privacy = new Privacy(facts);
    var orders = known.stream().filter(order -> !privacy.hides(order)).toList();
    var skus =
        orders.stream()
            .flatMap(order -> order.lines().stream())
            .map(OrderLine::sku)
            .collect(Collectors.toSet());
    if (skus.isEmpty() || item.text().isBlank()) {
      return List.of();
    }
    var hits = facts.shop().search().search(new SearchQuery(item.text(), 10, skus));
    double best = hits.stream().mapToDouble(SearchHit::match).max().orElse(0);
    var found =
        hits.stream()
            .filter(hit -> hit.match() >= Math.max(Candidates.LEAST, best - Candidates.CLOSE))
            .map(SearchHit::sku)
            .toList();
    return orders.stream().filter(order -> found.stream().anyMatch(order::contains)).toList();
  }
}
