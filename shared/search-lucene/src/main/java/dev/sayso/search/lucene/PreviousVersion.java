package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.FixedBitSet;

/// The version that a new one is made out of, and which of its products were seen meanwhile.
final class PreviousVersion implements AutoCloseable {

  private final Base base;
  private final CatalogIndex index;
  private final Skus skus;
  private final FixedBitSet seen;
  private boolean closed;

  private PreviousVersion(Base base, CatalogIndex index) throws IOException {
    this.base = base;
    this.index = index;
    this.skus = new Skus(index.reader());
    this.seen = new FixedBitSet(Math.max(1, index.reader().maxDoc()));
  }

  static PreviousVersion open(Base base) throws IOException {
    return new PreviousVersion(
        base,
        base.usable().isPresent()
            ? Opening.of(base.store().folder(base.usable().get()))
            : Opening.of(List.of(), Locale.ENGLISH));
  }

  /// Nothing to start from.
  boolean isNone() {
    return base.usable().isEmpty();
  }

  /// Puts its files into that folder, too. Lucene never changes a file that it wrote, so one file
  /// may be in both; where the file system cannot do that, it is copied.
  void takeOver(Path folder) throws IOException {
    if (base.usable().isEmpty()) {
      return;
    }
    try (var files = Files.list(base.store().folder(base.usable().get()))) {
      for (var file : files.toList()) {
        if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
          link(folder.resolve(file.getFileName()), file);
        }
      }
    }
  }

  Lexicon lexicon() {
    return index;
  }

  int products() {
    return index.products();
  }

  /// Its document, -1 where there is none; it is seen from now on.
  int see(Sku sku) throws IOException {
    int doc = skus.document(sku);
    if (doc >= 0) {
      seen.set(doc);
    }
    return doc;
  }

  void seeAll() {
    seen.set(0, seen.length());
  }

  long digest(int doc) throws IOException {
    var leaf = index.reader().leaves().get(ReaderUtil.subIndex(doc, index.reader().leaves()));
    var digests = DocValues.getNumeric(leaf.reader(), Documents.DIGEST);
    digests.advanceExact(doc - leaf.docBase);
    return digests.longValue();
  }

  int unseenCount() {
    return (int) unseenDocuments().count();
  }

  Stream<Sku> unseen() {
    return unseenDocuments().mapToObj(this::sku);
  }

  private IntStream unseenDocuments() {
    return index.reader().leaves().stream()
        .flatMapToInt(leaf ->
            IntStream.range(0, leaf.reader().maxDoc())
                .filter(doc -> isLive(leaf.reader(), doc))
                .map(doc -> doc + leaf.docBase))
        .filter(doc -> !seen.get(doc));
  }

  private static boolean isLive(LeafReader leaf, int doc) {
    var live = leaf.getLiveDocs();
    return live == null || live.get(doc);
  }

  private Sku sku(int doc) {
    try {
      return index.product(doc).sku();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void link(Path link, Path file) throws IOException {
    try {
      Files.createLink(link, file);
    } catch (UnsupportedOperationException | IOException _) {
      Files.copy(file, link);
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      index.leave();
    }
  }
}
