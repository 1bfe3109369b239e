package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ShopCatalogTest {

  private static final Product MILK =
      new Product(
          new Sku("MILK"),
          new Product.Names("Whole Milk", "", "Meadow", List.of()),
          new Product.Category(List.of()),
          new Product.Packaging(new Pack.Unstated(), false, OptionalInt.empty()),
          new Product.Details("", List.of(), null, Map.of(), ""));

  @Test
  void without_a_cluster_the_catalogue_is_on_this_machine() {
    try (var catalog =
        ShopCatalog.chosen(Map.of(), Locale.US, () -> new LiveCatalog(List.of(MILK)))) {
      assertThat(catalog).isInstanceOf(LiveCatalog.class);
      assertThat(catalog.search(new SearchQuery("milk", 1))).hasSize(1);
    }
  }

  @Test
  void one_variable_chooses_the_cluster_and_a_process_starts_also_while_that_is_down() {
    var variables = Map.of("SEARCH_OPENSEARCH_URL", "http://127.0.0.1:1");
    try (var catalog =
        ShopCatalog.chosen(
            variables,
            Locale.US,
            () -> {
              throw new AssertionError("nothing is needed here");
            })) {
      assertThat(catalog).isInstanceOf(ClusterCatalog.class);
      assertThat(catalog.answer(new SearchQuery("milk", 1))).isEmpty();
    }
  }
}
