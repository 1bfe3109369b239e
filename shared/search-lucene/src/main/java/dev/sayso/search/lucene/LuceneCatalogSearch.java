package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.search.Field;
import dev.sayso.search.Said;
import dev.sayso.search.SpokenSearch;
import dev.sayso.search.Tongue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Search over a catalogue held in this process. Safe for any number of threads, also while the
/// catalogue is replaced.
public final class LuceneCatalogSearch implements CatalogSearch, AutoCloseable {

  private final Tongue tongue;
  private volatile ProductIndex current;
  private boolean closed;

  private LuceneCatalogSearch(Tongue tongue, Collection<Product> products) {
    this.tongue = tongue;
    current = index(products);
  }

  /// Indexes the products of an English catalogue in memory.
  public static LuceneCatalogSearch of(Collection<Product> products) {
    return of(products, Locale.ENGLISH);
  }

  /// Indexes the products in memory; `language` is what they are called in. A language that is not
  /// known here is searched as English is.
  public static LuceneCatalogSearch of(Collection<Product> products, Locale language) {
    return new LuceneCatalogSearch(Tongue.of(language), products);
  }

  @Override
  public List<SearchHit> search(SearchQuery query) {
    var index = entered();
    try {
      var said = index.spoken().heard(query.text(), query.hint());
      return said.isPresent() ? search(index, said.get(), query) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      leave(index);
    }
  }

  private static List<SearchHit> search(ProductIndex index, Said said, SearchQuery query)
      throws IOException {
    int count = Math.max(SpokenSearch.LOOKED_AT, query.limit());
    var candidates = index.candidates(said, query.within(), count);
    return index.spoken().rank(said, candidates, query.limit());
  }

  /// Whether a title, spoken name, synonym or brand holds this phrase word for word. Knows phrases
  /// of two to five words with an "and", a number or a "free" in them; all others are unknown.
  public boolean knowsPhrase(String phrase) {
    return asked(index -> holds(index, Field.PHRASES, index.spoken().phrase(phrase)));
  }

  /// Whether a title, a spoken name or a synonym is this phrase or ends with it.
  public boolean knowsItem(String phrase) {
    return asked(index -> holds(index, Field.ITEMS, index.spoken().item(phrase)));
  }

  /// Whether some product's names hold all words of this phrase, the first two side by side.
  public boolean sells(String phrase) {
    return asked(index -> index.holdsAll(index.spoken().together(phrase)));
  }

  private boolean asked(Predicate<ProductIndex> question) {
    var index = entered();
    try {
      return question.test(index);
    } finally {
      leave(index);
    }
  }

  private static boolean holds(ProductIndex index, Field field, Optional<String> token) {
    return token.isPresent() && index.holds(field, token.get());
  }

  /// Searches that start from now on see these products, and only these; running ones finish.
  public void replace(Collection<Product> products) {
    swap(index(products));
  }

  /// No search may start after this.
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      leave(current);
    }
  }

  private synchronized void swap(ProductIndex next) {
    if (closed) {
      throw new IllegalStateException("this search is closed");
    }
    var last = current;
    current = next;
    leave(last);
  }

  private ProductIndex entered() {
    var index = current;
    while (!index.enter()) {
      var next = current;
      if (next == index) {
        throw new IllegalStateException("this search is closed");
      }
      index = next;
    }
    return index;
  }

  private static void leave(ProductIndex index) {
    try {
      index.leave();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProductIndex index(Collection<Product> products) {
    try {
      return ProductIndex.of(products, tongue);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
