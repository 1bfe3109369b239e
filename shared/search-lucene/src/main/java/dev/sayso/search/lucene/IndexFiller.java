package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Lexicon;
import dev.sayso.search.SpokenSearch;
import dev.sayso.search.Tongue;
import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;

/// Writes products into an index, one by one.
final class IndexFiller implements AutoCloseable {

  /// What is gathered in memory before it is written, in megabytes.
  private static final double BUFFER = 64;

  private final IndexWriter writer;
  private final SpokenSearch spoken;

  /// `lexicon` knows the words of which a compound may be a kind.
  IndexFiller(Directory directory, Tongue tongue, Lexicon lexicon) throws IOException {
    var config =
        new IndexWriterConfig()
            .setSimilarity(CatalogIndex.BM25)
            .setUseCompoundFile(false)
            .setCommitOnClose(false)
            .setRAMBufferSizeMB(BUFFER);
    this.writer = new IndexWriter(directory, config);
    this.spoken = new SpokenSearch(tongue, lexicon);
  }

  /// A product that the index does not hold.
  void add(Product product) throws IOException {
    writer.addDocument(Documents.of(product, Facts.write(product), spoken.document(product)));
  }

  /// In the place of the one with the same sku, if there is one.
  void put(Product product) throws IOException {
    writer.updateDocument(
        Documents.term(product.sku()),
        Documents.of(product, Facts.write(product), spoken.document(product)));
  }

  void remove(Sku sku) throws IOException {
    writer.deleteDocuments(Documents.term(sku));
  }

  IndexWriter writer() {
    return writer;
  }

  /// Into one piece, quickest to search; or, where little changed, only what was removed is dropped
  /// where it is much.
  void merge(boolean whole) throws IOException {
    if (whole) {
      writer.forceMerge(1);
    } else {
      writer.forceMergeDeletes();
    }
  }

  void commit(Map<String, String> note) throws IOException {
    writer.setLiveCommitData(note.entrySet());
    writer.commit();
  }

  /// What was not committed is lost.
  @Override
  public void close() throws IOException {
    writer.rollback();
  }
}
