package dev.sayso.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.catalog.SampleGoods;
import dev.sayso.search.Tongue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Imports through a cluster that has too much to do.
class BulkTest {

  private static final Optional<Proxy.Response> LEAVE_IT = Optional.empty();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PRODUCTS = 150;

  private final TestCatalog direct = TestCatalog.fresh(Tongue.ENGLISH);
  private final Proxy proxy = new Proxy(_ -> LEAVE_IT);
  private final AtomicInteger bulks = new AtomicInteger();

  @AfterEach
  void close() {
    proxy.close();
  }

  @Test
  void requests_that_are_refused_for_a_while_are_sent_again() {
    proxy.follow(
        request -> request.isBulk() && bulks.incrementAndGet() % 2 == 1 ? refusal(429) : LEAVE_IT);
    assertThat(publish()).isEqualTo(new Publication.Live("1", PRODUCTS));
    assertThat(bulks).hasValueGreaterThan(5);
  }

  @Test
  void of_a_request_only_the_documents_that_were_put_off_are_sent_again() {
    var documents = new AtomicInteger();
    proxy.follow(request -> {
      if (!request.isBulk()) {
        return LEAVE_IT;
      }
      documents.addAndGet(documents(request));
      return bulks.incrementAndGet() <= 3 ? everyOtherPutOff(request) : LEAVE_IT;
    });
    assertThat(publish()).isEqualTo(new Publication.Live("1", PRODUCTS));
    assertThat(documents).hasValueBetween(PRODUCTS + 2, 2 * PRODUCTS);
  }

  @Test
  void a_node_that_restarts_is_waited_for() {
    proxy.follow(
        request -> request.isBulk() && bulks.incrementAndGet() <= 3 ? refusal(503) : LEAVE_IT);
    assertThat(publish()).isEqualTo(new Publication.Live("1", PRODUCTS));
  }

  @Test
  void a_request_that_is_too_large_is_halved() {
    proxy.follow(
        request -> request.isBulk() && request.body().length > 10_000 ? refusal(413) : LEAVE_IT);
    assertThat(publish()).isEqualTo(new Publication.Live("1", PRODUCTS));
  }

  @Test
  void a_cluster_that_never_recovers_is_given_up_and_what_is_searched_stays() {
    direct.publish("0", SampleGoods.ALL);
    proxy.follow(request -> request.isBulk() ? refusal(429) : LEAVE_IT);
    assertThatThrownBy(this::publish)
        .isInstanceOfSatisfying(
            ClusterException.class, given -> assertThat(given.status()).isEqualTo(429));
    assertThat(direct.publishing().versions()).containsExactly("0");
  }

  @Test
  void what_the_node_rejects_for_good_is_named_with_its_reason_and_not_sent_again() {
    proxy.follow(request -> {
      bulks.addAndGet(request.isBulk() ? 1 : 0);
      return LEAVE_IT;
    });
    new Versions(direct.cluster(), direct.alias()).create("bulk-rejects", new Layout(1, 0));
    try (var writer = new BulkWriter(proxy.cluster(), "bulk-rejects", BulkLimits.DEFAULT)) {
      writer.put("p:1", JSON.createObjectNode().put(Documents.SKU, "1"));
      writer.put("p:2", JSON.createObjectNode().put("price", 499));
      writer.remove("p:3");
      assertThat(writer.finish())
          .singleElement()
          .satisfies(rejection -> {
            assertThat(rejection.id()).isEqualTo("p:2");
            assertThat(rejection.reason()).contains("[price]");
          });
    }
    assertThat(bulks).hasValue(1);
  }

  @Test
  void no_more_bytes_are_under_way_than_the_limits_allow() throws IOException {
    var underWay = new AtomicInteger();
    var most = new AtomicInteger();
    proxy.follow(request -> {
      int now = underWay.addAndGet(request.body().length);
      most.accumulateAndGet(now, Math::max);
      Thread.sleep(5);
      underWay.addAndGet(-request.body().length);
      return LEAVE_IT;
    });
    var limits = new BulkLimits(4_000, 10_000, 3, Duration.ofMillis(10));
    new Versions(direct.cluster(), direct.alias()).create("bulk-limits", new Layout(1, 0));
    try (var writer = new BulkWriter(proxy.cluster(), "bulk-limits", limits)) {
      var filler = JSON.createObjectNode().put(Documents.SKU, "x".repeat(500));
      IntStream.range(0, 200).forEach(i -> writer.put("p:" + i, filler));
      assertThat(writer.finish()).isEmpty();
    }
    assertThat(most).hasValueBetween(2_000, 10_000);
  }

  private Publication publish() {
    return direct.through(proxy.cluster()).publish("1", Goods.of(PRODUCTS));
  }

  private static Optional<Proxy.Response> refusal(int status) {
    return Optional.of(
        new Proxy.Response(
            status, "{\"error\":{\"type\":\"rejected\",\"reason\":\"too busy\"},\"status\":429}"));
  }

  /// The node takes half of the documents, and the answer says of the others that they must wait.
  private Optional<Proxy.Response> everyOtherPutOff(Proxy.Request request)
      throws IOException, InterruptedException {
    var lines = lines(request);
    var taken = new StringBuilder();
    for (int i = 0; i < lines.size(); i += 4) {
      taken.append(lines.get(i)).append('\n').append(lines.get(i + 1)).append('\n');
    }
    var half =
        new Proxy.Request(
            request.path(), taken.toString().getBytes(StandardCharsets.UTF_8), request.headers());
    var answer = (ObjectNode) JSON.readTree(proxy.node("POST", half).body());
    var items = answer.withArray("items");
    var told = items.elements();
    var all = JSON.createArrayNode();
    for (int i = 0; i < lines.size() / 2; i++) {
      all.add(i % 2 == 0 ? told.next() : putOff());
    }
    answer.put("errors", true).set("items", all);
    return Optional.of(new Proxy.Response(200, answer.toString()));
  }

  private static JsonNode putOff() {
    var item = JSON.createObjectNode();
    item.putObject("index")
        .put("status", 429)
        .putObject("error")
        .put("type", "opensearch_rejected_execution_exception");
    return item;
  }

  private static int documents(Proxy.Request request) {
    return lines(request).size() / 2;
  }

  private static List<String> lines(Proxy.Request request) {
    return Stream.of(new String(request.body(), StandardCharsets.UTF_8).split("\n")).toList();
  }
}
