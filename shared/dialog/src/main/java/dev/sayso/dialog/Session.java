package dev.sayso.dialog;

import dev.sayso.commerce.Digest;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.speech.Prompt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one conversation remembers from turn to turn. `misses` counts turns in a row that were not
/// understood; `opened` is when the conversation began.
public record Session(
    String id,
    ShopperId shopper,
    Instant opened,
    Expectation expectation,
    Topic topic,
    Optional<LastTurn> lastTurn,
    int misses) {

  public static Session begin(String id, ShopperId shopper, Instant now) {
    return new Session(
        id, shopper, now, new Expectation.Nothing(), Topic.NONE, Optional.empty(), 0);
  }

  /// What was last talked about: the options offered, the product in focus, and the order placed.
  public record Topic(Optional<Browsing> browsing, Optional<Sku> focus, Optional<OrderId> order) {

    public static final Topic NONE =
        new Topic(Optional.empty(), Optional.empty(), Optional.empty());

    public Topic browsing(Browsing changed) {
      return new Topic(Optional.of(changed), focus, order);
    }

    public Topic focus(Sku changed) {
      return new Topic(browsing, Optional.of(changed), order);
    }

    public Topic order(OrderId changed) {
      return new Topic(Optional.empty(), Optional.empty(), Optional.of(changed));
    }
  }

  /// What a choice is for.
  public enum Purpose {
    ADD,
    REORDER,
    REPLACE
  }

  /// Options on offer: what was asked for (`query`, `under` in minor units), what is offered now in
  /// spoken order, what was offered before, what it is for, and how much was asked of it. With
  /// [Purpose#REPLACE], `replaces` is the line that makes room.
  public record Browsing(
      String query,
      Optional<Long> under,
      List<Sku> shown,
      List<Sku> seen,
      Purpose purpose,
      Amount amount,
      Optional<Sku> replaces) {
    public Browsing {
      shown = List.copyOf(shown);
      seen = List.copyOf(seen);
    }
  }

  /// The turn before: its id, and what was answered, for "say that again" and for a turn that is
  /// delivered twice. `earlier` are digests of the ids of turns before it, newest first: one of
  /// those that is delivered once more must not act on what was asked since.
  public record LastTurn(
      String id, Prompt prompt, Prompt reprompt, boolean listens, List<String> earlier) {

    private static final int REMEMBERED = 12;

    public LastTurn {
      earlier = List.copyOf(earlier);
    }

    /// Whether the turn of this id was answered already.
    boolean covers(String turn) {
      return id.equals(turn) || earlier.contains(Digest.of(turn));
    }

    /// What the turn after this one has for `earlier`.
    List<String> passed() {
      return Stream.concat(Stream.of(Digest.of(id)), earlier.stream()).limit(REMEMBERED).toList();
    }
  }
}
