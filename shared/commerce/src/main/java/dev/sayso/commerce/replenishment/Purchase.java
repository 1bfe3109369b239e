package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.OrderLine;
import java.time.Instant;

/// One time that one product was bought.
public record Purchase(OrderLine line, Instant at) {

  public Sku sku() {
    return line.sku();
  }
}
