package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.Order;
import java.time.Instant;
import java.time.LocalDate;

/// When things come, in the shopper's days.
record Deliveries(Facts facts) {

  /// "Tuesday": the day the shop expects to deliver, else the day it promised.
  String expected(Order order) {
    var at = order.shipment().expectedAt();
    var promised = day(order.placedAt()).plusDays(facts.shop().terms().delivery().days());
    return facts.wording().day(at != null ? day(at) : promised, facts.today());
  }

  String on(Instant at) {
    return facts.wording().day(day(at), facts.today());
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, facts.zone());
  }
}
