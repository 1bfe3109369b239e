package dev.sayso.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Names of one thing in different places and mouths, from `synonyms-<language>.txt`. The longest
/// phrase wins, so a phrase that stands alone in its line ("baking soda") guards its words from
/// another line.
final class Synonyms {

  /// A run of words that names the thing of `group`; `to` is exclusive.
  record Span(int from, int to, String group) {}

  /// A group as a word that nobody can say.
  static String word(String group) {
    return "=" + group;
  }

  private static final int LONGEST_PHRASE = 4;
  private static final Map<Tongue, Synonyms> SHIPPED = new ConcurrentHashMap<>();

  private final Map<String, String> groups;

  private Synonyms(Map<String, String> groups) {
    this.groups = groups;
  }

  static Synonyms shipped(Tongue tongue) {
    return SHIPPED.computeIfAbsent(
        tongue, one -> of(Resources.lines("synonyms-" + one.code() + ".txt").toList(), one));
  }

  /// One group a line, phrases parted by `=`, comments after `#`.
  static Synonyms of(List<String> lines, Tongue tongue) {
    var groups = new HashMap<String, String>();
    for (var line : lines) {
      var keys =
          Stream.of(line.replaceFirst("#.*", "").split("="))
              .map(phrase -> String.join(" ", Wording.words(phrase, tongue)))
              .toList();
      var first = keys.getFirst();
      keys.stream().filter(key -> !key.isEmpty()).forEach(key -> groups.putIfAbsent(key, first));
    }
    return new Synonyms(groups);
  }

  List<Span> in(List<String> words) {
    var spans = new ArrayList<Span>();
    int at = 0;
    while (at < words.size()) {
      int to = Math.min(words.size(), at + LONGEST_PHRASE);
      var group = groups.get(String.join(" ", words.subList(at, to)));
      while (group == null && --to > at) {
        group = groups.get(String.join(" ", words.subList(at, to)));
      }
      if (group != null) {
        spans.add(new Span(at, to, group));
      }
      at = Math.max(to, at + 1);
    }
    return spans;
  }
}
