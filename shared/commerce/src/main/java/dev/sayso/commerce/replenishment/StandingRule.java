package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.OrderKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// "Always keep cat food, up to 40": a product that is ordered by itself, under the terms a shopper
/// agreed to after hearing them. Nothing is ordered that was not announced before, dearer than its
/// cap, or after a jump of its price.
public record StandingRule(
    String id, Sku sku, Quantity quantity, Terms terms, Agreed agreed, Progress progress) {

  public StandingRule {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a standing rule needs an id");
    }
  }

  /// `cap` is the most one order may cost in all, `notice` how long before an order the shopper is
  /// told of it.
  public record Terms(Money cap, Cadence cadence, Duration notice) {

    public Terms {
      if (cap.minor() <= 0 || notice.isNegative()) {
        throw new IllegalArgumentException(
            "a cap above zero and a notice, not " + cap + ", " + notice);
      }
    }
  }

  /// How often it is ordered.
  public sealed interface Cadence {

    /// When the forecast says it is due.
    record WhenDue() implements Cadence {}

    /// Every so many days.
    record Every(int days) implements Cadence {

      public Every {
        if (days < 1) {
          throw new IllegalArgumentException("every day at most, not every " + days + " days");
        }
      }
    }
  }

  /// The record that the shopper agreed: the words read out, their answer, where and when, and what
  /// one pack cost then.
  public record Agreed(String words, String answer, String session, Instant at, Money unitPrice) {}

  /// Where it stands.
  public sealed interface Progress {

    /// The next order is placed on this day, if all is as agreed.
    record Waiting(LocalDate next) implements Progress {}

    /// The shopper was told, in these words, that an order of this total is placed at `placeAt`
    /// under this key, unless they say otherwise. `hash` is the bargain's.
    record Announced(
        OrderKey key, Money total, String hash, String words, Instant at, Instant placeAt)
        implements Progress {}

    /// Nothing is ordered until the shopper decides; `price` is what one pack costs now.
    record Held(Why why, Money price, Instant since) implements Progress {

      public enum Why {
        PRICE_JUMP,
        OVER_CAP,
        SOLD_OUT,
        /// The shop did not take the order, or its shopper may no longer order by themselves.
        REFUSED,
        /// There is no channel left through which the order could be announced.
        UNREACHABLE
      }
    }

    /// The shopper stopped it for a while: until this day, or until they say so.
    record Paused(Optional<LocalDate> until) implements Progress {}
  }

  public StandingRule with(Progress changed) {
    return new StandingRule(id, sku, quantity, terms, agreed, changed);
  }

  public StandingRule with(Terms changed) {
    return new StandingRule(id, sku, quantity, changed, agreed, progress);
  }

  public StandingRule with(Quantity changed) {
    return new StandingRule(id, sku, changed, terms, agreed, progress);
  }
}
