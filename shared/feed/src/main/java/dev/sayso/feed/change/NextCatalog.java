package dev.sayso.feed.change;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import java.io.IOException;
import java.util.stream.Stream;

/// The next version of the shop's catalogue in the making. Nobody sees it before it is published;
/// closed before that, it never was.
public interface NextCatalog extends AutoCloseable {

  /// The name it will have.
  String version();

  /// How many products the version before it has.
  int before();

  /// What [#put] would do.
  Change compare(Product product) throws IOException;

  /// Each sku at most once.
  Change put(Product product) throws IOException;

  /// Leaves the product as it is, though it was not put.
  void keep(Sku sku) throws IOException;

  /// Products of the version before that were neither put nor kept.
  Stream<Sku> unseen();

  void remove(Sku sku) throws IOException;

  /// Writes and checks it.
  void finish() throws IOException;

  /// Makes it the shop's, at once.
  void publish() throws IOException;

  @Override
  void close() throws IOException;
}
