package dev.sayso.dev.play;

import dev.sayso.commerce.order.OrderEvent;
import dev.sayso.dev.turn.Place;
import dev.sayso.dialog.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One step of a dialog: first the world changes, then everybody who is due is attended to (where
/// it is a `sweep`), then something is said; all of it is checked.
public record Step(
    World world,
    Optional<ExpectedNotices> sweep,
    Optional<Said> said,
    Optional<ExpectedReply> reply,
    ExpectedState state) {

  /// What changes before: the clock, what the shop reports about an order, and prices and stock.
  public record World(
      Optional<Instant> now,
      Optional<Duration> after,
      Optional<OrderEvent> event,
      List<Restocking> offers) {

    /// Nothing changes but that a moment passes.
    public static final World AS_IT_WAS =
        new World(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public World {
      offers = List.copyOf(offers);
    }
  }

  /// Who said what, where. `id` is set where a turn is to be delivered twice.
  public record Said(Place place, Utterance utterance, Optional<String> id) {}

  /// Whether everybody who is due is attended to in it.
  public boolean sweeps() {
    return sweep.isPresent();
  }

  /// Who or what the step is, for messages: `"yes"`.
  String label() {
    return said.map(words ->
            switch (words.utterance()) {
              case Utterance.Heard heard -> "\"" + heard.best() + "\"";
              case Utterance.Opened _ -> "(opened)";
              case Utterance.Closed _ -> "(closed)";
            })
        .orElse(sweeps() ? "(sweep)" : "(nothing said)");
  }
}
