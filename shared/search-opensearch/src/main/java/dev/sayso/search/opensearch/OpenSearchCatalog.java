package dev.sayso.search.opensearch;

import dev.sayso.commerce.catalog.Catalog;
import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Clause;
import dev.sayso.search.CountedWords;
import dev.sayso.search.Field;
import dev.sayso.search.Said;
import dev.sayso.search.SpokenSearch;
import dev.sayso.search.Tongue;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// A catalogue on a cluster. For a search, candidates are gathered there and ranked here, as those
/// of an index in process are: one request, and one more for facts that are not remembered. The
/// words of the catalogue are read once a version. Safe for any number of threads, also while
/// versions are switched.
///
/// Searches and phrases never throw. Facts do, [ClusterException], where the cluster does not
/// answer: what is in a cart must not seem to be gone from the shop.
public final class OpenSearchCatalog implements Catalog, CatalogSearch, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(OpenSearchCatalog.class.getName());

  private final Cluster cluster;
  private final Tongue tongue;
  private final Searching searching;
  private final Shelves shelves;
  private final LiveWords words;
  private final Breaker breaker = new Breaker(InstantSource.system());
  private final Remembered<String, Boolean> phrases = new Remembered<>();

  OpenSearchCatalog(Cluster cluster, String name, Tongue tongue, Patience patience) {
    this.cluster = cluster;
    this.tongue = tongue;
    searching = new Searching(cluster, name, patience);
    shelves = new Shelves(cluster, name, patience);
    words = new LiveWords(cluster, name, tongue, this::forget);
  }

  /// Opens no connection yet. `language` is what the products are called in; one that is not known
  /// is searched as English is.
  public static OpenSearchCatalog of(OpenSearchSettings settings, Locale language) {
    return new OpenSearchCatalog(
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
            .heard(query.text(), query.hint())
            .map(said -> hits(terms, said, query))
            .orElse(List.of()));
  }

  /// With the facts of the hits, which are asked for next.
  private List<SearchHit> hits(SpokenSearch terms, Said said, SearchQuery query) {
    var found = searching.find(terms, said, query);
    words.foundIn(found.index());
    shelves.products(found.hits().stream().map(SearchHit::sku).toList());
    return found.hits();
  }

  @Override
  public Optional<Product> product(Sku sku) {
    return products(List.of(sku)).stream().findFirst();
  }

  @Override
  public List<Product> products(Collection<Sku> skus) {
    return shelves.products(skus);
  }

  @Override
  public int size() {
    return words.products();
  }

  @Override
  public List<Product> named(String spoken) {
    return shelves.found(Queries.having(Keys.name(spoken), MOST));
  }

  @Override
  public List<Product> ofBrand(String brand, Product.Category category) {
    return shelves.found(Queries.having(Keys.brand(brand, category), MOST));
  }

  @Override
  public List<Product> replacing(Sku gone) {
    return shelves.found(Queries.having(Keys.substitute(gone), MOST));
  }

  @Override
  public List<Product> alike(Product product, int most) {
    if (product.category().path().isEmpty()) {
      return List.of();
    }
    var shared = CountedWords.of(product, tongue);
    var key = Keys.category(product.category());
    return shelves.found(Queries.alike(key, product.sku(), shared, most));
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

  /// Whether some product's names hold all words of this phrase, the first two side by side; false
  /// where the cluster does not answer.
  public boolean sells(String phrase) {
    return asked(terms -> holdsAll(terms.together(phrase))).orElse(false);
  }

  private boolean holdsAll(List<Clause.Token> tokens) {
    return !tokens.isEmpty()
        && remembered("all:" + tokens, () -> searching.holds(Queries.holdsAll(tokens)));
  }

  private boolean knows(Field field, Function<SpokenSearch, Optional<String>> token) {
    return asked(terms -> token.apply(terms).map(found -> holds(field, found)).orElse(false))
        .orElse(false);
  }

  private boolean holds(Field field, String token) {
    return remembered(
        field.label() + ":" + token, () -> searching.holds(Queries.holds(field.label(), token)));
  }

  private boolean remembered(String key, BooleanSupplier question) {
    return phrases
        .find(key)
        .orElseGet(() -> {
          boolean holds = question.getAsBoolean();
          phrases.put(key, holds);
          return holds;
        });
  }

  /// Reads the words ahead of the first search, as before a snapshot of this process is taken.
  /// Whether the cluster answered.
  public boolean prime() {
    return asked(_ -> true).isPresent();
  }

  private void forget() {
    phrases.clear();
    shelves.forget();
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
