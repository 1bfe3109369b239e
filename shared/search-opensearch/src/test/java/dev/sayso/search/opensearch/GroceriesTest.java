package dev.sayso.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Tongue;
import dev.sayso.search.lucene.LuceneCatalogSearch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// The grocery products of the search benchmark, on the cluster and in process. `SAYSO_GROCERIES`
/// is the benchmark's folder; without it there is nothing to compare.
@EnabledIfEnvironmentVariable(named = "SAYSO_GROCERIES", matches = ".+")
class GroceriesTest {

  private static final Path FOLDER = Path.of(System.getenv().getOrDefault("SAYSO_GROCERIES", ""));

  @Test
  void the_cluster_answers_as_the_process_does() throws IOException {
    var products = rows("products/products.tsv.gz").stream().map(GroceriesTest::product).toList();
    var catalog = TestCatalog.fresh(Tongue.ENGLISH);
    catalog.publish("1", products);
    var cluster = catalog.search();
    var queries =
        Stream.concat(
                rows("dev/queries.tsv.gz").stream().map(row -> row[1]),
                rows("dev/spoken.tsv.gz").stream().map(row -> row[2]))
            .distinct()
            .toList();
    long same;
    try (var lucene = LuceneCatalogSearch.of(products)) {
      same = queries.stream().filter(text -> isSame(text, cluster, lucene)).count();
    }
    System.out.println(same + " of " + queries.size() + " queries have the same ten hits");
    assertThat(same).isGreaterThan(queries.size() * 99L / 100);
  }

  private static boolean isSame(String text, CatalogSearch one, CatalogSearch other) {
    return ten(text, one).equals(ten(text, other));
  }

  private static List<Sku> ten(String text, CatalogSearch search) {
    return search.search(new SearchQuery(text, 10)).stream().map(SearchHit::sku).toList();
  }

  private static Product product(String[] row) {
    return new Product(
        new Sku(row[0]),
        new Product.Names(row[1], "", row[2], List.of()),
        new Product.Category(List.of(row[3])),
        new Product.Packaging(new Pack.Unstated(), false, OptionalInt.empty()),
        new Product.Details("", List.of(), null, Map.of(), ""));
  }

  private static List<String[]> rows(String file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(FOLDER.resolve(file)));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    }
  }
}
