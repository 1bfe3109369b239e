package dev.sayso.dev.bench.search;

import dev.sayso.commerce.catalog.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/// The measure to beat: Lucene as it comes, one field, BM25.
record PlainBm25(DirectoryReader reader) implements AutoCloseable {

  private static final BM25Similarity BM25 = new BM25Similarity(0.4f, 0.2f);

  static PlainBm25 of(Collection<Product> products) throws IOException {
    var directory = new ByteBuffersDirectory();
    try (var writer =
        new IndexWriter(
            directory, new IndexWriterConfig(new StandardAnalyzer()).setSimilarity(BM25))) {
      for (var product : products) {
        var names = product.names();
        var all = names.title() + " " + names.brand() + " " + product.category().path();
        var document = new Document();
        document.add(new StringField("sku", product.sku().value(), Field.Store.YES));
        document.add(new TextField("all", all, Field.Store.NO));
        writer.addDocument(document);
      }
    }
    return new PlainBm25(DirectoryReader.open(directory));
  }

  List<String> search(String text) {
    var query = new QueryBuilder(new StandardAnalyzer()).createBooleanQuery("all", text);
    if (query == null) {
      return List.of();
    }
    try {
      var searcher = new IndexSearcher(reader);
      searcher.setSimilarity(BM25);
      var skus = new ArrayList<String>();
      for (var hit : searcher.search(query, 50).scoreDocs) {
        skus.add(searcher.storedFields().document(hit.doc).get("sku"));
      }
      return skus;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
