package dev.sayso.commerce.order;

import dev.sayso.commerce.catalog.Offers;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Shopper;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A shop of the usual kind: it knows no idempotency key. A draft has the key in a field, every
/// request makes another draft, and a draft becomes an order once. Goods and orders are those of an
/// [InMemoryShop], under ids of this shop.
final class ForeignShop implements Checkout, Orders, TestedShop {

  private final InMemoryShop goods;
  private final Map<Draft, Kept> drafts = new LinkedHashMap<>();
  private final Map<OrderKey, Draft> ordered = new HashMap<>();

  ForeignShop(ShopTerms terms, InstantSource clock) {
    this.goods = new InMemoryShop(terms, clock);
  }

  /// What the shop keeps of a draft.
  private record Kept(OrderKey field, boolean voided) {}

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.DIRECT_PLACE, Capability.DRAFT, Capability.CANCEL);
  }

  @Override
  public synchronized Quote quote(Shopper shopper, List<WantedLine> lines) {
    return goods.quote(shopper, lines);
  }

  /// A draft that is found by its field is not made again; a request that overtakes makes another.
  @Override
  public synchronized Prepared prepare(OrderKey key, Quote quote) {
    if (quote.lines().isEmpty()) {
      return new Prepared.Refused("a draft needs at least one line");
    }
    var known =
        drafts.entrySet().stream().filter(one -> one.getValue().field().equals(key)).findFirst();
    return new Prepared.Ready(known.map(Map.Entry::getKey).orElseGet(() -> draft(key)));
  }

  /// As if nobody had looked: what a request does that was sent twice.
  synchronized Draft draft(OrderKey key) {
    var draft = new Draft("D" + (drafts.size() + 1));
    drafts.put(draft, new Kept(key, false));
    return draft;
  }

  @Override
  public synchronized OrderResult place(PlacingOrder placing) {
    var draft = drafts.get(placing.draft());
    if (draft == null) {
      return new OrderResult.Rejected("no such draft");
    }
    if (draft.voided()) {
      return new OrderResult.Withdrawn();
    }
    var result = goods.place(inside(placing));
    if (result instanceof OrderResult.Placed) {
      ordered.putIfAbsent(draft.field(), placing.draft());
    }
    return switch (result) {
      case OrderResult.Placed(Order order) -> new OrderResult.Placed(outside(order));
      case OrderResult.AlreadyPlaced(Order order) -> new OrderResult.AlreadyPlaced(outside(order));
      case OrderResult.PriceChanged _,
          OrderResult.OutOfStock _,
          OrderResult.CheckoutLink _,
          OrderResult.Rejected _,
          OrderResult.Withdrawn _,
          OrderResult.Unknown _ ->
          result;
    };
  }

  @Override
  public synchronized Withdrawal withdraw(PlacingOrder placing) {
    var order = goods.findByKey(inside(placing).key());
    if (order.isPresent()) {
      return new Withdrawal.Standing(outside(order.get()));
    }
    drafts.computeIfPresent(placing.draft(), (_, kept) -> new Kept(kept.field(), true));
    return new Withdrawal.Withdrawn();
  }

  @Override
  public synchronized CancelResult cancel(Order order) {
    return goods.order(order.id()).isEmpty() ? new CancelResult.Unknown() : stopped(order);
  }

  private CancelResult stopped(Order order) {
    return switch (goods.cancel(order)) {
      case CancelResult.Cancelled(Order one) -> new CancelResult.Cancelled(outside(one));
      case CancelResult.TooLate(Order one) -> new CancelResult.TooLate(outside(one));
      case CancelResult.Unknown unknown -> unknown;
    };
  }

  @Override
  public synchronized List<Order> recent(HouseholdId household, int limit) {
    return goods.recent(household, limit).stream().map(this::outside).toList();
  }

  @Override
  public synchronized Optional<Order> order(OrderId id) {
    return goods.order(id).map(this::outside);
  }

  @Override
  public synchronized Optional<Order> findByKey(OrderKey key) {
    return Optional.ofNullable(ordered.get(key))
        .flatMap(draft -> goods.findByKey(new OrderKey(draft.id())))
        .or(() -> goods.findByKey(key))
        .map(this::outside);
  }

  @Override
  public synchronized Optional<Order> record(OrderEvent event) {
    return goods.record(event).map(this::outside);
  }

  @Override
  public void sells(Sku sku, Money price, int stock) {
    goods.sells(sku, price, stock);
  }

  @Override
  public void knows(Order order) {
    goods.knows(order);
  }

  @Override
  public Offers offers() {
    return goods;
  }

  @Override
  public Checkout checkout() {
    return this;
  }

  @Override
  public Orders orders() {
    return this;
  }

  /// Every order, oldest first.
  synchronized List<Order> all() {
    return goods.all().stream().map(this::outside).toList();
  }

  /// Inside, an order goes by its draft alone.
  private static PlacingOrder inside(PlacingOrder placing) {
    return new PlacingOrder(
        new OrderKey(placing.draft().id()), placing.buyer(), placing.quote(), placing.consent());
  }

  private Order outside(Order order) {
    var draft = drafts.get(new Draft(order.key().value()));
    return draft == null
        ? order
        : new Order(
            order.id(),
            draft.field(),
            order.buyer(),
            order.placedAt(),
            order.status(),
            order.lines(),
            order.totals(),
            order.shipment(),
            order.consent());
  }
}
