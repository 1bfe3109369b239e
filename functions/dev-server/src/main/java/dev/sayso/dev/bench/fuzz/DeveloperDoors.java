package dev.sayso.dev.bench.fuzz;

import dev.sayso.dev.bench.fuzz.Target.Kind;
import dev.sayso.dev.bench.fuzz.Target.Outcome;
import dev.sayso.dev.door.Callers;
import dev.sayso.dev.door.LocalServer;
import dev.sayso.dev.local.LocalShop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The doors of the local server, over real HTTP. What they refuse leaves the shop as it was.
final class DeveloperDoors implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Looking at the whole shop takes longer than a request: it is done after some of the refusals.
  private static final int SELDOM = 25;

  private final LocalShop shop;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final LocalServer server;
  private String state = "";
  private int refusals;

  DeveloperDoors(LocalShop shop) throws IOException {
    this.shop = shop;
    this.server = LocalServer.start(shop, 0, Callers.TRUSTED, failure::set);
    this.state = look();
  }

  List<Target> targets(Samples samples) {
    return List.of(
        door("say", 5, samples.said()),
        door(
            "clock",
            1,
            Samples.bytes(List.of("{\"now\":\"2026-11-22T10:00:00Z\"}", "{\"now\":null}"))),
        door(
            "order-events",
            1,
            Samples.bytes(
                List.of(
                    "{\"order\":\"O-1001\",\"status\":\"shipped\",\"at\":\"2026-11-22T10:00:00Z\"}",
                    "{\"order\":\"O-1\",\"status\":\"delivered\",\"carrier\":\"DHL\",\"tracking\":\"1\"}"))),
        door("search", 1, Samples.bytes(List.of("{\"text\":\"coffee\",\"top\":8}"))),
        door("products", 1, Samples.bytes(List.of("{\"skus\":[\"FIN-60\",\"none\"]}"))),
        door("seed", 1, samples.seeds()),
        door("scenarios/record", 1, Samples.bytes(List.of("{\"name\":\"a conversation\"}"))),
        new Target(
            "dev/catalog/check",
            1,
            Kind.TEXT,
            samples.feeds(),
            body -> post("catalog/check", body)));
  }

  private Target door(String path, int share, List<byte[]> corpus) {
    return new Target("dev/" + path, share, Kind.JSON, corpus, body -> post(path, body));
  }

  private Outcome post(String path, byte[] body) throws IOException, InterruptedException {
    var address = URI.create("http://127.0.0.1:" + server.port() + "/dev/" + path);
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    var broke = failure.getAndSet(null);
    if (broke != null || answer.statusCode() >= 500) {
      throw new Broken(
          "answered " + answer.statusCode(), broke == null ? new IOException() : broke);
    }
    if (answer.body().contains("\tat ") || answer.body().contains("dev.sayso.")) {
      throw new Broken("told what is inside");
    }
    if (answer.statusCode() < 400) {
      state = "";
      return Outcome.ACCEPTED;
    }
    refused();
    return Outcome.REFUSED;
  }

  private void refused() {
    if (state.isEmpty()) {
      state = look();
    } else if (++refusals % SELDOM == 0 && !look().equals(state)) {
      state = "";
      throw new Broken("changed something for a request that it refused");
    }
  }

  private String look() {
    var shoppers = shop.shoppers();
    var first =
        shoppers.stream()
            .findFirst()
            .map(shopper -> {
              var visit = shop.visit(shopper.id());
              return visit.cart().toString() + visit.orders() + visit.shopper();
            })
            .orElse("");
    return shoppers + first + shop.shop().terms();
  }

  @Override
  public void close() {
    server.close();
  }
}
