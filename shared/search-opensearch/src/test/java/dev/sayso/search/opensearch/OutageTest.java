package dev.sayso.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.commerce.catalog.SampleGoods;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.search.Tongue;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A turn whose cluster is down, slow or wrong.
class OutageTest {

  private static final Patience SHORT = new Patience(Duration.ofMillis(300), 2);
  private static final SearchQuery MILK = new SearchQuery("whole milk", 5);

  private final TestCatalog catalog = TestCatalog.fresh(Tongue.ENGLISH);
  private final Proxy proxy = new Proxy(_ -> Optional.empty());

  @BeforeEach
  void publish() {
    catalog.publish("1", SampleGoods.ALL);
  }

  @AfterEach
  void close() {
    proxy.close();
  }

  @Test
  void nobody_at_the_address_is_no_answer_and_no_exception() {
    try (var search = over(new Cluster(URI.create("http://127.0.0.1:1"), (_, _) -> Map.of()))) {
      assertThat(search.answer(MILK)).isEmpty();
      assertThat(search.search(MILK)).isEmpty();
      assertThat(search.knowsItem("milk")).isFalse();
      assertThat(search.prime()).isFalse();
    }
  }

  @Test
  void a_product_does_not_seem_gone_when_nobody_answers() {
    try (var search = over(proxy.cluster())) {
      proxy.follow(_ -> Optional.of(new Proxy.Response(503, "{}")));
      assertThatThrownBy(() -> search.product(SampleGoods.SUN.sku()))
          .isInstanceOf(ClusterException.class);
    }
  }

  @Test
  void what_was_found_a_moment_ago_needs_nobody() {
    try (var search = over(proxy.cluster())) {
      assertThat(search.search(MILK)).hasSize(1);
      proxy.follow(_ -> Optional.of(new Proxy.Response(503, "{}")));
      assertThat(search.product(SampleGoods.MILK.sku())).contains(SampleGoods.MILK);
    }
  }

  @Test
  void a_cluster_that_is_slow_is_not_waited_for_and_is_asked_again_later() {
    try (var search = over(proxy.cluster())) {
      assertThat(search.answer(MILK)).isPresent();
      var release = new CountDownLatch(1);
      proxy.follow(_ -> {
        release.await();
        return Optional.empty();
      });
      assertThat(search.answer(MILK)).isEmpty();
      release.countDown();
      proxy.follow(_ -> Optional.empty());
      assertThat(search.answer(MILK)).isPresent();
    }
  }

  @Test
  void one_failure_in_between_is_not_noticed() {
    try (var search = over(proxy.cluster())) {
      search.prime();
      var first = new java.util.concurrent.atomic.AtomicBoolean(true);
      proxy.follow(_ ->
          first.getAndSet(false) ? Optional.of(new Proxy.Response(503, "{}")) : Optional.empty());
      assertThat(search.answer(MILK).orElseThrow()).isNotEmpty();
    }
  }

  @Test
  void after_failures_in_a_row_the_cluster_is_left_alone_for_a_while() {
    proxy.follow(_ -> Optional.of(new Proxy.Response(500, "{}")));
    try (var search = over(proxy.cluster())) {
      for (int i = 0; i < 20; i++) {
        assertThat(search.answer(MILK)).isEmpty();
      }
    }
    assertThat(proxy.requests()).isLessThan(10);
  }

  @Test
  void half_an_answer_is_none() {
    try (var search = over(proxy.cluster())) {
      search.prime();
      proxy.follow(request ->
          request.isSearch()
              ? Optional.of(new Proxy.Response(200, "{\"timed_out\":true,\"hits\":{\"hits\":[]}}"))
              : Optional.empty());
      assertThat(search.answer(MILK)).isEmpty();
    }
  }

  @Test
  void something_else_at_the_address_is_no_answer() {
    proxy.follow(_ -> Optional.of(new Proxy.Response(200, "<html>hello</html>")));
    try (var search = over(proxy.cluster())) {
      assertThat(search.answer(MILK)).isEmpty();
    }
  }

  @Test
  void an_empty_name_on_the_cluster_is_no_answer_either() {
    try (var search = new OpenSearchCatalog(catalog.cluster(), "nothing", Tongue.ENGLISH, SHORT)) {
      assertThat(search.answer(MILK)).isEmpty();
    }
  }

  private OpenSearchCatalog over(Cluster cluster) {
    return new OpenSearchCatalog(cluster, catalog.alias(), Tongue.ENGLISH, SHORT);
  }
}
