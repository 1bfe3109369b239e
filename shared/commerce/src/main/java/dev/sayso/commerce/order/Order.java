package dev.sayso.commerce.order;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.ShopperId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was bought. `consent` is null for orders that came from elsewhere.
public record Order(
    OrderId id,
    OrderKey key,
    Buyer buyer,
    Instant placedAt,
    OrderStatus status,
    List<OrderLine> lines,
    Totals totals,
    Shipment shipment,
    @Nullable Consent consent) {

  public Order {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("an order has at least one line: " + id);
    }
  }

  /// Who ordered, and the household they ordered for. With a `gift`, the rest of the household is
  /// not told what is in it.
  public record Buyer(ShopperId shopper, HouseholdId household, Optional<Gift> gift) {

    public Buyer(ShopperId shopper, HouseholdId household) {
      this(shopper, household, Optional.empty());
    }
  }

  public boolean contains(Sku sku) {
    return lines.stream().anyMatch(line -> line.sku().equals(sku));
  }

  public Order with(OrderStatus changed, Shipment way) {
    return new Order(id, key, buyer, placedAt, changed, lines, totals, way, consent);
  }
}
