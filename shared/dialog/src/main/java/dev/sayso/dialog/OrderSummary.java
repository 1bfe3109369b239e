package dev.sayso.dialog;

import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.WantedLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// An order as it was read out and not yet agreed to: the words, the bargain's hash and total, and
/// the key under which a yes places it. `wholeCart` tells an order of the cart from one product
/// reordered beside it. `told`: how many of the lines were read out one by one, on request.
public record OrderSummary(
    OrderKey key,
    boolean wholeCart,
    List<WantedLine> lines,
    String hash,
    Money total,
    String words,
    int told,
    Instant at) {

  /// A yes that comes later than this is asked again.
  public static final Duration LIFETIME = Duration.ofMinutes(15);

  public OrderSummary {
    lines = List.copyOf(lines);
  }

  /// This, as it was read out.
  public OrderSummary inWords(String spoken) {
    return new OrderSummary(key, wholeCart, lines, hash, total, spoken, told, at);
  }

  /// This, with the first `count` lines read out one by one.
  public OrderSummary told(int count) {
    return new OrderSummary(key, wholeCart, lines, hash, total, words, count, at);
  }

  public boolean isFresh(Instant now) {
    return !now.isAfter(at.plus(LIFETIME));
  }
}
