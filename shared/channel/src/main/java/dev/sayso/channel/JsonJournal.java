package dev.sayso.channel;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// One line of JSON an entry, which CloudWatch also counts. Of a failure it writes types and
/// places; messages may quote what was said.
public final class JsonJournal implements Journal {

  private final PrintStream out;
  private final InstantSource clock;
  private final String channel;
  private final Supplier<Map<String, Long>> figures;

  /// Two stacks of one account must not be counted together; of one function there is one a stack.
  private final String function =
      Objects.requireNonNullElse(System.getenv("AWS_LAMBDA_FUNCTION_NAME"), "local");

  public JsonJournal(PrintStream out, InstantSource clock, String channel) {
    this(out, clock, channel, Map::of);
  }

  /// `figures` are what the turn, or the work, came to that was just done, by name; those that end
  /// in `Millis` are times.
  public JsonJournal(
      PrintStream out, InstantSource clock, String channel, Supplier<Map<String, Long>> figures) {
    this.out = out;
    this.clock = clock;
    this.channel = channel;
    this.figures = figures;
  }

  @Override
  public void note(Entry entry) {
    switch (entry) {
      case Entry.Refused(String reason) ->
          print(line().metric("Refusals", 1).text("reason", reason));
      case Entry.Failed(String turn, Throwable failure) ->
          print(line().metric("Failures", 1).text("turn", turn).failure(failure));
      case Entry.Answered(String turn, Served served) -> print(answered(turn, served));
      case Entry.Worked() -> {
        var measured = figures.get();
        if (!measured.isEmpty()) {
          print(line().metrics(measured));
        }
      }
      case Entry.Consulted(String outcome, Use use, String words, String answer) ->
          print(consulted(outcome, use, words, answer));
    }
  }

  private MetricLine answered(String turn, Served served) {
    return line()
        .metrics(measured(served))
        .text("turn", turn)
        .texts("intents", served.intents())
        .text("surface", served.surface())
        .text("locale", served.locale())
        .trace();
  }

  /// The words before it are worth a figure only where an order was placed.
  private SortedMap<String, Long> measured(Served served) {
    var measured = new TreeMap<>(served.figures());
    measured.putAll(figures.get());
    var before = measured.remove("WordsBefore");
    if (before != null && measured.containsKey("Orders")) {
      measured.put("WordsToOrder", before);
    }
    return measured;
  }

  private MetricLine consulted(String outcome, Use use, String words, String answer) {
    var line =
        line()
            .by("outcome", outcome)
            .metric("ModelQuestions", 1)
            .metric("ModelTokensIn", use.tokensIn())
            .metric("ModelTokensOut", use.tokensOut())
            .metric("ModelMicroCents", use.microCents())
            .metric("ModelMillis", use.millis());
    return words.isBlank() ? line : line.text("words", words).text("answer", answer);
  }

  private MetricLine line() {
    return new MetricLine(clock.instant()).by("function", function).text("channel", channel);
  }

  private void print(MetricLine line) {
    out.println(line.json());
  }
}
