package dev.sayso.dev;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.dev.bench.HardUtterance;
import dev.sayso.dev.bench.UnderstandingBench;
import dev.sayso.dev.bench.UnderstandingBench.Result;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.llm.ModelCall;
import dev.sayso.llm.RecordedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./sayso bench understanding`: what the rules make of hard words, and what they make of them
/// with a language model.
@Command(
    name = "understanding",
    description = "Say hard words, by the rules alone and with a language model.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Without --llm the model is a recording of good answers, which shows what a model can add.",
      "Each line of the file: what is said, what is said before, what must come of it (does:Intent,",
      "or skus of which one each must be offered, as BTS/GWS PCS), and the recorded answer; by tabs.",
      "Exit code 1 if a cart or an order was changed by words that only a model understood."
    })
final class BenchUnderstandingCommand implements Callable<Integer> {

  private static final int WORDS = 62;

  private final Terminal terminal;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "The words to say (default: events/understanding/hard.tsv of the checkout).")
  private @Nullable Path data;

  @Option(names = "--json", paramLabel = "FILE", description = "Where to write the figures too.")
  private @Nullable Path json;

  @Mixin private LlmOption llm = new LlmOption();

  BenchUnderstandingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var file = data == null ? terminal.home().resolve("events/understanding/hard.tsv") : data;
    var utterances = HardUtterance.read(file);
    var calls = new ArrayList<ModelCall>();
    var name = llm.settings().map(settings -> settings.model()).orElse("recorded answers");
    var results = measure(utterances, model(utterances, calls));
    results.forEach(result -> terminal.say(row(result)));
    terminal.say(
        "%d utterances: the rules alone understand %d, with %s %d"
            .formatted(results.size(), met(results, false), name, met(results, true)));
    if (!calls.isEmpty()) {
      terminal.say(cost(calls));
    }
    if (json != null) {
      Files.writeString(json, json(results, name).toPrettyString() + "\n");
    }
    boolean changed =
        results.stream().anyMatch(one -> one.model().changed() && !one.rules().changed());
    return changed ? Trouble.FAILED : 0;
  }

  private LanguageModel model(List<HardUtterance> utterances, List<ModelCall> calls) {
    var recorded =
        new RecordedModel(
            utterances.stream()
                .collect(Collectors.toMap(HardUtterance::words, HardUtterance::answer)));
    return llm.settings().isPresent() ? llm.model(calls::add) : recorded;
  }

  private List<Result> measure(List<HardUtterance> utterances, LanguageModel model) {
    var results = new ArrayList<Result>();
    try (var shop = LocalShop.inMemory(terminal.home());
        var progress = new Progress("utterances", utterances.size(), terminal.err())) {
      var bench = new UnderstandingBench(shop, Seeds.demo(terminal.home()));
      for (var utterance : utterances) {
        results.add(bench.measure(utterance, model));
        progress.at(results.size());
      }
    }
    return results;
  }

  private static String row(Result result) {
    var words = result.utterance().words();
    var cut = words.length() <= WORDS ? words : words.substring(0, WORDS - 1) + "…";
    return "%-62s  %-3s %-12s  %-3s %s"
        .formatted(
            cut,
            mark(result.rules().met()),
            result.rules().intent(),
            mark(result.model().met()),
            result.model().intent());
  }

  private static String mark(boolean met) {
    return met ? "yes" : "-";
  }

  private static long met(List<Result> results, boolean model) {
    return results.stream().filter(one -> (model ? one.model() : one.rules()).met()).count();
  }

  private static String cost(List<ModelCall> calls) {
    long in = calls.stream().mapToLong(ModelCall::in).sum();
    long out = calls.stream().mapToLong(ModelCall::out).sum();
    var outcomes =
        calls.stream().collect(Collectors.groupingBy(ModelCall::outcome, Collectors.counting()));
    return "%d questions %s, %d tokens in, %d out".formatted(calls.size(), outcomes, in, out);
  }

  private static ObjectNode json(List<Result> results, String model) {
    var json = JsonNodeFactory.instance.objectNode().put("utterances", results.size());
    json.put("model", model);
    json.put("rules", met(results, false)).put("withModel", met(results, true));
    var rows = json.putArray("rows");
    for (var result : results) {
      rows.addObject()
          .put("words", result.utterance().words())
          .put("rules", result.rules().met())
          .put("rulesIntent", result.rules().intent())
          .put("withModel", result.model().met())
          .put("modelIntent", result.model().intent())
          .put("changed", result.model().changed());
    }
    return json;
  }
}
