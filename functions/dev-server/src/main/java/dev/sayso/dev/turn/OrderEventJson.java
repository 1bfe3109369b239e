package dev.sayso.dev.turn;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.commerce.order.OrderEvent;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.seed.strict.Fields;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a shop reports about an order, as the contract's JSON.
public final class OrderEventJson {

  private static final Set<String> KNOWN =
      Set.of("orderId", "status", "expectedAt", "carrier", "deliveredAt");
  private static final String STATUSES =
      Arrays.stream(OrderStatus.values()).map(OrderStatus::code).collect(Collectors.joining(", "));

  private OrderEventJson() {}

  public static OrderEvent read(JsonNode json, String path) {
    var fields = Fields.of(json, path, KNOWN);
    var way =
        new Shipment(
            instant(fields, "expectedAt"),
            fields.textOrNull("carrier"),
            instant(fields, "deliveredAt"));
    var status =
        fields.parsed(
            "status", "one of " + STATUSES, code -> OrderStatus.ofCode(code).orElseThrow());
    return new OrderEvent(new OrderId(fields.text("orderId")), status, way);
  }

  private static @Nullable Instant instant(Fields fields, String name) {
    return fields.has(name)
        ? fields.parsed(
            name, "a time as 2026-11-22T10:00:00Z", text -> OffsetDateTime.parse(text).toInstant())
        : null;
  }
}
