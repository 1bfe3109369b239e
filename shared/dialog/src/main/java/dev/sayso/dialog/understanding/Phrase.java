package dev.sayso.dialog.understanding;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/// One way to say something: fixed words and slots in turn. A `weak` one is only looked for where a
/// request can begin, so that "the usual coffee" in the middle of a list stays an item of the list.
record Phrase(String key, boolean weak, List<Part> parts) {

  /// A piece of a phrase.
  sealed interface Part {
    record Fixed(Node node) implements Part {}

    record Slot(String kind) implements Part {}
  }

  /// How some words fit a phrase: what its slots hold, and how many words they hold in all.
  record Match(String key, Map<String, List<String>> slots, int loose) {

    List<String> slot(String kind) {
      return slots.getOrDefault(kind, List.of());
    }

    boolean has(String kind) {
      return slots.containsKey(kind);
    }
  }

  boolean startsWithSlot() {
    return parts.getFirst() instanceof Part.Slot
        || (parts.getFirst() instanceof Part.Fixed(var node) && node.canBeEmpty());
  }

  /// Fits all the words or none.
  Optional<Match> match(List<String> words, BiPredicate<String, List<String>> fits) {
    var slots = new HashMap<String, List<String>>();
    if (!matches(words, 0, 0, slots, fits)) {
      return Optional.empty();
    }
    int loose = slots.values().stream().mapToInt(List::size).sum();
    return Optional.of(new Match(key, Map.copyOf(slots), loose));
  }

  private boolean matches(
      List<String> words,
      int part,
      int at,
      Map<String, List<String>> slots,
      BiPredicate<String, List<String>> fits) {
    if (part == parts.size()) {
      return at == words.size();
    }
    return switch (parts.get(part)) {
      case Part.Fixed(var node) -> {
        var from = new BitSet();
        from.set(at);
        var ends = node.ends(words, from);
        for (int end = ends.length() - 1; end >= 0; end = ends.previousSetBit(end - 1)) {
          if (matches(words, part + 1, end, slots, fits)) {
            yield true;
          }
        }
        yield false;
      }
      case Part.Slot(var kind) -> {
        int first = part == parts.size() - 1 ? words.size() : at + 1;
        for (int end = first; end <= words.size() && at < end; end++) {
          var held = words.subList(at, end);
          if (matches(words, part + 1, end, slots, fits) && fits.test(kind, held)) {
            slots.put(kind, List.copyOf(held));
            yield true;
          }
        }
        yield false;
      }
    };
  }
}
