package dev.sayso.commerce.order;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where an order stands, as the shop reports it.
public enum OrderStatus {
  RECEIVED,
  PREPARING,
  SHIPPED,
  OUT_FOR_DELIVERY,
  DELIVERED,
  CANCELLED,
  RETURNED;

  /// Still on its way to the shopper.
  public boolean isOpen() {
    return compareTo(DELIVERED) < 0;
  }

  /// Not yet with the carrier, so that the shop can still stop it.
  public boolean isCancellable() {
    return this == RECEIVED || this == PREPARING;
  }

  /// `out_for_delivery`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<OrderStatus> ofCode(String code) {
    return Stream.of(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
