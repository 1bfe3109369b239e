package dev.sayso.dev.bench;

import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a scenario goes when nobody disturbs: what each step came to, what was ordered, and what
/// everybody has in the end.
record Course(
    List<Optional<Mark>> marks,
    List<Goods> ordered,
    Map<ShopperId, Effect.Held> before,
    Map<ShopperId, Effect.Held> end) {

  Course {
    marks = List.copyOf(marks);
    ordered = List.copyOf(ordered);
    before = Map.copyOf(before);
    end = Map.copyOf(end);
  }

  /// Whether anything is to come of it.
  boolean isTask() {
    return !before.equals(end) || !ordered.isEmpty();
  }

  /// One step: what the speaker was asked before, whether a plain yes was said, whether it was not
  /// understood, and what came of it.
  record Mark(Question asked, boolean yes, boolean unclear, Effect effect) {}

  /// A question as it was heard: what it waits for, and the reply as written.
  record Question(String expects, String written) {

    static final Question NONE = new Question("nothing", "");

    static Question of(Reply reply) {
      var expects = Effect.summary(reply).isPresent() ? "order" : reply.expects().code();
      return new Question(expects, reply.prompt().written());
    }

    /// Whether a yes answers it.
    boolean isYesOrNo() {
      return expects.equals("order") || expects.equals("confirmation");
    }
  }
}
