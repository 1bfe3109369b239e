package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The index that is served now, and its replacement while it is.
final class Served implements AutoCloseable {

  /// What is asked of one version of the index.
  interface Question<T> {
    T of(CatalogIndex index) throws IOException;
  }

  /// A version that is looked at may be gone the next moment, twice in a row at worst.
  private static final int TRIES = 3;

  private final @Nullable SnapshotStore store;
  private volatile CatalogIndex current;
  private String version = "";
  private boolean closed;

  Served(CatalogIndex index) {
    this.store = null;
    this.current = index;
  }

  private Served(SnapshotStore store, CatalogIndex empty) {
    this.store = store;
    this.current = empty;
  }

  /// No index of no products is made where the store has a version: that would cost a start as much
  /// as opening it.
  static Served of(SnapshotStore store) throws IOException {
    for (int left = TRIES; ; left--) {
      var newest = store.current();
      if (newest.isEmpty()) {
        return new Served(store, Opening.of(List.of(), Locale.ENGLISH));
      }
      var index = opened(store, newest.get(), left);
      if (index.isPresent()) {
        var served = new Served(store, index.get());
        served.version = newest.get();
        return served;
      }
    }
  }

  synchronized boolean isSnapshot() {
    return !version.isEmpty();
  }

  <T> T ask(Question<T> question) {
    var index = entered();
    try {
      return question.of(index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      leave(index);
    }
  }

  /// Every product of the version that is served now; to be closed.
  Stream<Product> every() {
    var index = entered();
    return index.every().onClose(() -> leave(index));
  }

  synchronized boolean refresh() throws IOException {
    if (store == null) {
      return false;
    }
    for (int left = TRIES; ; left--) {
      var newest = store.current();
      if (newest.isEmpty() || newest.get().equals(version)) {
        return false;
      }
      var index = opened(store, newest.get(), left);
      if (index.isPresent()) {
        swap(index.get());
        version = newest.get();
        return true;
      }
    }
  }

  synchronized void swap(CatalogIndex next) {
    if (closed) {
      leave(next);
      throw new IllegalStateException("this catalogue is closed");
    }
    var last = current;
    current = next;
    leave(last);
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      leave(current);
    }
  }

  private static Optional<CatalogIndex> opened(SnapshotStore store, String version, int left)
      throws IOException {
    try {
      return Optional.of(Opening.of(store.folder(version)));
    } catch (IOException e) {
      if (left <= 1) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private CatalogIndex entered() {
    var index = current;
    while (!index.enter()) {
      var next = current;
      if (next == index) {
        throw new IllegalStateException("this catalogue is closed");
      }
      index = next;
    }
    return index;
  }

  private static void leave(CatalogIndex index) {
    try {
      index.leave();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
