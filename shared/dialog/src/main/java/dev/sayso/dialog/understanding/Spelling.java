package dev.sayso.dialog.understanding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Other ways to write the letters of a language: "fuer" and "gross" for "für" and "groß". Only
/// words of the language's own files are put right; a name that the shop may know stays as it came.
final class Spelling {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private final Map<String, String> known = new HashMap<>();

  /// `texts`: the files of the language.
  Spelling(Lexicon lexicon, Collection<String> texts) {
    var letters = List.copyOf(lexicon.map("letters").entrySet());
    if (letters.isEmpty()) {
      return;
    }
    var words =
        Stream.concat(lexicon.entries().values().stream(), texts.stream())
            .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group))
            .collect(Collectors.toSet());
    words.forEach(word -> add(word, word, letters, words));
  }

  String known(String word) {
    return known.getOrDefault(word, word);
  }

  private void add(
      String spelled, String word, List<Map.Entry<String, String>> letters, Set<String> words) {
    if (!words.contains(spelled)) {
      known.put(spelled, word);
    }
    for (int at = 0; at < letters.size(); at++) {
      var letter = letters.get(at);
      if (spelled.contains(letter.getKey())) {
        var other = spelled.replace(letter.getKey(), letter.getValue());
        add(other, word, letters.subList(at + 1, letters.size()), words);
      }
    }
  }
}
