package dev.sayso.dialog.food;

import java.util.List;
import java.util.Set;

/// Something that may be in food: what it is called, and every word that means it or belongs to it;
/// each a list of words in the singular.
public record Thing(Set<List<String>> names, Set<List<String>> words) {

  public Thing {
    names = Set.copyOf(names);
    words = Set.copyOf(words);
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /// Whether whatever is the other thing is this too: nuts cover peanuts.
  public boolean covers(Thing other) {
    return !other.isEmpty() && words.containsAll(other.words);
  }
}
