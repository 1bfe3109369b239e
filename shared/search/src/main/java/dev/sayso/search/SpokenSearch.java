package dev.sayso.search;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchFilter;
import dev.sayso.commerce.catalog.SearchHit;
import java.util.List;
import java.util.Optional;

/// Search over one version of a catalogue, but for the engine that holds it. Safe for any number of
/// threads.
public final class SpokenSearch {

  /// So many candidates are looked at word by word, however few hits are wanted.
  public static final int LOOKED_AT = 100;

  /// Less of the query covered than this is no hit at all.
  private static final double LEAST_MATCH = 0.2;

  private final Tongue tongue;
  private final Terms terms;

  /// `lexicon` is of the products that are searched; it may be asked at any time later.
  public SpokenSearch(Tongue tongue, Lexicon lexicon) {
    this.tongue = tongue;
    this.terms = new Terms(lexicon, tongue);
  }

  /// What the index is to hold of this product.
  public ProductDocument document(Product product) {
    return ProductDocument.of(product, tongue, terms);
  }

  /// What this word of the catalogue is a kind of, if it is a compound.
  public Optional<String> kind(String word) {
    return Optional.of(terms.kind(word)).filter(kind -> !kind.isEmpty());
  }

  /// As [#heard(String, String)], without hints.
  public Optional<Said> heard(String text) {
    return heard(text, "");
  }

  /// Empty where no word was said that carries meaning. `hint` is what was said besides the name.
  public Optional<Said> heard(String text, String hint) {
    var said = Said.of(text, hint, tongue);
    return said.isEmpty() ? Optional.empty() : Optional.of(said);
  }

  /// The tokens that a product has where its names hold all words of this phrase, the first two of
  /// them as neighbours; none, where the phrase is only one word.
  public List<Clause.Token> together(String phrase) {
    var said = Said.of(phrase, "", tongue);
    return said.words().size() < 2 ? List.of() : Facets.named(said);
  }

  /// What a product's document must hold to pass this filter; every one of them.
  public List<Demand> demands(SearchFilter filter) {
    return Facets.demands(filter, tongue);
  }

  /// The query that gathers candidates: by word and synonym, by compound, by letters, by sound.
  public Clause.Sum plan(Said said) {
    return Planning.of(said, terms);
  }

  /// As [#plan], without pieces of words that very many products have. What it finds is to be
  /// scored by the whole plan; both together are quicker than the plan alone.
  public Clause.Sum quickPlan(Said said) {
    return Planning.ofTelling(said, terms);
  }

  /// The hits among candidates, which come best first; best first, at most `limit`.
  public List<SearchHit> rank(Said said, List<Candidate> candidates, int limit) {
    var hits = Ranking.of(candidates, new Coverage(said, terms), LEAST_MATCH);
    return hits.subList(0, Math.min(limit, hits.size()));
  }

  /// What the hits among candidates are ranked by, to learn the ranking from.
  public List<Clued> clues(Said said, List<Candidate> candidates) {
    return Ranking.clues(candidates, new Coverage(said, terms), LEAST_MATCH);
  }

  /// Why this product answers what was said, in English words; what does not fit is said, too.
  public List<String> explain(Said said, Traits product) {
    return Explaining.of(said, terms, product);
  }

  /// The token of this phrase in [Field#PHRASES]; empty where none can be.
  public Optional<String> phrase(String phrase) {
    return Phrases.known(phrase, tongue);
  }

  /// The token of this phrase in [Field#ITEMS]; empty where none can be.
  public Optional<String> item(String phrase) {
    return Phrases.item(phrase, tongue);
  }
}
