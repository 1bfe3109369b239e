package dev.sayso.dev;

import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.llm.ConnectedModel;
import dev.sayso.llm.Ledger;
import dev.sayso.llm.LlmSettings;
import dev.sayso.llm.ModelCall;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which language model is asked where the rules are unsure. What is not given here is read from
/// the variables of a deployed function; without either, none is asked.
final class LlmOption {

  private static final Map<String, String> USUAL =
      Map.of("openai", "gpt-4.1-mini", "anthropic", "claude-haiku-4-5");

  @Option(
      names = "--llm",
      paramLabel = "NAME",
      description = {
        "Ask a language model where the rules are unsure: openai (any server that speaks its",
        "format), anthropic, bedrock or off (default: LLM_PROVIDER). Its key is LLM_KEY."
      })
  private @Nullable String provider;

  @Option(
      names = "--llm-url",
      paramLabel = "URL",
      description = "Where it answers, as http://127.0.0.1:11434/v1 (default: LLM_URL).")
  private @Nullable String url;

  @Option(
      names = {"--llm-model", "--model"},
      paramLabel = "NAME",
      description = "Which model (default: LLM_MODEL).")
  private @Nullable String model;

  /// Empty where none is to be asked.
  Optional<LlmSettings> settings() {
    var variables = new HashMap<>(System.getenv());
    put(variables, LlmSettings.PROVIDER, provider);
    put(variables, LlmSettings.URL, url);
    put(variables, LlmSettings.MODEL, model);
    if (provider == null && (url != null || model != null)) {
      variables.putIfAbsent(LlmSettings.PROVIDER, "openai");
    }
    var usual = USUAL.get(variables.getOrDefault(LlmSettings.PROVIDER, ""));
    if (usual != null) {
      variables.putIfAbsent(LlmSettings.MODEL, usual);
    }
    try {
      return LlmSettings.from(variables);
    } catch (IllegalArgumentException e) {
      throw Trouble.badInput("--llm: " + e.getMessage());
    }
  }

  /// The model to ask; `calls` hears of every question.
  LanguageModel model(Consumer<ModelCall> calls) {
    return settings()
        .<LanguageModel>map(
            settings -> new ConnectedModel(settings, Ledger.NONE, calls, InstantSource.system()))
        .orElse(LanguageModel.NONE);
  }

  /// The model to ask; what keeps it from answering is said once to whoever sits at the terminal.
  LanguageModel model(Terminal terminal) {
    var told = new ConcurrentSkipListSet<ModelCall.Outcome>();
    return model(call -> {
      var why = trouble(call.outcome());
      if (!why.isEmpty() && told.add(call.outcome())) {
        terminal.hint("sayso: the language model " + why);
      }
    });
  }

  private static String trouble(ModelCall.Outcome outcome) {
    return switch (outcome) {
      case MEANT, WORDED, UNSURE, REMEMBERED -> "";
      case NONSENSE -> "answered, and not in the form it was asked for; the rules decide";
      case REFUSED -> "refused the request: check --llm-url, --llm-model and LLM_KEY";
      case DOWN -> "cannot be reached or is overloaded; the rules decide";
      case LATE -> "did not answer in time; the rules decide";
      case RESTING -> "failed several times and is left alone for 30 seconds";
      case OVER_BUDGET -> "has spent what it may today; the rules decide";
    };
  }

  private static void put(Map<String, String> variables, String name, @Nullable String value) {
    if (value != null) {
      variables.put(name, value);
    }
  }
}
