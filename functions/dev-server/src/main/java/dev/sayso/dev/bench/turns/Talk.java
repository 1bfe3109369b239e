package dev.sayso.dev.bench.turns;

import java.util.List;
import java.util.random.RandomGenerator;

/// A conversation as shoppers of the demo shop hold it, and how common it is. The words are samples
/// of the interaction model, so that they reach the assistant as intents of Alexa's.
record Talk(String name, int share, List<String> says) {

  Talk {
    says = List.copyOf(says);
  }

  private static final List<Talk> ALL =
      List.of(
          new Talk("reorder", 30, List.of("reorder dishwasher tabs", "yes")),
          new Talk("reorder, no", 10, List.of("reorder coffee", "no", "stop")),
          new Talk(
              "fill and check out",
              15,
              List.of("add milk", "add bananas", "what's in my cart", "check out", "yes")),
          new Talk("search", 15, List.of("find a quiet coffee grinder", "the second one", "stop")),
          new Talk("where is it", 15, List.of("where is my order", "stop")),
          new Talk("running low", 10, List.of("what am i running low on", "why", "stop")),
          new Talk(
              "order and regret", 5, List.of("reorder dog food", "yes", "cancel that", "yes")));

  static List<Talk> all() {
    return ALL;
  }

  /// One of them, as often as it is common.
  static Talk any(RandomGenerator random) {
    int point = random.nextInt(ALL.stream().mapToInt(Talk::share).sum());
    for (var talk : ALL) {
      point -= talk.share();
      if (point < 0) {
        return talk;
      }
    }
    throw new AssertionError("shares add up");
  }
}
