package dev.sayso.dialog.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The fixed words of a phrase. Matching carries the set of places reached, so that it never goes
/// back: its cost is the size of the node times the length of the text.
sealed interface Node {

  record Word(String word) implements Node {}

  record Sequence(List<Node> parts) implements Node {}

  record OneOf(List<Node> choices) implements Node {}

  /// Where the words can end that begin at one of the places `from`.
  default BitSet ends(List<String> words, BitSet from) {
    return switch (this) {
      case Word(var word) -> {
        var ends = new BitSet();
        from.stream()
            .filter(at -> at < words.size() && words.get(at).equals(word))
            .forEach(at -> ends.set(at + 1));
        yield ends;
      }
      case Sequence(var parts) -> {
        var ends = from;
        for (var part : parts) {
          ends = ends.isEmpty() ? ends : part.ends(words, ends);
        }
        yield ends;
      }
      case OneOf(var choices) -> {
        var ends = new BitSet();
        choices.forEach(choice -> ends.or(choice.ends(words, from)));
        yield ends;
      }
    };
  }

  default boolean canBeEmpty() {
    return switch (this) {
      case Word _ -> false;
      case Sequence(var parts) -> parts.stream().allMatch(Node::canBeEmpty);
      case OneOf(var choices) -> choices.stream().anyMatch(Node::canBeEmpty);
    };
  }

  /// The words it can begin with.
  default Set<String> firsts() {
    return switch (this) {
      case Word(var word) -> Set.of(word);
      case Sequence(var parts) -> {
        int solid = 0;
        while (solid < parts.size() - 1 && parts.get(solid).canBeEmpty()) {
          solid++;
        }
        yield parts.stream()
            .limit(solid + 1L)
            .flatMap(part -> part.firsts().stream())
            .collect(Collectors.toSet());
      }
      case OneOf(var choices) ->
          choices.stream().flatMap(choice -> choice.firsts().stream()).collect(Collectors.toSet());
    };
  }
}
