package dev.sayso.commerce.order;

import dev.sayso.commerce.Digest;
import dev.sayso.commerce.shopper.Address;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the shop would charge and when it would deliver, live. Lines it cannot deliver in full are
/// in `shortfalls` and not in `lines`.
public record Quote(
    String seller,
    List<OrderLine> lines,
    List<Shortfall> shortfalls,
    Totals totals,
    @Nullable Address shipTo,
    LocalDate arrivesOn,
    Instant expiresAt) {

  public Quote {
    lines = List.copyOf(lines);
    shortfalls = List.copyOf(shortfalls);
  }

  /// SHA-256 over all that a shopper agrees to: seller, lines with quantity and price, delivery,
  /// tax, total and address. Two quotes with one hash are the same bargain.
  public String hash() {
    var terms =
        lines.stream()
            .map(line ->
                line.sku()
                    + "×"
                    + line.quantity().packs().toPlainString()
                    + "@"
                    + line.unitPrice().minor())
            .sorted()
            .collect(Collectors.joining("|"));
    var text =
        String.join(
            "\n",
            seller,
            terms,
            Long.toString(totals.delivery().minor()),
            Long.toString(totals.tax().minor()),
            Long.toString(totals.total().minor()),
            totals.total().currency().getCurrencyCode(),
            String.valueOf(shipTo));
    return Digest.full(text);
  }
}
