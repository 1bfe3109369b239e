package dev.sayso.llm;

import java.time.Duration;
import java.util.Optional;

/// One question to the model, for whoever counts: what came of it, what it took and cost, in
/// millionths of a cent; what was said only where the merchant wants that logged.
public record ModelCall(
    Outcome outcome, long in, long out, long microCents, Duration took, Optional<Said> said) {

  /// What came of it.
  public enum Outcome {
    MEANT,
    /// It worded an answer, which is still to be checked.
    WORDED,
    UNSURE,
    /// Answered from what was asked a moment ago.
    REMEMBERED,
    /// It answered, and not within the schema.
    NONSENSE,
    /// It turned the request away: a wrong key, an unknown model.
    REFUSED,
    DOWN,
    LATE,
    /// It is left alone for a while after it failed.
    RESTING,
    /// Not asked: what may be spent is spent.
    OVER_BUDGET
  }

  /// The words sent, without what is personal, and the answer.
  public record Said(String words, String answer) {}
}
