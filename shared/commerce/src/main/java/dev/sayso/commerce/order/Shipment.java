package dev.sayso.commerce.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known about a parcel's way; null where the shop has not said.
public record Shipment(
    @Nullable Instant expectedAt, @Nullable String carrier, @Nullable Instant deliveredAt) {

  public static final Shipment UNKNOWN = new Shipment(null, null, null);
}
