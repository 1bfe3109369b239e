package dev.sayso.search.lucene;

import dev.sayso.search.Field;
import dev.sayso.search.SpokenSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// A word that comes new may be the kind of compounds that are in the index already: with "Tomaten"
/// in the shop, "Rispentomaten" are tomatoes. Their products are written once more.
final class Kinds {

  private record Compound(String word, String kind) {}

  private Kinds() {}

  static void settle(IndexFiller filler, Words words) throws IOException {
    if (!words.hasFresh()) {
      return;
    }
    var spoken = new SpokenSearch(words.tongue(), words);
    try (var reader = DirectoryReader.open(filler.writer())) {
      var searcher = new IndexSearcher(reader);
      for (var doc : lacking(searcher, compounds(reader, spoken))) {
        var stored = searcher.storedFields().document(doc, Set.of(Documents.FACTS));
        filler.put(Facts.read(stored.getBinaryValue(Documents.FACTS)));
      }
    }
  }

  private static List<Compound> compounds(DirectoryReader reader, SpokenSearch spoken)
      throws IOException {
    var compounds = new ArrayList<Compound>();
    var terms = MultiTerms.getTerms(reader, Field.WORDS.label());
    if (terms != null) {
      var each = terms.iterator();
      for (BytesRef word = each.next(); word != null; word = each.next()) {
        var text = word.utf8ToString();
        spoken.kind(text).ifPresent(kind -> compounds.add(new Compound(text, kind)));
      }
    }
    return compounds;
  }

  /// The documents that have such a word and not its kind.
  private static Set<Integer> lacking(IndexSearcher searcher, List<Compound> compounds)
      throws IOException {
    var docs = new HashSet<Integer>();
    for (var compound : compounds) {
      var query =
          new BooleanQuery.Builder()
              .add(word(compound.word()), Occur.FILTER)
              .add(word(compound.kind()), Occur.MUST_NOT)
              .build();
      var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      for (var leaf : searcher.getIndexReader().leaves()) {
        var scorer = weight.scorer(leaf);
        if (scorer != null) {
          gather(scorer.iterator(), leaf, docs);
        }
      }
    }
    return docs;
  }

  private static void gather(DocIdSetIterator found, LeafReaderContext leaf, Set<Integer> docs)
      throws IOException {
    var live = leaf.reader().getLiveDocs();
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      if (live == null || live.get(doc)) {
        docs.add(leaf.docBase + doc);
      }
    }
  }

  private static TermQuery word(String word) {
    return new TermQuery(new Term(Field.WORDS.label(), word));
  }
}
