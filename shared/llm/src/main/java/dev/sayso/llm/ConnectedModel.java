package dev.sayso.llm;

import dev.sayso.dialog.understanding.Context;
import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.dialog.understanding.Question;
import dev.sayso.dialog.understanding.Redaction;
import dev.sayso.dialog.understanding.Wish;
import dev.sayso.llm.ModelCall.Outcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// The model that the settings name. It is asked once, and once more where it was down and there is
/// time; what it was asked a moment ago it is not asked again.
public final class ConnectedModel implements LanguageModel {

  /// In less time no model answers.
  private static final Duration LEAST = Duration.ofMillis(250);

  /// Digits, addresses and links, whoever they belong to.
  private static final Redaction ANY = new Redaction(List.of(), List.of(), List.of());

  private final LlmSettings settings;
  private final Server server;
  private final Budget budget;
  private final Consumer<ModelCall> calls;
  private final LongSupplier nanos = System::nanoTime;
  private final Breaker breaker = new Breaker(nanos);
  private final Remembered remembered = new Remembered(nanos);

  /// `calls` hears of every question.
  public ConnectedModel(
      LlmSettings settings, Ledger ledger, Consumer<ModelCall> calls, InstantSource clock) {
    this.settings = settings;
    this.calls = calls;
    server = Server.of(settings);
    budget = new Budget(settings.limits(), ledger, clock);
  }

  /// Does what a first question does, but for asking it.
  public void prime() {
    var words = new Question.Utterance("", Locale.ROOT, Currency.getInstance("USD"));
    var question = new Question("", words, Context.Awaiting.NOTHING, List.of(), Wish.any());
    server.prime(UnderstandingForm.prompt(question));
  }

  @Override
  public Answer understand(Question question, Duration within) {
    long began = nanos.getAsLong();
    var known = remembered.find(question);
    if (known.isPresent() && !within.isNegative()) {
      note(Outcome.REMEMBERED, began);
      return known.get();
    }
    var prompt = UnderstandingForm.prompt(question);
    if (within.compareTo(LEAST) < 0) {
      note(Outcome.LATE, began);
      return new Answer.Unavailable();
    }
    if (!budget.allows(question.asker(), prompt.tokens() + Prompt.MOST_TOKENS)) {
      note(Outcome.OVER_BUDGET, began);
      return new Answer.Unavailable();
    }
    if (!breaker.allows()) {
      note(Outcome.RESTING, began);
      return new Answer.Unavailable();
    }
    return read(question, prompt, ask(prompt, began, within), began);
  }

  /// The one place that catches everything: whatever breaks, the rules' reading stands.
  private Answered ask(Prompt prompt, long began, Duration within) {
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

  private Answer read(Question question, Prompt prompt, Answered answered, long began) {
    return switch (answered) {
      case Answered.With(Completion completion) -> {
        breaker.worked();
        yield read(question, prompt, completion, began);
      }
      case Answered.Nonsense() -> failed(Outcome.NONSENSE, question, prompt, began);
      case Answered.Refused(int _) -> failed(Outcome.REFUSED, question, prompt, began);
      case Answered.Down() -> failed(Outcome.DOWN, question, prompt, began);
      case Answered.Late() -> failed(Outcome.LATE, question, prompt, began);
    };
  }

  /// What was not answered may have been paid for all the same.
  private Answer failed(Outcome outcome, Question question, Prompt prompt, long began) {
    breaker.failed();
    boolean paid = outcome == Outcome.LATE || outcome == Outcome.NONSENSE;
    if (paid) {
      budget.spent(question.asker(), prompt.tokens(), Prompt.MOST_TOKENS);
    }
    note(outcome, began);
    return outcome == Outcome.NONSENSE ? new Answer.Unsure() : new Answer.Unavailable();
  }

  private Answer read(Question question, Prompt prompt, Completion completion, long began) {
    long in = completion.in() > 0 ? completion.in() : prompt.tokens();
    long out = completion.out() > 0 ? completion.out() : Prompt.MOST_TOKENS;
    budget.spent(question.asker(), in, out);
    Answer answer;
    Outcome outcome;
    try {
      answer = UnderstandingForm.read(completion.arguments());
      outcome = answer instanceof Answer.Meant ? Outcome.MEANT : Outcome.UNSURE;
      remembered.keep(question, answer);
    } catch (NonsenseException _) {
      answer = new Answer.Unsure();
      outcome = Outcome.NONSENSE;
    }
    calls.accept(
        new ModelCall(
            outcome,
            in,
            out,
            settings.limits().price(in, out),
            since(began),
            settings.logged() ? Optional.of(said(question, completion)) : Optional.empty()));
    return answer;
  }

  private static ModelCall.Said said(Question question, Completion completion) {
    return new ModelCall.Said(
        question.utterance().words(), ANY.of(completion.arguments().toString()));
  }

  private void note(Outcome outcome, long began) {
    calls.accept(new ModelCall(outcome, 0, 0, 0, since(began), Optional.empty()));
  }

  private Duration since(long began) {
    return Duration.ofNanos(nanos.getAsLong() - began);
  }
}
