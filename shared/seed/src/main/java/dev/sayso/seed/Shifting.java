package dev.sayso.seed;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.Shopper;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Moves every instant of a seed by one duration.
record Shifting(Duration by) {

  Seed seed(Seed seed) {
    var offers = new LinkedHashMap<Sku, Offer>();
    seed.offers()
        .forEach((sku, offer) ->
            offers.put(sku, new Offer(sku, offer.price(), offer.stock(), offer.asOf().plus(by))));
    return new Seed(
        seed.now().map(written -> written.plus(by)),
        seed.terms(),
        seed.products(),
        offers,
        seed.shoppers().stream().map(this::shopper).toList(),
        seed.orders().stream().map(this::order).toList());
  }

  private Shopper shopper(Shopper shopper) {
    List<Preference> preferences =
        shopper.preferences().stream()
            .map(one -> new Preference(one.kind(), one.about(), one.words(), moved(one.since())))
            .toList();
    return shopper.with(shopper.notes().preferences(preferences));
  }

  private Order order(Order order) {
    var way = order.shipment();
    return new Order(
        order.id(),
        order.key(),
        order.buyer(),
        order.placedAt().plus(by),
        order.status(),
        order.lines(),
        order.totals(),
        new Shipment(moved(way.expectedAt()), way.carrier(), moved(way.deliveredAt())),
        order.consent());
  }

  private @Nullable Instant moved(@Nullable Instant instant) {
    return instant == null ? null : instant.plus(by);
  }
}
