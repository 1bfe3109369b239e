package dev.sayso.feed;

import dev.sayso.commerce.Digest;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.shopper.Shopper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the rows of an order file together to orders: those of one shopper with one order number,
/// or, where the file has none, at one time. The same rows make the same orders, ids too, so that a
/// file may be read again.
public final class GatheringOrders {

  /// More would not fit where orders are kept.
  private static final int MOST_LINES = 1_000;

  private final Shop shop;
  private final Instant now;
  private final Map<String, Gathered> orders = new LinkedHashMap<>();

  /// What must be known of the shop.
  public interface Shop {

    Optional<Shopper> shopper(String id);

    /// Some of their ids, for a message.
    String someShoppers();

    boolean sells(Sku sku);

    /// What one pack costs now.
    Optional<Money> price(Sku sku);
  }

  private record Gathered(Shopper shopper, Instant at, List<OrderLine> lines) {}

  public GatheringOrders(Shop shop, Instant now) {
    this.shop = shop;
    this.now = now;
  }

  /// Adds a row, or says why it cannot be added, and how to mend it.
  public Optional<String> add(OrderRow.Bought row) {
    var shopper = shop.shopper(row.shopper());
    if (shopper.isEmpty()) {
      return Optional.of(
          "shopper: there is no "
              + Flaws.echo(row.shopper())
              + "; the shop knows "
              + shop.someShoppers());
    }
    if (row.at().isAfter(now)) {
      return Optional.of("time: lies in the future (" + row.at() + "); correct it");
    }
    if (!shop.sells(row.sku())) {
      return Optional.of(
          "sku: there is no product "
              + Flaws.echo(row.sku().value())
              + "; import the catalogue first, or leave out what is sold no more with --skip-bad");
    }
    var price = row.price().or(() -> shop.price(row.sku()));
    if (price.isEmpty()) {
      return Optional.of("price: is missing, and the product has none today; fill it in");
    }
    var order =
        orders.computeIfAbsent(
            name(row), _ -> new Gathered(shopper.get(), row.at(), new ArrayList<>()));
    if (order.lines.size() == MOST_LINES) {
      return Optional.of(
          "has product " + (MOST_LINES + 1) + " of one order; tell orders apart by a column order");
    }
    order.lines.add(new OrderLine(row.sku(), row.quantity(), price.get()));
    return Optional.empty();
  }

  /// In the order of their first rows.
  public List<Order> orders() {
    return orders.entrySet().stream()
        .map(entry -> order(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String name(OrderRow.Bought row) {
    return row.shopper()
        + "\n"
        + row.order().map(number -> "number " + number).orElseGet(() -> "time " + row.at());
  }

  private static Order order(String name, Gathered gathered) {
    var digest = Digest.of("imported order\n" + name);
    var currency = gathered.lines.getFirst().unitPrice().currency();
    var nothing = new Money(0, currency);
    var goods = gathered.lines.stream().map(OrderLine::total).reduce(nothing, Money::plus);
    return new Order(
        new OrderId("I" + digest),
        new OrderKey("import:" + digest),
        new Order.Buyer(gathered.shopper.id(), gathered.shopper.household()),
        gathered.at,
        OrderStatus.DELIVERED,
        gathered.lines,
        new Totals(goods, nothing, nothing),
        Shipment.UNKNOWN,
        null);
  }
}
