package dev.sayso.llm;

import dev.sayso.llm.ModelCall.Outcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Has a model propose what a catalogue lacks of a product: nothing of it is checked here.
public final class DescribingModel {

  /// A merchant waits longer than a shopper.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// So many tokens an answer usually takes.
  private static final long USUAL_ANSWER = 120;

  private final LlmSettings settings;
  private final Asking asking;

  /// A product: `wanted` are of spoken, synonyms, description and category.
  public record Subject(
      Locale language,
      String title,
      String brand,
      String description,
      Set<String> wanted,
      List<String> categories) {

    public Subject {
      wanted = Set.copyOf(wanted);
      categories = List.copyOf(categories);
    }
  }

  /// What the model wrote; blank or empty where it wrote nothing.
  public record Described(
      String spoken, List<String> synonyms, String description, String category) {}

  /// What something costs: tokens in and out, and millionths of a cent; 0 where no prices are set.
  public record Cost(long in, long out, long microCents) {}

  /// `mostCents` is not exceeded where prices are known; 0 is no limit.
  public DescribingModel(
      LlmSettings settings, long mostCents, Consumer<ModelCall> calls, InstantSource clock) {
    var own = settings.limits();
    var limits =
        new Limits(
            own.turnTokens(),
            Long.MAX_VALUE / 4,
            Long.MAX_VALUE / 4,
            mostCents,
            own.inPrice(),
            own.outPrice());
    this.settings = settings;
    asking = new Asking(settings, new Budget(limits, Ledger.NONE, clock), calls, System::nanoTime);
  }

  /// About what asking for this one costs.
  public Cost estimate(Subject subject) {
    long in = DescribeForm.prompt(subject).tokens();
    return new Cost(in, USUAL_ANSWER, settings.limits().price(in, USUAL_ANSWER));
  }

  /// Empty where the model did not answer, or nonsense.
  public Optional<Described> describe(Subject subject) {
    var request =
        new Asking.Request("merchant", subject.title(), () -> DescribeForm.prompt(subject));
    return switch (asking.ask(request, PATIENCE)) {
      case Asking.Got.Nothing _ -> Optional.empty();
      case Asking.Got.Some got -> {
        try {
          var described = DescribeForm.read(got.completion().arguments());
          asking.paid(request, got, Outcome.WORDED);
          yield Optional.of(described);
        } catch (NonsenseException _) {
          asking.paid(request, got, Outcome.NONSENSE);
          yield Optional.empty();
        }
      }
    };
  }
}
