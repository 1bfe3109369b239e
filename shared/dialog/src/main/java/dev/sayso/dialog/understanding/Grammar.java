package dev.sayso.dialog.understanding;

import dev.sayso.dialog.understanding.Phrase.Match;
import dev.sayso.dialog.understanding.Phrase.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// All phrases of one language, from its `.grammar` file beside this class.
final class Grammar {

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final List<Phrase> open = new ArrayList<>();
  private final Map<String, Node> named = new HashMap<>();
  private final Map<String, List<Phrase>> answers = new HashMap<>();

  private Grammar() {}

  /// The lines of a language's file.
  static List<String> lines(String language) {
    var name = language + ".grammar";
    try (var stream = Objects.requireNonNull(Grammar.class.getResourceAsStream(name), name);
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().map(String::strip).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(name, broken);
    }
  }

  static Grammar of(List<String> lines, SpokenText spoken) {
    var grammar = new Grammar();
    grammar.read(lines, spoken);
    return grammar;
  }

  /// The part `<name>` of the file.
  Node part(String name) {
    return Objects.requireNonNull(named.get(name), name);
  }

  /// The phrase that fits all the words with the fewest of them in slots; of equals the first in
  /// the file. `weak`: whether weak phrases, and those that begin with a slot, count too.
  Optional<Match> match(List<String> words, boolean weak, BiPredicate<String, List<String>> fits) {
    var candidates = new ArrayList<>(byFirstWord.getOrDefault(words.getFirst(), List.of()));
    if (weak) {
      candidates.addAll(open);
    }
    return candidates.stream()
        .filter(phrase -> weak || !phrase.weak())
        .flatMap(phrase -> phrase.match(words, fits).stream())
        .min(Comparator.comparingInt(Match::loose));
  }

  /// How the words fit one of the sections that are only looked at where they are asked for.
  Optional<Match> answer(String key, List<String> words, BiPredicate<String, List<String>> fits) {
    return answers.getOrDefault(key, List.of()).stream()
        .flatMap(phrase -> phrase.match(words, fits).stream())
        .findFirst();
  }

  private void read(List<String> lines, SpokenText spoken) {
    var key = "";
    // The same pieces stand in very many lines.
    var pieces = new HashMap<String, List<String>>();
    Function<String, List<String>> words = text -> pieces.computeIfAbsent(text, spoken::words);
    for (var line : lines) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf(" = ");
      if (line.startsWith("[") && line.endsWith("]") && line.indexOf(' ') < 0) {
        key = line.substring(1, line.length() - 1);
      } else if (equals > 0) {
        var value = line.substring(equals + 3).strip();
        var name = line.substring(0, equals).strip();
        named.put(name, new PhraseReader(name, value, named, words).node());
      } else {
        add(new PhraseReader(key, line, named, words).phrase());
      }
    }
  }

  private void add(Phrase phrase) {
    if (phrase.key().startsWith("answer-")) {
      answers.computeIfAbsent(phrase.key(), _ -> new ArrayList<>()).add(phrase);
    } else if (phrase.parts().getFirst() instanceof Part.Fixed(var node)
        && !phrase.startsWithSlot()) {
      node.firsts()
          .forEach(word -> byFirstWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(phrase));
    } else {
      open.add(phrase);
    }
  }
}
