package dev.sayso.feed.health;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was found: of each kind how many, with a few examples. `median` is the middle price in
/// minor units; `suspicion` says why the prices may count something else.
public record Report(
    int products,
    int packsFromTitles,
    Map<Health.Kind, Integer> counts,
    Map<Health.Kind, List<Health.Example>> examples,
    long median,
    Optional<String> suspicion) {

  public Report {
    counts = new EnumMap<>(with(counts, new EnumMap<>(Health.Kind.class)));
    examples = new EnumMap<>(with(examples, new EnumMap<>(Health.Kind.class)));
  }

  public int count(Health.Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  public List<Health.Example> examples(Health.Kind kind) {
    return examples.getOrDefault(kind, List.of());
  }

  private static <V> EnumMap<Health.Kind, V> with(
      Map<Health.Kind, V> map, EnumMap<Health.Kind, V> empty) {
    empty.putAll(map);
    return empty;
  }
}
