package dev.sayso.search;

import java.util.ArrayList;
import java.util.List;

/// The query that gathers candidates: by word and synonym, by compound, by letters, by sound.
final class Planning {

  private final List<Clause> clauses = new ArrayList<>();
  private final Said said;
  private final Terms terms;
  private final boolean tellingOnly;

  private Planning(Said said, Terms terms, boolean tellingOnly) {
    this.tellingOnly = tellingOnly;
    this.said = said;
    this.terms = terms;
  }

  static Clause.Sum of(Said said, Terms terms) {
    return new Planning(said, terms, false).build();
  }

  /// Without what is costly and tells little.
  static Clause.Sum ofTelling(Said said, Terms terms) {
    return new Planning(said, terms, true).build();
  }

  private Clause.Sum build() {
    words();
    kinds();
    compounds();
    said.hints().forEach(hint -> add(term(Field.WORDS, hint, Weights.HINT)));
    each(Field.CODES, Grams.codes(said.words(), terms.sounds()), Weights.CODES);
    each(Field.LETTERS, Grams.letters(said.words()), Weights.LETTERS);
    each(Field.SOUNDS, Grams.sounds(said.words(), terms.sounds()), Weights.SOUNDS);
    return new Clause.Sum(clauses);
  }

  private void words() {
    int at = 0;
    for (var span : said.spans()) {
      said.words().subList(at, span.from()).forEach(word -> add(word(word)));
      var plain = said.words().subList(span.from(), span.to()).stream().map(this::word).toList();
      var group = term(Field.WORDS, Synonyms.word(span.group()), span.to() - span.from());
      add(new Clause.Best(List.of(new Clause.Sum(plain), group)));
      at = span.to();
    }
    said.words().subList(at, said.words().size()).forEach(word -> add(word(word)));
  }

  private Clause word(String word) {
    return term(Field.WORDS, word, Terms.isPackaging(word) ? Weights.PACKAGING : 1);
  }

  private void kinds() {
    said.words().stream()
        .map(terms::kind)
        .filter(kind -> !kind.isEmpty())
        .forEach(kind -> add(term(Field.WORDS, kind, Weights.COMPOUND)));
  }

  private void compounds() {
    for (var pair : said.pairs()) {
      add(term(Field.WORDS, pair, Weights.COMPOUND));
      add(term(Field.PAIRS, pair, Weights.SHINGLE));
    }
    said.words().forEach(word -> add(term(Field.PAIRS, word, Weights.COMPOUND)));
  }

  /// Pieces of words: of these, what very many products have tells least and costs most.
  private void each(Field field, List<String> pieces, double weight) {
    pieces.stream()
        .filter(piece -> !tellingOnly || !terms.isCommon(field, piece))
        .forEach(piece -> add(term(field, piece, weight)));
  }

  private void add(Clause part) {
    clauses.add(part);
  }

  private static Clause term(Field field, String text, double weight) {
    return new Clause.Token(field, text, weight);
  }
}
