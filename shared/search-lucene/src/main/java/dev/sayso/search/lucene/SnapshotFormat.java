package dev.sayso.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// What a version says of itself. It is part of Lucene's own commit, so that it cannot be out of
/// step with the index.
final class SnapshotFormat {

  /// Goes up whenever an index must be built anew: other fields, other facts, other analysis.
  static final int NUMBER = 2;

  private static final String FORMAT = "sayso.format";
  private static final String VERSION = "sayso.version";
  private static final String LANGUAGE = "sayso.language";
  private static final String MADE_AT = "sayso.madeAt";

  private SnapshotFormat() {}

  static Map<String, String> note(String version, Locale language, Instant madeAt) {
    return Map.of(
        FORMAT,
        Integer.toString(NUMBER),
        VERSION,
        version,
        LANGUAGE,
        language.toLanguageTag(),
        MADE_AT,
        madeAt.toString());
  }

  /// Empty where the folder holds none, or one of another format.
  static Optional<Snapshot> read(Path folder) throws IOException {
    try (var directory = FSDirectory.open(folder)) {
      return read(directory);
    } catch (IndexNotFoundException _) {
      return Optional.empty();
    }
  }

  /// What the products of the version in this folder are called in; empty as [#read]. Less work
  /// than that.
  static Optional<Locale> language(Path folder) throws IOException {
    try (var directory = FSDirectory.open(folder)) {
      var note = SegmentInfos.readLatestCommit(directory).getUserData();
      return Integer.toString(NUMBER).equals(note.get(FORMAT))
          ? Optional.of(Locale.forLanguageTag(String.valueOf(note.get(LANGUAGE))))
          : Optional.empty();
    } catch (IndexNotFoundException _) {
      return Optional.empty();
    }
  }

  private static Optional<Snapshot> read(Directory directory) throws IOException {
    var commit = SegmentInfos.readLatestCommit(directory);
    var note = commit.getUserData();
    if (!Integer.toString(NUMBER).equals(note.get(FORMAT))) {
      return Optional.empty();
    }
    try (var reader = DirectoryReader.open(directory)) {
      return Optional.of(
          new Snapshot(
              String.valueOf(note.get(VERSION)),
              reader.numDocs(),
              Locale.forLanguageTag(String.valueOf(note.get(LANGUAGE))),
              Instant.parse(String.valueOf(note.get(MADE_AT))),
              bytes(directory)));
    }
  }

  private static long bytes(Directory directory) throws IOException {
    long bytes = 0;
    for (var file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return bytes;
  }
}
