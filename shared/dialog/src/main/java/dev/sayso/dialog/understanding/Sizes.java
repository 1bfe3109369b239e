package dev.sayso.dialog.understanding;

import dev.sayso.dialog.intent.ItemPhrase.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sizes said as words.
final class Sizes {

  record Found(Size size, int next) {}

  private final PhraseTable words;
  private final Set<String> inNames;

  Sizes(Lexicon lexicon) {
    words = lexicon.phrases("sizes");
    inNames = Set.copyOf(lexicon.list("sizes.in.names"));
  }

  Optional<Found> at(List<String> text, int at) {
    return at < text.size()
        ? words
            .at(text, at)
            .map(found -> new Found(Size.valueOf(found.value()), at + found.length()))
        : Optional.empty();
  }

  /// The size that the words end with, and the place where it begins.
  Optional<Found> before(List<String> text) {
    return words
        .before(text, text.size())
        .map(found -> new Found(Size.valueOf(found.value()), text.size() - found.length()));
  }

  boolean maybeName(String word) {
    return inNames.contains(word);
  }
}
