package dev.sayso.search.lucene;

import dev.sayso.search.Traits;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreDoc;

/// Reads what the ranking needs of the products that were found, in the order they lie.
record TraitsReader(IndexReader reader) {

  /// In the order of what was found.
  List<Traits> read(ScoreDoc[] found) throws IOException {
    var order =
        IntStream.range(0, found.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> found[i].doc))
            .toList();
    var traits = new Traits[found.length];
    int at = 0;
    for (var leaf : reader.leaves()) {
      var values = DocValues.getBinary(leaf.reader(), Documents.TRAITS);
      for (; at < order.size() && isIn(leaf, found[order.get(at)].doc); at++) {
        int which = order.get(at);
        traits[which] = read(values, found[which].doc - leaf.docBase);
      }
    }
    return Arrays.asList(traits);
  }

  private static boolean isIn(LeafReaderContext leaf, int doc) {
    return doc < leaf.docBase + leaf.reader().maxDoc();
  }

  static Traits read(BinaryDocValues values, int doc) throws IOException {
    if (!values.advanceExact(doc)) {
      throw new IOException("document " + doc + " lacks what the ranking reads");
    }
    return Documents.traits(values.binaryValue());
  }
}
