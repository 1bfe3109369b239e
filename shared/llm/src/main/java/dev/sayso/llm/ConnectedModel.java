package dev.sayso.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.dialog.understanding.Context;
import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.dialog.understanding.Question;
import dev.sayso.dialog.understanding.Telling;
import dev.sayso.dialog.understanding.Wish;
import dev.sayso.llm.ModelCall.Outcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// The model that the settings name. What it was asked a moment ago it is not asked again.
public final class ConnectedModel implements LanguageModel {

  private final Asking asking;
  private final Remembered<Question, Answer> understood;
  private final Remembered<Telling, Worded> worded;

  /// `calls` hears of every question.
  public ConnectedModel(
      LlmSettings settings, Ledger ledger, Consumer<ModelCall> calls, InstantSource clock) {
    LongSupplier nanos = System::nanoTime;
    asking = new Asking(settings, new Budget(settings.limits(), ledger, clock), calls, nanos);
    understood = new Remembered<>(nanos);
    worded = new Remembered<>(nanos);
  }

  /// Does what a first question does, but for asking it.
  public void prime() {
    var words = new Question.Utterance("", Locale.ROOT, Currency.getInstance("USD"));
    var question = new Question("", words, Context.Awaiting.NOTHING, List.of(), Wish.any());
    asking.prime(UnderstandingForm.prompt(question));
    asking.prime(AnswerForm.prompt(new Telling("", words, List.of(), List.of(), 1)));
  }

  @Override
  public Answer understand(Question question, Duration within) {
    var anybodys =
        new Question(
            "", question.utterance(), question.awaiting(), question.options(), question.allowed());
    return ask(
        understood,
        anybodys,
        new Asking.Request(
            question.asker(),
            question.utterance().words(),
            () -> UnderstandingForm.prompt(question)),
        within,
        new Reading<>(
            UnderstandingForm::read,
            answer -> answer instanceof Answer.Meant ? Outcome.MEANT : Outcome.UNSURE,
            new Answer.Unsure(),
            new Answer.Unavailable()));
  }

  @Override
  public Worded word(Telling telling, Duration within) {
    var anybodys =
        new Telling("", telling.asked(), telling.facts(), telling.names(), telling.words());
    return ask(
        worded,
        anybodys,
        new Asking.Request(
            telling.asker(), telling.asked().words(), () -> AnswerForm.prompt(telling)),
        within,
        new Reading<>(
            AnswerForm::read,
            answer -> answer instanceof Worded.Said ? Outcome.WORDED : Outcome.UNSURE,
            new Worded.Unsaid(),
            new Worded.Unsaid()));
  }

  /// How arguments become an answer, what that counts as, and the answers that stand for nonsense
  /// and for none.
  private record Reading<A>(
      Function<JsonNode, A> read, Function<A, Outcome> outcome, A nonsense, A none) {}

  private <Q, A> A ask(
      Remembered<Q, A> remembered,
      Q anybodys,
      Asking.Request request,
      Duration within,
      Reading<A> reading) {
    var known = remembered.find(anybodys);
    if (known.isPresent() && !within.isNegative()) {
      asking.note(Outcome.REMEMBERED);
      return known.get();
    }
    return switch (asking.ask(request, within)) {
      case Asking.Got.Nothing(boolean nonsense) -> nonsense ? reading.nonsense() : reading.none();
      case Asking.Got.Some got -> {
        try {
          var answer = reading.read().apply(got.completion().arguments());
          asking.paid(request, got, reading.outcome().apply(answer));
          remembered.keep(anybodys, answer);
          yield answer;
        } catch (NonsenseException _) {
          asking.paid(request, got, Outcome.NONSENSE);
          yield reading.nonsense();
        }
      }
    };
  }
}
