package dev.sayso.llm;

import dev.sayso.dialog.understanding.LanguageModel.Answer;
import dev.sayso.dialog.understanding.Question;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Answers to questions that were asked a moment ago by anybody: the same words, waiting for the
/// same, with the same on offer. Words are kept for ten minutes at most.
final class Remembered {

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST = 500;

  private final LongSupplier nanos;
  private final LinkedHashMap<Question, Kept> answers = new LinkedHashMap<>();

  /// `nanos` is a stopwatch.
  Remembered(LongSupplier nanos) {
    this.nanos = nanos;
  }

  synchronized Optional<Answer> find(Question question) {
    forget();
    return Optional.ofNullable(answers.get(anybodys(question))).map(Kept::answer);
  }

  synchronized void keep(Question question, Answer answer) {
    forget();
    answers.putLast(anybodys(question), new Kept(answer, nanos.getAsLong() + KEPT.toNanos()));
    if (answers.size() > MOST) {
      answers.pollFirstEntry();
    }
  }

  /// The oldest are first.
  private void forget() {
    long now = nanos.getAsLong();
    answers.values().removeIf(kept -> now - kept.until() >= 0);
  }

  private static Question anybodys(Question question) {
    return new Question(
        "", question.utterance(), question.awaiting(), question.options(), question.allowed());
  }

  private record Kept(Answer answer, long until) {}
}
