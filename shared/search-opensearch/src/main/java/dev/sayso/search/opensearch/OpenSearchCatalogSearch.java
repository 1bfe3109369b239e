package dev.sayso.search.opensearch;

import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.search.Field;
import dev.sayso.search.SpokenSearch;
import dev.sayso.search.Tongue;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Search over a catalogue on a cluster: candidates are gathered there and ranked here, as those of
/// an index in process are. A search is one request; the words of the catalogue are read once a
/// version. Safe for any number of threads, also while versions are switched.
public final class OpenSearchCatalogSearch implements CatalogSearch, AutoCloseable {

  private static final System.Logger LOG =
      System.getLogger(OpenSearchCatalogSearch.class.getName());

  private final Cluster cluster;
  private final Searching searching;
  private final LiveWords words;
  private final Breaker breaker;
  private final KnownPhrases phrases = new KnownPhrases();

  OpenSearchCatalogSearch(Cluster cluster, String name, Tongue tongue, Patience patience) {
    this.cluster = cluster;
    searching = new Searching(cluster, name, patience);
    words = new LiveWords(cluster, name, tongue);
    breaker = new Breaker(InstantSource.system());
  }

  /// Opens no connection yet. `language` is what the products are called in; one that is not known
  /// is searched as English is.
  public static OpenSearchCatalogSearch of(OpenSearchSettings settings, Locale language) {
    return new OpenSearchCatalogSearch(
        Cluster.of(settings), settings.index(), Tongue.of(language), Patience.OF_A_TURN);
  }

  /// Finds nothing where the cluster does not answer: who must tell that from an empty shelf asks
  /// [#answer].
  @Override
  public List<SearchHit> search(SearchQuery query) {
    return answer(query).orElse(List.of());
  }

  @Override
  public Optional<List<SearchHit>> answer(SearchQuery query) {
    return asked(terms ->
        terms
            .heard(query.text())
            .map(said -> {
              var found = searching.find(terms, said, query);
              words.foundIn(found.index());
              return found.hits();
            })
            .orElse(List.of()));
  }

  /// Whether a title, spoken name, synonym or brand holds this phrase word for word; false where
  /// the cluster does not answer.
  public boolean knowsPhrase(String phrase) {
    return knows(Field.PHRASES, terms -> terms.phrase(phrase));
  }

  /// Whether a title, a spoken name or a synonym is this phrase or ends with it; false where the
  /// cluster does not answer.
  public boolean knowsItem(String phrase) {
    return knows(Field.ITEMS, terms -> terms.item(phrase));
  }

  private boolean knows(Field field, Function<SpokenSearch, Optional<String>> token) {
    return asked(terms ->
            token
                .apply(terms)
                .filter(found ->
                    phrases.contain(
                        field.label() + ":" + found, () -> searching.holds(field.label(), found)))
                .isPresent())
        .orElse(false);
  }

  /// Reads the words ahead of the first search, as before a snapshot of this process is taken.
  /// Whether the cluster answered.
  public boolean prime() {
    return asked(_ -> true).isPresent();
  }

  /// Empty where the cluster does not answer, which is logged without what was said.
  private <T> Optional<T> asked(Function<SpokenSearch, T> question) {
    if (!breaker.allows()) {
      return Optional.empty();
    }
    try {
      var answer = Optional.of(question.apply(words.get()));
      breaker.worked();
      return answer;
    } catch (ClusterException e) {
      LOG.log(System.Logger.Level.ERROR, "the search cluster does not answer: " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "the search cluster cannot be asked", e);
    }
    breaker.failed();
    return Optional.empty();
  }

  @Override
  public void close() {
    cluster.close();
  }
}
