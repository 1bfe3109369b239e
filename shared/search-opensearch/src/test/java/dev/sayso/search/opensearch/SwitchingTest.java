package dev.sayso.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.SampleGoods;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Tongue;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SwitchingTest {

  private static final SearchQuery MILK = new SearchQuery("whole milk", 5);

  private final TestCatalog catalog = TestCatalog.fresh(Tongue.ENGLISH);
  private final AtomicBoolean done = new AtomicBoolean();

  @Test
  void no_search_fails_or_finds_nothing_while_versions_are_switched() throws Exception {
    publish(0);
    try (var search = catalog.search();
        var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> shopper =
          () -> {
            int searches = 0;
            while (!done.get()) {
              var hits = search.answer(MILK).orElseThrow();
              assertThat(hits).hasSize(1);
              searches++;
            }
            return searches;
          };
      var shoppers = List.of(pool.submit(shopper), pool.submit(shopper));
      for (int version = 1; version <= 4; version++) {
        publish(version);
      }
      done.set(true);
      for (var each : shoppers) {
        assertThat(each.get()).isPositive();
      }
      assertThat(search.search(MILK).getFirst().sku()).isEqualTo(new Sku("MILK-4"));
    } finally {
      done.set(true);
    }
  }

  private void publish(int version) {
    var milk = SampleGoods.product("MILK-" + version, "Whole Milk", "Meadow");
    assertThat(catalog.publish("v" + version, List.of(milk))).isInstanceOf(Publication.Live.class);
  }
}
