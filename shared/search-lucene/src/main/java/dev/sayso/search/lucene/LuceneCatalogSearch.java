package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Catalog;
import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Candidate;
import dev.sayso.search.Clued;
import dev.sayso.search.Field;
import dev.sayso.search.Said;
import dev.sayso.search.SpokenSearch;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/// A catalogue and the search over it, on this machine: made in memory of a few products, or a
/// snapshot of many, read where it lies. Safe for any number of threads, also while the catalogue
/// is replaced: what is under way finishes on the one it began with.
public final class LuceneCatalogSearch implements Catalog, CatalogSearch, AutoCloseable {

  private final Served served;

  private LuceneCatalogSearch(Served served) {
    this.served = served;
  }

  /// Indexes the products of an English catalogue in memory.
  public static LuceneCatalogSearch of(Collection<Product> products) {
    return of(products, Locale.ENGLISH);
  }

  /// Indexes the products in memory; `language` is what they are called in. A language that is not
  /// known here is searched as English is.
  public static LuceneCatalogSearch of(Collection<Product> products, Locale language) {
    return new LuceneCatalogSearch(new Served(Opening.of(products, language)));
  }

  /// Serves the store's current version; no product where it has none.
  public static LuceneCatalogSearch serving(SnapshotStore store) throws IOException {
    return new LuceneCatalogSearch(Served.of(store));
  }

  /// Serves the store's current version, if this is another one by now. Says whether it was.
  public boolean refresh() throws IOException {
    return served.refresh();
  }

  /// Whether a version of a store is served now.
  public boolean isSnapshot() {
    return served.isSnapshot();
  }

  /// Searches that start from now on see these products, and only these; until the store, if there
  /// is one, has another version.
  public void replace(Collection<Product> products, Locale language) {
    served.swap(Opening.of(products, language));
  }

  /// As [#replace(Collection, Locale)] in English.
  public void replace(Collection<Product> products) {
    replace(products, Locale.ENGLISH);
  }

  @Override
  public List<SearchHit> search(SearchQuery query) {
    return served.ask(index -> search(index, query));
  }

  /// Whether a title, spoken name, synonym or brand holds this phrase word for word. Knows phrases
  /// of two to five words with an "and", a number or a "free" in them; all others are unknown.
  public boolean knowsPhrase(String phrase) {
    return served.ask(index -> holds(index, Field.PHRASES, index.spoken().phrase(phrase)));
  }

  /// Whether a title, a spoken name or a synonym is this phrase or ends with it.
  public boolean knowsItem(String phrase) {
    return served.ask(index -> holds(index, Field.ITEMS, index.spoken().item(phrase)));
  }

  /// Why this product answers the query, in English words; nothing, where it does not.
  public List<String> explain(SearchQuery query, Sku sku) {
    return served.ask(index -> {
      var said = index.spoken().heard(query.text(), query.hint());
      return said.isEmpty() ? List.of() : explain(index, said.get(), sku);
    });
  }

  private static List<String> explain(CatalogIndex index, Said said, Sku sku) throws IOException {
    return index.candidates(said, new SearchQuery("", 1, Set.of(sku)), 1).stream()
        .findFirst()
        .map(candidate -> index.spoken().explain(said, candidate.traits()))
        .orElse(List.of());
  }

  /// What the hits of a search are ranked by, to learn the ranking from.
  public List<Clued> clues(SearchQuery query) {
    return served.ask(index -> {
      var said = index.spoken().heard(query.text(), query.hint());
      return said.isPresent()
          ? index.spoken().clues(said.get(), candidates(index, said.get(), query))
          : List.of();
    });
  }

  /// Whether some product's names hold all words of this phrase, the first two side by side.
  public boolean sells(String phrase) {
    return served.ask(index -> index.holdsAll(index.spoken().together(phrase)));
  }

  /// Every product of the version that is served now, in no particular order; to be closed.
  public Stream<Product> every() {
    return served.every();
  }

  @Override
  public Optional<Product> product(Sku sku) {
    return served.ask(index -> index.product(sku));
  }

  @Override
  public int size() {
    return served.ask(CatalogIndex::products);
  }

  @Override
  public List<Product> named(String spoken) {
    return those(
        Keys.having(Keys.name(spoken)), product -> product.spoken().equalsIgnoreCase(spoken));
  }

  @Override
  public List<Product> ofBrand(String brand, Product.Category category) {
    return those(
        Keys.having(Keys.brand(brand, category)),
        product -> product.brand().equalsIgnoreCase(brand) && product.category().equals(category));
  }

  @Override
  public List<Product> replacing(Sku gone) {
    return those(
        Keys.having(Keys.substitute(gone)),
        product -> product.details().substitutes().contains(gone));
  }

  @Override
  public List<Product> alike(Product product, int most) {
    if (product.category().path().isEmpty()) {
      return List.of();
    }
    var found =
        served.ask(index -> index.products(Queries.alike(product, index.spoken()), most + 1));
    return found.stream()
        .filter(other -> !other.sku().equals(product.sku()))
        .filter(other -> other.category().equals(product.category()))
        .limit(most)
        .toList();
  }

  /// Nothing may be asked after this.
  @Override
  public void close() {
    served.close();
  }

  private List<Product> those(Query query, Predicate<Product> which) {
    return served.ask(index -> index.products(query, MOST)).stream()
        .filter(which)
        .sorted(Comparator.comparing(Product::sku))
        .toList();
  }

  private static List<SearchHit> search(CatalogIndex index, SearchQuery query) throws IOException {
    var said = index.spoken().heard(query.text(), query.hint());
    return said.isPresent()
        ? index.spoken().rank(said.get(), candidates(index, said.get(), query), query.limit())
        : List.of();
  }

  private static List<Candidate> candidates(CatalogIndex index, Said said, SearchQuery query)
      throws IOException {
    return index.candidates(said, query, Math.max(SpokenSearch.LOOKED_AT, query.limit()));
  }

  private static boolean holds(CatalogIndex index, Field field, Optional<String> token) {
    return token.isPresent() && index.frequency(field, token.get()) > 0;
  }
}
