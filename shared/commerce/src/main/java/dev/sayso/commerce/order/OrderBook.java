package dev.sayso.commerce.order;

import dev.sayso.commerce.Digest;
import dev.sayso.commerce.shop.ShopTerms;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// The rules by which the built-in shop takes an order, stops it, and follows its way.
public record OrderBook(ShopTerms terms) {

  /// A parcel is promised for the end of the working day.
  private static final LocalTime DELIVERED_BY = LocalTime.of(18, 0);

  /// The id of the order that this key becomes: the same key, the same order.
  public static OrderId id(OrderKey key) {
    return new OrderId("S" + Digest.of(key.value()));
  }

  /// The order as it stands when it is taken at `now`.
  public Order take(PlacingOrder placing, Instant now) {
    var quote = placing.quote();
    var expected = quote.arrivesOn().atTime(DELIVERED_BY).atZone(terms.timeZone()).toInstant();
    return new Order(
        id(placing.key()),
        placing.key(),
        placing.buyer(),
        now,
        OrderStatus.RECEIVED,
        quote.lines(),
        quote.totals(),
        new Shipment(expected, null, null),
        placing.consent());
  }

  /// Whether the bargain still adds up under today's delivery fee and tax.
  public boolean stands(Quote quote) {
    return quote.totals().equals(new Quoting(terms).totals(quote.lines()));
  }

  /// Whether the order can still be stopped at `now`.
  public boolean stops(Order order, Instant now) {
    return order.status().isCancellable()
        && !now.isAfter(order.placedAt().plus(terms.cancelWindow()));
  }

  /// The order after a shop's report. Reports may come late or twice: an order never goes back to
  /// an earlier status. What has ended stays as it is, but a delivered order may still come back.
  public static Order after(Order order, OrderEvent event, Instant now) {
    boolean returned =
        order.status() == OrderStatus.DELIVERED && event.status() == OrderStatus.RETURNED;
    if (!order.status().isOpen() && !returned) {
      return order;
    }
    var way = merged(order.shipment(), event.shipment());
    if (event.status().compareTo(order.status()) < 0) {
      return order.with(order.status(), way);
    }
    if (event.status() == OrderStatus.DELIVERED && way.deliveredAt() == null) {
      way = new Shipment(way.expectedAt(), way.carrier(), now);
    }
    return order.with(event.status(), way);
  }

  private static Shipment merged(Shipment known, Shipment told) {
    return new Shipment(
        newer(told.expectedAt(), known.expectedAt()),
        newer(told.carrier(), known.carrier()),
        newer(told.deliveredAt(), known.deliveredAt()));
  }

  private static <T> @Nullable T newer(@Nullable T told, @Nullable T known) {
    return told != null ? told : known;
  }
}
