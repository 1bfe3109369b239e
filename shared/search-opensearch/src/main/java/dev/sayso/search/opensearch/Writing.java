package dev.sayso.search.opensearch;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.search.SpokenSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Writes products as documents, and picks some of them to try the index with.
record Writing(BulkWriter writer, SpokenSearch search) {

  private static final int SAMPLES = 20;

  /// Each product has the same chance to be a sample.
  List<Product> write(Stream<Product> products) {
    var samples = new ArrayList<Product>(SAMPLES);
    var random = new Random(0);
    var count = new int[1];
    products.forEach(product -> {
      var document = search.document(product);
      writer.put(Documents.id(product.sku().value()), Documents.product(product, document));
      int place = count[0] < SAMPLES ? count[0] : random.nextInt(count[0] + 1);
      count[0]++;
      if (place == samples.size()) {
        samples.add(product);
      } else if (place < SAMPLES) {
        samples.set(place, product);
      }
    });
    return samples;
  }
}
