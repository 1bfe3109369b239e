package dev.sayso.dev.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.CancelResult;
import dev.sayso.commerce.order.Checkout;
import dev.sayso.commerce.order.Draft;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderEvent;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderResult;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.Orders;
import dev.sayso.commerce.order.PlacingOrder;
import dev.sayso.commerce.order.Prepared;
import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.order.Quoting;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.order.Withdrawal;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The till of a [DraftServer], over HTTP. Whatever is not a clear answer is `Unknown`.
final class DraftShop implements Checkout, Orders {

  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final URI at;
  private final Quoting quoting;
  private final Map<Sku, Offer> goods;
  private final InstantSource clock;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /// Prices are agreed with the shop ahead.
  DraftShop(URI at, Quoting quoting, Offer offer, InstantSource clock) {
    this.at = at;
    this.quoting = quoting;
    this.goods = Map.of(offer.sku(), offer);
    this.clock = clock;
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(Capability.DIRECT_PLACE, Capability.DRAFT, Capability.CANCEL);
  }

  @Override
  public Quote quote(Shopper shopper, List<WantedLine> lines) {
    return quoting.quote(shopper, lines, goods, clock.instant());
  }

  @Override
  public Prepared prepare(OrderKey key, Quote quote) {
    var body = DraftServer.JSON.createObjectNode().put("key", key.value());
    return ask("find", body)
        .flatMap(found ->
            found.has("draft")
                ? Optional.of(found.path("draft").asText())
                : ask("drafts", body).map(made -> made.path("id").asText()))
        .<Prepared>map(id -> new Prepared.Ready(new Draft(id)))
        .orElseGet(Prepared.Unknown::new);
  }

  @Override
  public OrderResult place(PlacingOrder placing) {
    return ask("drafts/" + placing.draft().id() + "/place", order(placing))
        .map(answer ->
            switch (answer.path("is").asText()) {
              case "placed" -> new OrderResult.Placed(order(answer.path("order")));
              case "already" -> new OrderResult.AlreadyPlaced(order(answer.path("order")));
              case "void" -> new OrderResult.Withdrawn();
              case "short" -> new OrderResult.OutOfStock(List.of());
              case "rejected" -> new OrderResult.Rejected("no such draft");
              default -> new OrderResult.Unknown();
            })
        .orElseGet(OrderResult.Unknown::new);
  }

  @Override
  public Withdrawal withdraw(PlacingOrder placing) {
    return ask("drafts/" + placing.draft().id() + "/void", DraftServer.JSON.createObjectNode())
        .map(answer ->
            switch (answer.path("is").asText()) {
              case "void" -> new Withdrawal.Withdrawn();
              case "ordered" -> new Withdrawal.Standing(order(answer.path("order")));
              default -> new Withdrawal.Unknown();
            })
        .orElseGet(Withdrawal.Unknown::new);
  }

  @Override
  public CancelResult cancel(Order order) {
    return ask("orders/" + order.id() + "/cancel", DraftServer.JSON.createObjectNode())
        .map(answer ->
            answer.path("is").asText().equals("cancelled")
                ? new CancelResult.Cancelled(order(answer.path("order")))
                : new CancelResult.Unknown())
        .orElseGet(CancelResult.Unknown::new);
  }

  @Override
  public List<Order> recent(HouseholdId household, int limit) {
    return List.of();
  }

  @Override
  public Optional<Order> order(OrderId id) {
    return Optional.empty();
  }

  @Override
  public Optional<Order> findByKey(OrderKey key) {
    return ask("find", DraftServer.JSON.createObjectNode().put("key", key.value()))
        .filter(answer -> answer.has("order"))
        .map(answer -> order(answer.path("order")));
  }

  @Override
  public Optional<Order> record(OrderEvent event) {
    return Optional.empty();
  }

  private Optional<JsonNode> ask(String path, JsonNode body) {
    try {
      var request =
          HttpRequest.newBuilder(at.resolve("/" + path))
              .timeout(PATIENCE)
              .POST(BodyPublishers.ofString(body.toString()))
              .build();
      var answer = http.send(request, BodyHandlers.ofByteArray());
      return answer.statusCode() == 200
          ? Optional.of(DraftServer.JSON.readTree(answer.body()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private ObjectNode order(PlacingOrder placing) {
    var line = placing.quote().lines().getFirst();
    return DraftServer.JSON
        .createObjectNode()
        .put("shopper", placing.buyer().shopper().value())
        .put("household", placing.buyer().household().value())
        .put("sku", line.sku().value())
        .put("packs", line.quantity().wholePacks())
        .put("price", line.unitPrice().minor())
        .put("total", placing.quote().totals().total().minor())
        .put("at", clock.instant().toString());
  }

  private Order order(JsonNode json) {
    var price = new Money(json.path("price").asLong(), quoting.terms().currency());
    var packs = Quantity.of(json.path("packs").asInt());
    var lines = List.of(new OrderLine(new Sku(json.path("sku").asText()), packs, price));
    return new Order(
        new OrderId(json.path("id").asText()),
        new OrderKey(json.path("key").asText()),
        new Order.Buyer(
            new ShopperId(json.path("shopper").asText()),
            new HouseholdId(json.path("household").asText())),
        Instant.parse(json.path("at").asText()),
        OrderStatus.ofCode(json.path("status").asText()).orElseThrow(),
        lines,
        quoting.totals(lines),
        Shipment.UNKNOWN,
        null);
  }
}
