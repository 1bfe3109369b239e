package dev.sayso.commerce.order;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Offers;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Shopper;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The built-in shop, held in memory.
public final class InMemoryShop implements Offers, Checkout, Orders, TestedShop {

  private static final Comparator<Order> NEWEST_FIRST =
      Comparator.comparing(Order::placedAt).thenComparing(order -> order.id().value()).reversed();

  private final InstantSource clock;
  private final Quoting quoting;
  private final OrderBook book;
  private final Map<Sku, Offer> goods = new LinkedHashMap<>();
  private final Map<OrderId, Order> placed = new LinkedHashMap<>();
  private final Set<OrderKey> withdrawn = new HashSet<>();

  public InMemoryShop(ShopTerms terms, InstantSource clock) {
    this.clock = clock;
    this.quoting = new Quoting(terms);
    this.book = new OrderBook(terms);
  }

  @Override
  public synchronized void sells(Sku sku, Money price, int stock) {
    goods.put(sku, new Offer(sku, price, stock, clock.instant()));
  }

  /// Nobody sells it any more.
  public synchronized void drops(Sku sku) {
    goods.remove(sku);
  }

  @Override
  public synchronized void knows(Order order) {
    placed.put(order.id(), order);
  }

  @Override
  public synchronized Map<Sku, Offer> offers(Collection<Sku> skus) {
    var found = new LinkedHashMap<Sku, Offer>();
    for (var sku : skus) {
      var offer = goods.get(sku);
      if (offer != null) {
        found.put(sku, new Offer(sku, offer.price(), offer.stock(), clock.instant()));
      }
    }
    return found;
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(
        Capability.DIRECT_PLACE,
        Capability.NATIVE_IDEMPOTENCY,
        Capability.STOCK_ENFORCED,
        Capability.TRACKING,
        Capability.CANCEL);
  }

  @Override
  public synchronized Quote quote(Shopper shopper, List<WantedLine> lines) {
    return quoting.quote(shopper, lines, goods, clock.instant());
  }

  @Override
  public Prepared prepare(OrderKey key, Quote quote) {
    return new Prepared.Ready(Draft.of(key));
  }

  @Override
  public synchronized Withdrawal withdraw(PlacingOrder placing) {
    var standing = placed.get(OrderBook.id(placing.key()));
    if (standing != null) {
      return new Withdrawal.Standing(standing);
    }
    withdrawn.add(placing.key());
    return new Withdrawal.Withdrawn();
  }

  @Override
  public synchronized OrderResult place(PlacingOrder placing) {
    var earlier = placed.get(OrderBook.id(placing.key()));
    if (earlier != null) {
      return new OrderResult.AlreadyPlaced(earlier);
    }
    if (withdrawn.contains(placing.key())) {
      return new OrderResult.Withdrawn();
    }
    var lines = placing.quote().lines();
    if (lines.isEmpty()) {
      return new OrderResult.Rejected("an order needs at least one line");
    }
    var missing = lines.stream().flatMap(line -> shortfall(line).stream()).toList();
    if (!missing.isEmpty()) {
      return new OrderResult.OutOfStock(missing);
    }
    if (lines.stream().anyMatch(this::isRepriced) || !book.stands(placing.quote())) {
      return new OrderResult.PriceChanged();
    }
    lines.forEach(line -> move(line, -line.quantity().wholePacks()));
    var order = book.take(placing, clock.instant());
    placed.put(order.id(), order);
    return new OrderResult.Placed(order);
  }

  @Override
  public synchronized CancelResult cancel(Order seen) {
    var order = placed.get(seen.id());
    if (order == null) {
      return new CancelResult.Unknown();
    }
    if (order.status() == OrderStatus.CANCELLED) {
      return new CancelResult.Cancelled(order);
    }
    if (!book.stops(order, clock.instant())) {
      return new CancelResult.TooLate(order);
    }
    order.lines().forEach(line -> move(line, line.quantity().wholePacks()));
    var cancelled = order.with(OrderStatus.CANCELLED, order.shipment());
    placed.put(order.id(), cancelled);
    return new CancelResult.Cancelled(cancelled);
  }

  @Override
  public synchronized List<Order> recent(HouseholdId household, int limit) {
    return placed.values().stream()
        .filter(order -> order.buyer().household().equals(household))
        .sorted(NEWEST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Order> order(OrderId id) {
    return Optional.ofNullable(placed.get(id));
  }

  @Override
  public synchronized Optional<Order> findByKey(OrderKey key) {
    return order(OrderBook.id(key));
  }

  @Override
  public synchronized Optional<Order> record(OrderEvent event) {
    placed.computeIfPresent(
        event.order(), (_, order) -> OrderBook.after(order, event, clock.instant()));
    return order(event.order());
  }

  /// Every order, oldest first.
  public synchronized List<Order> all() {
    return new ArrayList<>(placed.values());
  }

  @Override
  public Offers offers() {
    return this;
  }

  @Override
  public Checkout checkout() {
    return this;
  }

  @Override
  public Orders orders() {
    return this;
  }

  private Optional<Shortfall> shortfall(OrderLine line) {
    var offer = goods.get(line.sku());
    int left = offer == null ? 0 : offer.stock();
    return line.quantity().isMoreThan(left)
        ? Optional.of(new Shortfall(line.sku(), left))
        : Optional.empty();
  }

  private boolean isRepriced(OrderLine line) {
    return !line.unitPrice().equals(goods.get(line.sku()).price());
  }

  private void move(OrderLine line, int packs) {
    goods.computeIfPresent(
        line.sku(),
        (sku, offer) -> new Offer(sku, offer.price(), offer.stock() + packs, offer.asOf()));
  }
}
