package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Sku;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// The Lucene query that gathers candidates: by word and synonym, by compound, by letters, by
/// sound.
final class Candidates {

  private final BooleanQuery.Builder query = new BooleanQuery.Builder();
  private final Said said;
  private final Lexicon lexicon;

  private Candidates(Said said, Lexicon lexicon) {
    this.said = said;
    this.lexicon = lexicon;
  }

  /// Among these products only; among all where none are named.
  static Query of(Said said, Lexicon lexicon, Set<Sku> within) {
    var query = new Candidates(said, lexicon).build();
    return within.isEmpty() ? query : among(within, query);
  }

  private static Query among(Set<Sku> within, Query query) {
    var skus = within.stream().map(sku -> new BytesRef(sku.value())).toList();
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermInSetQuery(Fields.SKU, skus), Occur.FILTER)
        .build();
  }

  private Query build() {
    words();
    kinds();
    compounds();
    each(Fields.CODES, Grams.codes(said.words()), Weights.CODES);
    each(Fields.LETTERS, Grams.letters(said.words()), Weights.LETTERS);
    each(Fields.SOUNDS, Grams.sounds(said.words()), Weights.SOUNDS);
    return query.build();
  }

  private void words() {
    int at = 0;
    for (var span : said.spans()) {
      said.words().subList(at, span.from()).forEach(word -> add(word(word)));
      var plain = new BooleanQuery.Builder();
      said.words().subList(span.from(), span.to()).forEach(w -> plain.add(word(w), Occur.SHOULD));
      var group = term(Fields.WORDS, Fields.group(span.group()), span.to() - span.from());
      add(new DisjunctionMaxQuery(List.of(plain.build(), group), 0));
      at = span.to();
    }
    said.words().subList(at, said.words().size()).forEach(word -> add(word(word)));
  }

  private Query word(String word) {
    return term(Fields.WORDS, word, Lexicon.isPackaging(word) ? Weights.PACKAGING : 1);
  }

  private void kinds() {
    said.words().stream()
        .map(lexicon::kind)
        .filter(kind -> !kind.isEmpty())
        .forEach(kind -> add(term(Fields.WORDS, kind, Weights.COMPOUND)));
  }

  private void compounds() {
    for (var pair : said.pairs()) {
      add(term(Fields.WORDS, pair, Weights.COMPOUND));
      add(term(Fields.PAIRS, pair, Weights.SHINGLE));
    }
    said.words().forEach(word -> add(term(Fields.PAIRS, word, Weights.COMPOUND)));
  }

  private void each(String field, List<String> terms, double weight) {
    terms.forEach(term -> add(term(field, term, weight)));
  }

  private void add(Query part) {
    query.add(part, Occur.SHOULD);
  }

  private static Query term(String field, String text, double weight) {
    return new BoostQuery(new TermQuery(new Term(field, text)), (float) weight);
  }
}
