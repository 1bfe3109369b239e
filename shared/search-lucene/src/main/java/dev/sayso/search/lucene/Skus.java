package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Sku;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Finds documents by sku. Not for several threads.
final class Skus {

  private record Leaf(LeafReaderContext context, TermsEnum terms) {}

  private final List<Leaf> leaves = new ArrayList<>();
  private @Nullable PostingsEnum postings;

  Skus(IndexReader reader) throws IOException {
    for (var context : reader.leaves()) {
      var terms = context.reader().terms(Documents.SKU);
      if (terms != null) {
        leaves.add(new Leaf(context, terms.iterator()));
      }
    }
  }

  /// The number of the document with this sku; -1 where there is none.
  int document(Sku sku) throws IOException {
    var term = new BytesRef(sku.value());
    for (var leaf : leaves) {
      if (leaf.terms.seekExact(term)) {
        int doc = document(leaf);
        if (doc >= 0) {
          return doc;
        }
      }
    }
    return -1;
  }

  private int document(Leaf leaf) throws IOException {
    var live = leaf.context.reader().getLiveDocs();
    postings = leaf.terms.postings(postings, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live == null || live.get(doc)) {
        return leaf.context.docBase + doc;
      }
    }
    return -1;
  }
}
