package dev.sayso.dev.bench;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.WantedLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Products and how many packs of each, in no order: what a cart, a summary or an order comes to.
record Goods(Map<Sku, BigDecimal> packs) {

  Goods {
    packs = Map.copyOf(packs);
  }

  static Goods of(Cart cart) {
    var packs = new TreeMap<Sku, BigDecimal>();
    cart.lines().forEach(line -> add(packs, line.sku(), line.quantity()));
    return new Goods(packs);
  }

  static Goods of(Order order) {
    var packs = new TreeMap<Sku, BigDecimal>();
    order.lines().forEach(line -> add(packs, line.sku(), line.quantity()));
    return new Goods(packs);
  }

  static Goods of(List<WantedLine> lines) {
    var packs = new TreeMap<Sku, BigDecimal>();
    lines.forEach(line -> add(packs, line.sku(), line.quantity()));
    return new Goods(packs);
  }

  private static void add(Map<Sku, BigDecimal> packs, Sku sku, Quantity quantity) {
    packs.merge(
        sku, quantity.packs().stripTrailingZeros(), (a, b) -> a.add(b).stripTrailingZeros());
  }
}
