package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Bm25;
import dev.sayso.search.Candidate;
import dev.sayso.search.Clause;
import dev.sayso.search.Field;
import dev.sayso.search.Lexicon;
import dev.sayso.search.Said;
import dev.sayso.search.SpokenSearch;
import dev.sayso.search.Tongue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;

/// One version of a catalogue, open; never changed. It is read where it lies: what this process
/// keeps of it in its heap does not grow with it.
final class CatalogIndex implements Lexicon, AutoCloseable {

  static final BM25Similarity BM25 = new BM25Similarity(Bm25.K1, Bm25.B);

  /// So many products are kept as objects.
  private static final int KEPT = 4_000;

  /// A piece of words is common where more than this share of the products have it.
  private static final double COMMON = 0.005;

  /// With fewer products, one step finds candidates more quickly than two.
  private static final int LARGE = 250_000;

  private final SpokenSearch spoken;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Gathering gathering;
  private final Map<Sku, Product> kept = new ConcurrentHashMap<>();

  private CatalogIndex(DirectoryReader reader, Tongue tongue) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(BM25);
    searcher.setQueryCache(null);
    this.spoken = new SpokenSearch(tongue, this);
    this.gathering = new Gathering(searcher, spoken);
  }

  static CatalogIndex open(Directory directory, Tongue tongue) throws IOException {
    return new CatalogIndex(DirectoryReader.open(directory), tongue);
  }

  SpokenSearch spoken() {
    return spoken;
  }

  DirectoryReader reader() {
    return reader;
  }

  @Override
  public int products() {
    return reader.numDocs();
  }

  @Override
  public int frequency(String word) {
    return frequency(Field.WORDS, word);
  }

  /// Whether one product has all these tokens; none has no tokens.
  boolean holdsAll(List<Clause.Token> tokens) throws IOException {
    return !tokens.isEmpty() && searcher.search(Queries.all(tokens), 1).scoreDocs.length > 0;
  }

  @Override
  public boolean isCommon(Field field, String token) {
    return products() >= LARGE && frequency(field, token) > COMMON * products();
  }

  int frequency(Field field, String token) {
    try {
      return reader.docFreq(new Term(field.label(), token));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The best `count` products that the query does not rule out, by Lucene's score, best first.
  List<Candidate> candidates(Said said, SearchQuery query, int count) throws IOException {
    var found = gathering.best(said, query, count);
    var traits = new TraitsReader(reader).read(found);
    var candidates = new ArrayList<Candidate>(found.length);
    for (int i = 0; i < found.length; i++) {
      candidates.add(new Candidate(traits.get(i), found[i].score));
    }
    return candidates;
  }

  /// Of which there is at most one.
  Optional<Product> product(Sku sku) throws IOException {
    var known = kept.get(sku);
    if (known != null) {
      return Optional.of(known);
    }
    int doc = new Skus(reader).document(sku);
    if (doc < 0) {
      return Optional.empty();
    }
    var product = product(doc);
    if (kept.size() >= KEPT) {
      kept.clear();
    }
    kept.put(sku, product);
    return Optional.of(product);
  }

  /// The best `most` that the query finds.
  List<Product> products(Query query, int most) throws IOException {
    var products = new ArrayList<Product>();
    for (var hit : searcher.search(query, most).scoreDocs) {
      products.add(product(hit.doc));
    }
    return products;
  }

  /// Every product, one after the other, in no particular order.
  Stream<Product> every() {
    var live = MultiBits.getLiveDocs(reader);
    return IntStream.range(0, reader.maxDoc())
        .filter(doc -> live == null || live.get(doc))
        .mapToObj(doc -> {
          try {
            return product(doc);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /// Takes part in using this index; false where it is closed already.
  boolean enter() {
    return reader.tryIncRef();
  }

  void leave() throws IOException {
    reader.decRef();
    if (reader.getRefCount() == 0) {
      reader.directory().close();
    }
  }

  @Override
  public void close() throws IOException {
    leave();
  }

  Product product(int doc) throws IOException {
    var document = searcher.storedFields().document(doc, Set.of(Documents.FACTS));
    return Facts.read(document.getBinaryValue(Documents.FACTS));
  }
}
