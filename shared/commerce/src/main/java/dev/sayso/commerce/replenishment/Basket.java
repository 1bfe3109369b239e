package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Order;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;

/// What one order says about habits: which products, how many packs of each, on which day of the
/// shop. A product stands in it once. `id` is the order's; two baskets with one id are one event
/// that was delivered twice.
public record Basket(String id, LocalDate day, List<Item> items) {

  /// `packs` of one product.
  public record Item(Sku sku, double packs) {

    public Item {
      if (!(packs > 0)) {
        throw new IllegalArgumentException("packs must be above 0, not " + packs);
      }
    }
  }

  public Basket {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a basket needs the id of its order");
    }
    var once = new LinkedHashMap<Sku, Item>();
    for (var item : items) {
      once.merge(item.sku(), item, (one, two) -> new Item(one.sku(), one.packs() + two.packs()));
    }
    items = List.copyOf(once.values());
  }

  public static Basket of(Order order, ZoneId zone) {
    var items =
        order.lines().stream()
            .map(line -> new Item(line.sku(), line.quantity().packs().doubleValue()))
            .toList();
    return new Basket(order.id().value(), LocalDate.ofInstant(order.placedAt(), zone), items);
  }
}
