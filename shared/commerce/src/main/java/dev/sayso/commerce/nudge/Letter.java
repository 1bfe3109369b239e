package dev.sayso.commerce.nudge;

import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.replenishment.ReplenishmentForecast;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Progress.Held;
import java.time.Instant;
import java.util.List;

/// All there is to tell one shopper through one channel, before it has words.
public record Letter(Channel channel, List<Part> parts) {

  public Letter {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a letter says something");
    }
  }

  /// One thing to tell.
  public sealed interface Part {

    /// An order that is placed at `placeAt` under this key, unless the shopper says otherwise.
    record Announcing(StandingRule rule, Quote quote, OrderKey key, Instant placeAt)
        implements Part {}

    /// An order that is not placed, and why.
    record Holding(StandingRule rule, Held held) implements Part {}

    /// What runs low.
    record Low(List<ReplenishmentForecast> items) implements Part {

      public Low {
        items = List.copyOf(items);
      }
    }
  }

  Purpose purpose() {
    return parts.stream().allMatch(Part.Low.class::isInstance)
        ? Purpose.RUNNING_LOW
        : Purpose.STANDING_ORDER;
  }
}
