package dev.sayso.feed.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.IntConsumer;

/// Where imports keep what earlier feeds said, and the journal of the one under way.
public record ImportFolder(Path path) {

  public static ImportFolder in(Path path) throws IOException {
    return new ImportFolder(Files.createDirectories(path));
  }

  /// Its files, for whoever keeps them elsewhere between imports; not all of them are always there.
  public List<Path> files() {
    return List.of(journal(), known(), nextKnown());
  }

  Path journal() {
    return path.resolve("journal");
  }

  Path known() {
    return path.resolve("known");
  }

  Path nextKnown() {
    return path.resolve("known.next");
  }

  /// Finishes an import that was broken off after its catalogue was published, and forgets one that
  /// was broken off before. `version` is the catalogue's now. Says whether there was one to finish.
  public boolean recover(String version, OfferBook book, IntConsumer done) throws IOException {
    var begun = Journal.version(journal());
    boolean published = !begun.isEmpty() && begun.equals(version);
    if (published) {
      finish(book, done);
    }
    Files.deleteIfExists(journal());
    Files.deleteIfExists(nextKnown());
    Files.deleteIfExists(path.resolve("journal.draft"));
    return published;
  }

  /// Does what the journal says, and strikes it off.
  void finish(OfferBook book, IntConsumer done) throws IOException {
    Journal.apply(journal(), book, done);
    if (Files.exists(nextKnown())) {
      Files.move(
          nextKnown(),
          known(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    Files.deleteIfExists(journal());
  }

  /// What feeds said holds for another version too: of the same products, otherwise described.
  public void carry(String from, String to) throws IOException {
    Known.of(known(), from).write(known(), to);
  }

  /// Forgets what feeds said: after the shop was filled from elsewhere.
  public void forget() throws IOException {
    Files.deleteIfExists(journal());
    Files.deleteIfExists(nextKnown());
    Files.deleteIfExists(known());
  }
}
