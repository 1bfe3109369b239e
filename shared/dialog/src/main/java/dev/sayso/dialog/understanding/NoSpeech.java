package dev.sayso.dialog.understanding;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What nobody says to a shop: markup and code, and words about the assistant's own rules. Of such
/// a text nothing is understood, also where a part of it would be a request.
final class NoSpeech {

  private static final Pattern CODE = Pattern.compile("[{}<>\\[\\]`\\\\|]");

  private final Set<String> setAside;
  private final Set<String> rules;

  NoSpeech(Lexicon lexicon) {
    setAside = Set.copyOf(lexicon.list("set.aside"));
    rules = Set.copyOf(lexicon.list("own.rules"));
  }

  /// `words` are those of the text.
  boolean is(String text, List<String> words) {
    if (CODE.matcher(text).find()) {
      return true;
    }
    for (int at = 0; at < words.size(); at++) {
      if (setAside.contains(words.get(at))) {
        return words.subList(at, words.size()).stream().anyMatch(rules::contains);
      }
    }
    return false;
  }
}
