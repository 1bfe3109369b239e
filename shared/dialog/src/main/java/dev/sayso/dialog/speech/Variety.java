package dev.sayso.dialog.speech;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Which wording of a sentence comes next, so that a conversation does not repeat itself. It counts
/// what was said in earlier turns, and notes what this turn puts into words.
final class Variety {

  private final Map<String, Integer> times;
  private final BiConsumer<String, String> note;
  private final Map<String, String> rendered;

  private Variety(
      Map<String, Integer> times, Map<String, String> rendered, BiConsumer<String, String> note) {
    this.times = times;
    this.rendered = rendered;
    this.note = note;
  }

  /// Always the first wording; shared by all conversations, so it notes nothing.
  static Variety none() {
    return new Variety(Map.of(), Map.of(), (_, _) -> {});
  }

  /// Of one turn, after these were said before.
  static Variety after(Map<String, Integer> times) {
    var rendered = new HashMap<String, String>();
    return new Variety(times, rendered, rendered::put);
  }

  /// The wording to use now; 0 is the first.
  int next(String key, int wordings) {
    return times.getOrDefault(key, 0) % wordings;
  }

  void rendered(String key, String text) {
    note.accept(key, text);
  }

  /// The keys whose words are part of this reply.
  Set<String> told(String reply) {
    return rendered.entrySet().stream()
        .filter(one -> reply.contains(one.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
