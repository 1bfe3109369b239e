package dev.sayso.search.lucene;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// What the next version starts from: the store's current one, unless it is of another language or
/// format. `next` is the new version's name, which sorts after all before.
record Base(SnapshotStore store, Locale language, Optional<String> usable, String next) {

  private static final String NAME = "v%08d";

  static Base of(SnapshotStore store, Locale language) throws IOException {
    var current = store.current();
    return new Base(
        store,
        language,
        current.isPresent() && fits(store, current.get(), language) ? current : Optional.empty(),
        NAME.formatted(current.map(Base::number).orElse(0) + 1));
  }

  private static boolean fits(SnapshotStore store, String version, Locale language)
      throws IOException {
    return SnapshotFormat.read(store.folder(version))
        .filter(snapshot -> snapshot.language().getLanguage().equals(language.getLanguage()))
        .isPresent();
  }

  private static int number(String version) {
    return Integer.parseInt(version.substring(1));
  }
}
