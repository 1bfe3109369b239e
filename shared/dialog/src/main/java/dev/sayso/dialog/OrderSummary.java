package dev.sayso.dialog;

import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.WantedLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An order as it was read out and not yet agreed to: the words, the bargain's hash and total, and
/// the key under which a yes places it. `priced` are the lines with their prices. `kind` tells an
/// order of the cart from one beside it. `told`: how many of the lines were read out one by one, on
/// request.
public record OrderSummary(
    OrderKey key,
    Kind kind,
    List<WantedLine> lines,
    List<OrderLine> priced,
    String hash,
    Money total,
    String words,
    int told,
    Instant at) {

  /// What an order is of, and with a `gift`, that nobody else at home is told of it.
  public record Kind(Of of, Optional<Gift> gift) {
    public static final Kind CART = new Kind(Of.CART, Optional.empty());
    public static final Kind PART = new Kind(Of.PART, Optional.empty());
    public static final Kind BESIDE = new Kind(Of.BESIDE, Optional.empty());

    /// A gift is never of the cart, which all at home share.
    public static Kind giving(Gift gift) {
      return new Kind(Of.BESIDE, Optional.of(gift));
    }

    /// Of the cart as it stands, of some of its lines, or of something beside it.
    public enum Of {
      CART,
      PART,
      BESIDE
    }
  }

  /// A yes that comes later than this is asked again.
  public static final Duration LIFETIME = Duration.ofMinutes(15);

  public OrderSummary {
    lines = List.copyOf(lines);
    priced = List.copyOf(priced);
  }

  public boolean wholeCart() {
    return kind.of() == Kind.Of.CART;
  }

  public Optional<Gift> gift() {
    return kind.gift();
  }

  /// This, as it was read out.
  public OrderSummary inWords(String spoken) {
    return new OrderSummary(key, kind, lines, priced, hash, total, spoken, told, at);
  }

  /// This, with the first `count` lines read out one by one.
  public OrderSummary told(int count) {
    return new OrderSummary(key, kind, lines, priced, hash, total, words, count, at);
  }

  /// This, under the key of an earlier reading of the same order: however often it is taken up
  /// again, it is placed once.
  public OrderSummary under(OrderKey earlier) {
    return new OrderSummary(earlier, kind, lines, priced, hash, total, words, told, at);
  }

  public boolean isFresh(Instant now) {
    return !now.isAfter(at.plus(LIFETIME));
  }
}
