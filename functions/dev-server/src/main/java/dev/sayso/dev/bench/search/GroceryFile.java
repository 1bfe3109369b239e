package dev.sayso.dev.bench.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.dev.Trouble;
import dev.sayso.seed.SeedReader;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The benchmark's products (`product_id title brand category …`) as the shop's own import reads
/// them. They have no prices, and need none: the search does not know any.
final class GroceryFile {

  private static final int PRICE = 100;

  private GroceryFile() {}

  static List<Product> read(Path file) throws IOException {
    var terms = SeedReader.defaultTerms();
    var products = new ArrayList<Product>();
    for (var row : QueryFolder.rows(file, 4)) {
      var json =
          JsonNodeFactory.instance
              .objectNode()
              .put("sku", row[0])
              .put("title", row[1])
              .put("brand", row[2])
              .put("category", row[3])
              .put("price", PRICE);
      try {
        products.add(SeedReader.listing(json, terms, Instant.EPOCH).product());
      } catch (BadInputException e) {
        throw Trouble.badInput(file + " line " + (products.size() + 2) + ": " + e.getMessage());
      }
    }
    return products;
  }
}
