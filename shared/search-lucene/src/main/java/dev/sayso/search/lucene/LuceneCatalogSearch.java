package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Search over a catalogue held in this process. Safe for any number of threads, also while the
/// catalogue is replaced.
public final class LuceneCatalogSearch implements CatalogSearch, AutoCloseable {

  /// So many are looked at word by word, however few are wanted.
  private static final int LOOKED_AT = 100;

  /// Less of the query covered than this is no hit at all.
  private static final double LEAST_MATCH = 0.2;

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
    var said = Said.of(query.text(), tongue);
    if (said.isEmpty()) {
      return List.of();
    }
    var index = entered();
    try {
      var candidates = index.candidates(said, query.within(), Math.max(LOOKED_AT, query.limit()));
      var hits = Ranking.of(candidates, new Coverage(said, index.lexicon()), LEAST_MATCH);
      return hits.subList(0, Math.min(query.limit(), hits.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      leave(index);
    }
  }

  /// Whether a title, spoken name, synonym or brand holds this phrase word for word. Knows phrases
  /// of two to five words with an "and", a number or a "free" in them; all others are unknown.
  public boolean knowsPhrase(String phrase) {
    return current.phrases().contain(phrase);
  }

  /// Whether a title, a spoken name or a synonym is this phrase or ends with it.
  public boolean knowsItem(String phrase) {
    return current.phrases().name(phrase);
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
