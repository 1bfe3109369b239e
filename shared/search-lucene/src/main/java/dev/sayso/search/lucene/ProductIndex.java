package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Bm25;
import dev.sayso.search.Candidate;
import dev.sayso.search.Clause;
import dev.sayso.search.CountedWords;
import dev.sayso.search.Field;
import dev.sayso.search.Said;
import dev.sayso.search.SpokenSearch;
import dev.sayso.search.Tongue;
import dev.sayso.search.Traits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// One catalogue, indexed; never changed after that.
final class ProductIndex {

  private static final BM25Similarity BM25 = new BM25Similarity(Bm25.K1, Bm25.B);

  private final SpokenSearch spoken;
  private final List<Traits> products;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private ProductIndex(SpokenSearch spoken, List<Traits> products, DirectoryReader reader) {
    this.spoken = spoken;
    this.products = products;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(BM25);
    searcher.setQueryCache(null);
  }

  static ProductIndex of(Collection<Product> products, Tongue tongue) throws IOException {
    var spoken = new SpokenSearch(tongue, new CountedWords(products, tongue));
    var all = new ArrayList<Traits>(products.size());
    var directory = new ByteBuffersDirectory();
    var config = new IndexWriterConfig().setSimilarity(BM25).setUseCompoundFile(false);
    try (var writer = new IndexWriter(directory, config)) {
      for (var product : products) {
        var document = spoken.document(product);
        writer.addDocument(Documents.of(all.size(), document));
        all.add(document.traits());
      }
      writer.forceMerge(1);
    }
    return new ProductIndex(spoken, List.copyOf(all), DirectoryReader.open((Directory) directory));
  }

  /// The best `count` products by Lucene's score, best first.
  List<Candidate> candidates(Said said, Set<Sku> within, int count) throws IOException {
    var found = searcher.search(Queries.of(spoken.plan(said), within), count);
    var candidates = new ArrayList<Candidate>(found.scoreDocs.length);
    for (var hit : found.scoreDocs) {
      candidates.add(new Candidate(products.get(number(hit.doc)), hit.score));
    }
    return candidates;
  }

  private int number(int doc) throws IOException {
    for (var leaf : reader.leaves()) {
      if (doc < leaf.docBase + leaf.reader().maxDoc()) {
        var numbers = leaf.reader().getNumericDocValues(Documents.NUMBER);
        numbers.advanceExact(doc - leaf.docBase);
        return (int) numbers.longValue();
      }
    }
    throw new IllegalStateException("no document " + doc);
  }

  boolean holds(Field field, String token) {
    try {
      return reader.docFreq(new Term(field.label(), token)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether one product has all these tokens; none has no tokens.
  boolean holdsAll(List<Clause.Token> tokens) {
    try {
      return !tokens.isEmpty() && searcher.search(Queries.all(tokens), 1).scoreDocs.length > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SpokenSearch spoken() {
    return spoken;
  }

  /// Takes part in using this index; false where it is closed already.
  boolean enter() {
    return reader.tryIncRef();
  }

  void leave() throws IOException {
    reader.decRef();
  }
}
