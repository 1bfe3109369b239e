package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// One catalogue, indexed; never changed after that.
final class ProductIndex {

  /// Names are short: how often a word occurs and how long the name is say little.
  private static final BM25Similarity BM25 = new BM25Similarity(0.4f, 0.2f);

  private final Lexicon lexicon;
  private final List<Entry> entries;
  private final Phrases phrases;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private ProductIndex(
      Lexicon lexicon, List<Entry> entries, Phrases phrases, DirectoryReader reader) {
    this.lexicon = lexicon;
    this.entries = entries;
    this.phrases = phrases;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(BM25);
    searcher.setQueryCache(null);
  }

  static ProductIndex of(Collection<Product> products, Tongue tongue) throws IOException {
    var all = products.stream().map(one -> ProductWords.of(one, tongue)).toList();
    var lexicon = new Lexicon(all, tongue);
    var entries = new ArrayList<Entry>(all.size());
    var directory = new ByteBuffersDirectory();
    var config = new IndexWriterConfig().setSimilarity(BM25).setUseCompoundFile(false);
    try (var writer = new IndexWriter(directory, config)) {
      for (var words : all) {
        var entry = Entry.of(words, lexicon, tongue);
        writer.addDocument(Fields.document(entries.size(), words, entry));
        entries.add(entry);
      }
      writer.forceMerge(1);
    }
    var reader = DirectoryReader.open((Directory) directory);
    return new ProductIndex(lexicon, List.copyOf(entries), Phrases.of(products, tongue), reader);
  }

  /// The best `count` entries by Lucene's score, best first.
  List<Candidate> candidates(Said said, Set<Sku> within, int count) throws IOException {
    var found = searcher.search(Candidates.of(said, lexicon, within), count);
    var candidates = new ArrayList<Candidate>(found.scoreDocs.length);
    for (var hit : found.scoreDocs) {
      candidates.add(new Candidate(entries.get(entry(hit.doc)), hit.score));
    }
    return candidates;
  }

  private int entry(int doc) throws IOException {
    for (var leaf : reader.leaves()) {
      if (doc < leaf.docBase + leaf.reader().maxDoc()) {
        var numbers = leaf.reader().getNumericDocValues(Fields.ENTRY);
        numbers.advanceExact(doc - leaf.docBase);
        return (int) numbers.longValue();
      }
    }
    throw new IllegalStateException("no document " + doc);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Phrases phrases() {
    return phrases;
  }

  /// Takes part in using this index; false where it is closed already.
  boolean enter() {
    return reader.tryIncRef();
  }

  void leave() throws IOException {
    reader.decRef();
  }
}
