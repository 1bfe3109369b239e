package dev.sayso.llm;

import dev.sayso.dialog.understanding.Redaction;
import dev.sayso.llm.ModelCall.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Asks the server within a time and a budget: once, and once more where it was down and there is
/// time. It never throws.
final class Asking {

  /// In less time no model answers.
  private static final Duration LEAST = Duration.ofMillis(250);

  /// Digits, addresses and links, whoever they belong to.
  private static final Redaction ANY = new Redaction(List.of(), List.of(), List.of());

  private final LlmSettings settings;
  private final Server server;
  private final Budget budget;
  private final Consumer<ModelCall> calls;
  private final LongSupplier nanos;
  private final Breaker breaker;

  Asking(LlmSettings settings, Budget budget, Consumer<ModelCall> calls, LongSupplier nanos) {
    this.settings = settings;
    this.budget = budget;
    this.calls = calls;
    this.nanos = nanos;
    server = Server.of(settings);
    breaker = new Breaker(nanos);
  }

  /// Who asks, the words that are logged where that is wanted, and what the server is sent.
  record Request(String asker, String words, Supplier<Prompt> prompt) {}

  /// What came back.
  sealed interface Got {

    record Some(Completion completion, long estimate, long began) implements Got {}

    /// `nonsense`: it answered, and not as its kind does.
    record Nothing(boolean nonsense) implements Got {}
  }

  void prime(Prompt prompt) {
    server.prime(prompt);
  }

  Got ask(Request request, Duration within) {
    long began = nanos.getAsLong();
    var prompt = request.prompt().get();
    if (within.compareTo(LEAST) < 0) {
      return none(Outcome.LATE, began);
    }
    if (!budget.allows(request.asker(), prompt.tokens() + Prompt.MOST_TOKENS)) {
      return none(Outcome.OVER_BUDGET, began);
    }
    if (!breaker.allows()) {
      return none(Outcome.RESTING, began);
    }
    return switch (answered(prompt, began, within)) {
      case Answered.With(Completion completion) -> {
        breaker.worked();
        yield new Got.Some(completion, prompt.tokens(), began);
      }
      case Answered.Nonsense() -> failed(Outcome.NONSENSE, request, prompt, began);
      case Answered.Refused(int _) -> failed(Outcome.REFUSED, request, prompt, began);
      case Answered.Down() -> failed(Outcome.DOWN, request, prompt, began);
      case Answered.Late() -> failed(Outcome.LATE, request, prompt, began);
    };
  }

  /// The one place that catches everything: whatever breaks, the rules decide.
  private Answered answered(Prompt prompt, long began, Duration within) {
    try {
      var first = server.ask(prompt, within);
      var took = since(began);
      var left = within.minus(took);
      boolean fits = left.compareTo(took) > 0 && left.compareTo(LEAST) > 0;
      return first instanceof Answered.Down && fits ? server.ask(prompt, left) : first;
    } catch (RuntimeException _) {
      return new Answered.Down();
    }
  }

  /// What was not answered may have been paid for all the same.
  private Got failed(Outcome outcome, Request request, Prompt prompt, long began) {
    breaker.failed();
    if (outcome == Outcome.LATE || outcome == Outcome.NONSENSE) {
      budget.spent(request.asker(), prompt.tokens(), Prompt.MOST_TOKENS);
    }
    return none(outcome, began);
  }

  private Got none(Outcome outcome, long began) {
    calls.accept(new ModelCall(outcome, 0, 0, 0, since(began), Optional.empty()));
    return new Got.Nothing(outcome == Outcome.NONSENSE);
  }

  /// Counts an answer and says what came of it.
  void paid(Request request, Got.Some got, Outcome outcome) {
    var completion = got.completion();
    long in = completion.in() > 0 ? completion.in() : got.estimate();
    long out = completion.out() > 0 ? completion.out() : Prompt.MOST_TOKENS;
    budget.spent(request.asker(), in, out);
    calls.accept(
        new ModelCall(
            outcome,
            in,
            out,
            settings.limits().price(in, out),
            since(got.began()),
            settings.logged() ? Optional.of(said(request, completion)) : Optional.empty()));
  }

  /// Something that cost nothing.
  void note(Outcome outcome) {
    calls.accept(new ModelCall(outcome, 0, 0, 0, Duration.ZERO, Optional.empty()));
  }

  private static ModelCall.Said said(Request request, Completion completion) {
    return new ModelCall.Said(request.words(), ANY.of(completion.arguments().toString()));
  }

  private Duration since(long began) {
    return Duration.ofNanos(nanos.getAsLong() - began);
  }
}
