package dev.sayso.commerce.privacy;

import dev.sayso.commerce.Digest;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is left of an order whose buyer had their data deleted: nothing that leads to the person or
/// tells what they bought. Who has the order's number, and the order as it was, can show by the
/// hashes that it is this one and what was agreed to.
///
/// `order` is the hash of the order's number, `content` of the order as it stood, `consent` of the
/// words that were read out, the answer, and the bargain's hash; null where there was no consent.
public record OrderRecord(
    String order,
    Instant placedAt,
    OrderStatus status,
    Totals totals,
    List<String> sellers,
    String content,
    @Nullable String consent,
    LocalDate keptUntil) {

  private static final String PART = "\n";
  private static final String HASH = "sha256:";

  public OrderRecord {
    sellers = List.copyOf(sellers);
  }

  public static OrderRecord of(Order order, Retention retention) {
    var sellers =
        order.lines().stream()
            .map(OrderLine::sold)
            .filter(Objects::nonNull)
            .map(OrderLine.Sold::seller)
            .distinct()
            .sorted()
            .toList();
    var consent = order.consent();
    return new OrderRecord(
        number(order.id().value()),
        order.placedAt(),
        order.status(),
        order.totals(),
        sellers,
        content(order),
        consent == null ? null : hashed(consent),
        retention.until(order.placedAt()));
  }

  /// The hash by which the record of an order is found.
  public static String number(String orderId) {
    return Digest.full("order" + PART + orderId);
  }

  /// The number, the day, the lines and the total: without the buyer, so that it can be made again
  /// from an invoice.
  private static String content(Order order) {
    var lines =
        order.lines().stream()
            .map(line ->
                line.sku() + " " + line.quantity().packs().toPlainString() + " " + line.unitPrice())
            .collect(Collectors.joining(PART));
    return Digest.full(
        String.join(
            PART,
            order.id().value(),
            order.placedAt().toString(),
            lines,
            order.totals().total().toString()));
  }

  /// The hash of what was read out and answered; of a consent that was blanked before, the hash
  /// that stands in place of its words.
  static String hashed(Consent consent) {
    return consent.words().startsWith(HASH)
        ? consent.words()
        : HASH
            + Digest.full(
                Stream.of(
                        consent.words(), consent.answer(), consent.hash(), consent.at().toString())
                    .collect(Collectors.joining(PART)));
  }
}
