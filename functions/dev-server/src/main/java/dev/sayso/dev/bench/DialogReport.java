package dev.sayso.dev.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The figures about dialogs, as tables and as JSON.
///
/// @param levels a tally for each of [NoiseBench#LEVELS]
public record DialogReport(
    int scenarios, int repetitions, long seed, List<Tally> levels, List<WordsToOrder> tasks) {

  private static final String NOISE = "%-6s %8s %8s %8s %8s %9s %8s %9s %9s %7s %6s %9s %7s";
  private static final String WORDS = "%-48s %6s %12s %12s";

  public DialogReport {
    levels = List.copyOf(levels);
    tasks = List.copyOf(tasks);
  }

  /// Whether nothing happened that must not.
  public boolean isClean() {
    return levels.stream().allMatch(Tally::isClean)
        && tasks.stream().allMatch(WordsToOrder::ordered);
  }

  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "%d scenarios, each once undisturbed and %d times at each level of noise, seed %d"
            .formatted(scenarios, repetitions, seed));
    lines.add("");
    lines.add(
        NOISE.formatted(
            "noise",
            "dialogs",
            "turns",
            "tasks",
            "done",
            "words/",
            "orders",
            "not read",
            "not",
            "asked",
            "empty",
            "over",
            "broken"));
    lines.add(
        NOISE.formatted(
            "", "", "", "", "", "reply", "", "out", "meant", "thrice", "", "budget", ""));
    for (int i = 0; i < levels.size(); i++) {
      lines.add(row(NoiseBench.LEVELS.get(i), levels.get(i)));
    }
    if (!tasks.isEmpty()) {
      lines.add("");
      lines.add(WORDS.formatted("task", "turns", "words to yes", "and after it"));
      tasks.forEach(
          task -> lines.add(WORDS.formatted(task.task(), task.turns(), task.words(), task.last())));
    }
    return lines;
  }

  public ObjectNode json() {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("scenarios", scenarios)
            .put("repetitions", repetitions)
            .put("seed", seed);
    var rows = json.putArray("levels");
    for (int i = 0; i < levels.size(); i++) {
      rows.add(json(NoiseBench.LEVELS.get(i), levels.get(i)));
    }
    var words = json.putArray("wordsToOrder");
    tasks.forEach(task ->
        words
            .addObject()
            .put("task", task.task())
            .put("turns", task.turns())
            .put("words", task.words() + task.last())
            .put("wordsToYes", task.words())
            .put("ordered", task.ordered()));
    return json;
  }

  private static String row(double level, Tally tally) {
    return NOISE.formatted(
        percent(level),
        tally.of(Count.DIALOGS),
        tally.of(Count.TURNS),
        tally.of(Count.TASKS),
        percent(tally.share(Count.DONE, Count.TASKS)),
        String.format(Locale.ROOT, "%.1f", words(tally)),
        tally.of(Count.ORDERS),
        tally.of(Count.NOT_READ_OUT),
        tally.of(Count.NOT_MEANT),
        tally.of(Count.ASKED_THRICE),
        tally.of(Count.EMPTY),
        tally.of(Count.TOO_LONG),
        tally.of(Count.BROKEN));
  }

  private static ObjectNode json(double level, Tally tally) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("noise", level)
        .put("dialogs", tally.of(Count.DIALOGS))
        .put("turns", tally.of(Count.TURNS))
        .put("repeated", tally.of(Count.REPEATED))
        .put("tasks", tally.of(Count.TASKS))
        .put("tasksDone", tally.of(Count.DONE))
        .put("taskSuccess", tally.share(Count.DONE, Count.TASKS))
        .put("asUndisturbed", tally.share(Count.ALIKE, Count.DIALOGS))
        .put("wordsPerReply", words(tally))
        .put("orders", tally.of(Count.ORDERS))
        .put("ordersNotReadOut", tally.of(Count.NOT_READ_OUT))
        .put("ordersNotMeant", tally.of(Count.NOT_MEANT))
        .put("askedThrice", tally.of(Count.ASKED_THRICE))
        .put("empty", tally.of(Count.EMPTY))
        .put("overBudget", tally.of(Count.TOO_LONG))
        .put("broken", tally.of(Count.BROKEN));
  }

  private static double words(Tally tally) {
    return tally.share(Count.WORDS, Count.TURNS);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }
}
