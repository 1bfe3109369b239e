package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.notice.Notice;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import java.time.Instant;
import java.util.Map;

/// What was begun for a shopper outside their notes, and of which the notes do not say yet what
/// came of it. It is written before the step and taken out after it, so that a step that was cut
/// off is noticed. Until `retryAt` it is somebody's who is at it; from then on anybody's.
public sealed interface Begun {

  Instant retryAt();

  /// A message is on its way, planned at `since`.
  record Telling(Message message, Instant since, Instant retryAt) implements Begun {

    public Telling retrying(Instant at) {
      return new Telling(message, since, at);
    }
  }

  /// The announced order of this rule is being placed.
  record Ordering(String rule, Instant retryAt) implements Begun {}

  /// What a message says, and what is true once the shopper was told. Its id is the same for every
  /// try to send it.
  record Message(String id, Purpose purpose, Channel channel, Notice.Words words, Effect effect) {}

  /// What rules become by being told of; `reminds` where it also says what runs low.
  record Effect(Map<String, Progress> rules, boolean reminds) {

    public Effect {
      rules = Map.copyOf(rules);
    }
  }
}
