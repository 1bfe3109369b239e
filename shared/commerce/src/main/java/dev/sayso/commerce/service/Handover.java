package dev.sayso.commerce.service;

import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.shopper.ShopperId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A shopper's case, handed to the shop's people: which order it is about, the problem in the
/// shopper's words, and what was tried before, so that nothing has to be said twice.
public record Handover(
    String id,
    ShopperId shopper,
    Optional<OrderId> order,
    String problem,
    List<String> tried,
    Instant at) {

  public Handover {
    tried = List.copyOf(tried);
  }
}
