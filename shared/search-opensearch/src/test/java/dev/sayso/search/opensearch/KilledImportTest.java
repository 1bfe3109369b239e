package dev.sayso.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.SampleGoods;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.search.Tongue;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KilledImportTest {

  private final TestCatalog catalog = TestCatalog.fresh(Tongue.ENGLISH);

  @Test
  void an_import_that_is_killed_leaves_what_is_searched_and_the_next_one_cleans_up()
      throws Exception {
    catalog.publish("1", SampleGoods.ALL);
    var half = new CountDownLatch(1);
    var bulks = new AtomicInteger();
    var never = new CountDownLatch(1);
    try (var proxy =
        new Proxy(request -> {
          if (request.isBulk() && bulks.incrementAndGet() > 4) {
            half.countDown();
            never.await();
          }
          return Optional.empty();
        })) {
      var importing = start(proxy.url());
      assertThat(half.await(60, TimeUnit.SECONDS)).isTrue();
      importing.destroyForcibly().waitFor();
      never.countDown();
    }
    assertThat(catalog.cluster().exists("/" + catalog.alias() + ".v.2", TestCatalog.PATIENT))
        .isTrue();
    assertThat(catalog.publishing().versions()).containsExactly("1");
    assertThat(catalog.search().search(new SearchQuery("whole milk", 3))).hasSize(1);

    catalog.publish("3", SampleGoods.ALL);
    assertThat(catalog.cluster().exists("/" + catalog.alias() + ".v.2", TestCatalog.PATIENT))
        .isFalse();
    assertThat(catalog.publishing().versions()).containsExactly("3", "1");
  }

  /// Another process, which can be killed.
  private Process start(URI url) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            Importing.class.getName(),
            url.toString(),
            catalog.alias())
        .inheritIO()
        .start();
  }

  static final class Importing {
    public static void main(String... arguments) {
      var cluster = new Cluster(URI.create(arguments[0]), (_, _) -> Map.of());
      new TestCatalog(cluster, arguments[1], Tongue.ENGLISH).publish("2", Goods.of(500));
    }
  }
}
