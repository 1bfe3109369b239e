package dev.sayso.dialog.understanding;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        for (int at = from.nextSetBit(0);
            at >= 0 && at < words.size();
            at = from.nextSetBit(at + 1)) {
          if (words.get(at).equals(word)) {
            ends.set(at + 1);
          }
        }
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
        for (var choice : choices) {
          ends.or(choice.ends(words, from));
        }
        yield ends;
      }
    };
  }

  default boolean canBeEmpty() {
    switch (this) {
      case Word _ -> {
        return false;
      }
      case Sequence(var parts) -> {
        for (var part : parts) {
          if (!part.canBeEmpty()) {
            return false;
          }
        }
        return true;
      }
      case OneOf(var choices) -> {
        for (var choice : choices) {
          if (choice.canBeEmpty()) {
            return true;
          }
        }
        return false;
      }
    }
  }

  /// The words it can begin with.
  default Set<String> firsts() {
    var firsts = new HashSet<String>();
    addFirsts(firsts);
    return firsts;
  }

  /// Thousands of these are looked at when a language is read, so that nothing is made for each.
  private void addFirsts(Set<String> firsts) {
    switch (this) {
      case Word(var word) -> firsts.add(word);
      case Sequence(var parts) -> {
        for (var part : parts) {
          part.addFirsts(firsts);
          if (!part.canBeEmpty()) {
            return;
          }
        }
      }
      case OneOf(var choices) -> {
        for (var choice : choices) {
          choice.addFirsts(firsts);
        }
      }
    }
  }
}
