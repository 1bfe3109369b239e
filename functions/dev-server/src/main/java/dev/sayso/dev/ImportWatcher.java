package dev.sayso.dev;

import dev.sayso.feed.Entry;
import dev.sayso.feed.ErrorFile;
import dev.sayso.feed.Flaw;
import dev.sayso.feed.change.Importing;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Shows an import to whoever waits for it: how far it is, and the first of its errors.
final class ImportWatcher implements Importing.Watcher, AutoCloseable {

  static final int MOST_COMPLAINTS = 20;

  private final Terminal terminal;
  private final Path file;
  private final @Nullable ErrorFile errors;
  private final Map<Flaw.Kind, Integer> kinds = new EnumMap<>(Flaw.Kind.class);
  private final Runnable before;
  private Progress progress;
  private int complaints;

  /// `before` is done before anything is written.
  ImportWatcher(
      Terminal terminal, Path file, long lines, @Nullable ErrorFile errors, Runnable before) {
    this.terminal = terminal;
    this.file = file;
    this.errors = errors;
    this.before = before;
    this.progress = new Progress("Reading", lines, terminal.err());
  }

  @Override
  public void entry(Entry entry) {
    progress.at(entry.line());
    if (errors != null) {
      errors.add(entry);
    }
    if (entry instanceof Entry.Bad bad) {
      bad.flaws().stream()
          .filter(flaw -> flaw.kind().isError())
          .forEach(flaw -> complain(bad, flaw));
    }
  }

  @Override
  public void building() {
    before.run();
    progress.close();
    if (progress.isShown()) {
      terminal.hint("Writing the catalogue …");
    }
    progress = new Progress("Prices and stock", 1, terminal.err());
  }

  @Override
  public void offers(int done, int all) {
    progress.most(all);
    progress.at(done);
  }

  @Override
  public void close() {
    progress.close();
  }

  /// How many errors of each kind, where not all were shown.
  void counts() {
    if (complaints > MOST_COMPLAINTS) {
      var counts =
          kinds.entrySet().stream()
              .map(kind -> kind.getValue() + " × " + kind.getKey().words())
              .collect(Collectors.joining(", "));
      terminal.hint("… and " + (complaints - MOST_COMPLAINTS) + " more; in all " + counts);
    }
  }

  private void complain(Entry.Bad bad, Flaw flaw) {
    kinds.merge(flaw.kind(), 1, Integer::sum);
    if (complaints++ < MOST_COMPLAINTS) {
      terminal.hint(file + " line " + bad.line() + ": " + flaw.text());
    }
  }
}
