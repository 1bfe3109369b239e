package dev.sayso.functions.forecast;

import static dev.sayso.functions.forecast.StreamedShop.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.channel.Journal;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderEvent;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.store.dynamodb.DynamoOrders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// The function on what the table's own stream tells.
class ForecastTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final List<Journal.Entry> noted = new ArrayList<>();
  private StreamedShop shop;
  private Doors doors;

  @BeforeEach
  void open() throws Exception {
    shop = new StreamedShop();
    doors = new Doors(shop.forecaster(), noted::add);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void orders_are_taken_in_as_they_are_placed() throws Exception {
    shop.orders(orders(0, 1));
    assertThat(apply(shop.told())).isEmpty();
    assertThat(outlook().items()).extracting(Outlook.Item::sku).containsExactly(sku("milk"));
    shop.orders(orders(0, 1, 7));
    assertThat(apply(shop.told())).isEmpty();
    assertThat(outlook().items()).extracting(Outlook.Item::times).containsExactly(3);
    assertThat(outlook().through()).isEqualTo(START.plus(Duration.ofDays(7)));
  }

  @Test
  void what_only_says_how_far_a_parcel_is_costs_no_write() throws Exception {
    shop.orders(orders(0));
    apply(shop.told());
    long before = shop.forecasts().kept(HOME).version();
    report(OrderStatus.SHIPPED);
    report(OrderStatus.DELIVERED);
    var told = shop.told();
    assertThat(told).hasSize(2);
    assertThat(apply(told)).isEmpty();
    assertThat(shop.forecasts().kept(HOME).version()).isEqualTo(before);
  }

  @Test
  void cancelled_returned_and_deleted_orders_are_as_if_they_never_were() throws Exception {
    shop.orders(orders(0, 5));
    apply(shop.told());
    report(OrderStatus.CANCELLED);
    apply(shop.told());
    assertThat(outlook().items()).extracting(Outlook.Item::times).containsExactly(1);
    shop.delete(shop.stored().getLast());
    apply(shop.told());
    assertThat(outlook().items()).isEmpty();
  }

  @Test
  void a_batch_that_is_told_again_changes_nothing() throws Exception {
    shop.orders(orders(0, 3, 9));
    var told = shop.told();
    apply(told);
    var kept = shop.forecasts().kept(HOME);
    apply(told);
    apply(told.subList(1, 3));
    assertThat(shop.forecasts().kept(HOME)).isEqualTo(kept);
  }

  @Test
  void in_whatever_order_and_pieces_the_stream_is_told_the_end_is_the_same() throws Exception {
    shop.orders(orders(0, 3, 9, 9, 20));
    report(OrderStatus.SHIPPED);
    report(OrderStatus.CANCELLED);
    shop.orders(orders(0, 9, 9, 20));
    var told = shop.told();
    apply(told);
    var kept = shop.forecasts().kept(HOME).past();
    for (int seed = 0; seed < 20; seed++) {
      var shuffled = new ArrayList<>(told);
      shuffled.addAll(told.subList(0, 4));
      Collections.shuffle(shuffled, new Random(seed));
      for (int from = 0; from < shuffled.size(); from += 2) {
        apply(shuffled.subList(from, Math.min(from + 2, shuffled.size())));
      }
      assertThat(shop.forecasts().kept(HOME).past()).isEqualTo(kept);
    }
  }

  @Test
  void what_cannot_be_read_is_reported_and_holds_up_nobody_else() throws Exception {
    shop.orders(orders(0));
    var broken = new HashMap<>(shop.stored().getFirst());
    broken.put("sk", AttributeValue.fromS("ORDER#2026-03-02T12:00:00.000000000Z#broken"));
    broken.put("doc", AttributeValue.fromM(Map.of("id", AttributeValue.fromS("broken"))));
    shop.put(broken);
    shop.orders(orders(0, 7));
    var told = shop.told();
    // First, new, broken and gone.
    assertThat(told).hasSize(4);
    assertThat(apply(told)).containsExactlyElementsOf(poisonOf(told)).hasSize(2);
    assertThat(outlook().items()).extracting(Outlook.Item::times).containsExactly(2);
    assertThat(noted).isNotEmpty().allMatch(entry -> entry instanceof Journal.Entry.Failed);
  }

  @Test
  void a_household_that_cannot_be_written_is_reported_by_its_first_record() throws Exception {
    shop.orders(orders(0, 4));
    var told = shop.told();
    var tables = shop.tables();
    tables.client().deleteTable(table -> table.tableName(tables.shoppers()));
    assertThat(apply(told)).containsExactly(sequence(told, 0));
    assertThat(noted).hasSize(1);
  }

  @Test
  void a_household_is_made_anew_when_the_merchant_asks() throws Exception {
    shop.orders(orders(0, 4));
    assertThat(text(doors.answer(bytes("{\"rebuild\":\"h1\"}"))))
        .isEqualTo("{\"household\":\"h1\",\"products\":1}");
    assertThat(outlook().items()).extracting(Outlook.Item::times).containsExactly(2);
    assertThat(text(doors.answer(bytes("{\"rebuild\":\"nobody\"}"))))
        .isEqualTo("{\"household\":\"nobody\",\"products\":0}");
    assertThat(shop.forecasts().kept(new HouseholdId("nobody")).version()).isZero();
  }

  @Test
  void anything_else_is_an_error() {
    for (var event : List.of("{}", "{\"rebuild\":\" \"}", "[]", "nonsense")) {
      assertThatThrownBy(() -> doors.answer(bytes(event))).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_record_without_anything_in_it_is_reported() throws Exception {
    var event =
        "{\"Records\":[{\"dynamodb\":{\"SequenceNumber\":\"7\"}},"
            + "{\"dynamodb\":{\"SequenceNumber\":\"8\",\"NewImage\":{\"pk\":{\"X\":1}}}}]}";
    assertThat(LambdaJson.failed(doors.answer(bytes(event)))).containsExactly("7", "8");
  }

  @Test
  void the_handler_takes_the_recorded_event() throws Exception {
    shop.orders(orders(0));
    shop.told();
    var answer = new ByteArrayOutputStream();
    var event = Files.readAllBytes(Path.of("../../events/forecast/orders.json"));
    new ForecastHandler(shop.forecaster())
        .handleRequest(new ByteArrayInputStream(event), answer, null);
    assertThat(LambdaJson.failed(answer.toByteArray())).isEmpty();
  }

  private List<String> apply(List<Record> records) throws Exception {
    return LambdaJson.failed(doors.answer(LambdaJson.event(records)));
  }

  /// Records of which an image holds the broken order.
  private static List<String> poisonOf(List<Record> told) {
    return told.stream()
        .filter(record -> record.dynamodb().keys().get("sk").s().endsWith("#broken"))
        .map(record -> record.dynamodb().sequenceNumber())
        .toList();
  }

  private static String sequence(List<Record> told, int at) {
    return told.get(at).dynamodb().sequenceNumber();
  }

  /// Of the order of day 0.
  private void report(OrderStatus status) {
    var event = new OrderEvent(new OrderId("O-0"), status, Shipment.UNKNOWN);
    new DynamoOrders(shop.tables(), InstantSource.system()).record(event);
  }

  private Outlook outlook() {
    return shop.forecasts().outlook(HOME).orElseThrow();
  }

  /// Milk on each of these days.
  private static List<Order> orders(int... days) {
    return IntStream.range(0, days.length).mapToObj(i -> order(i, days[i])).toList();
  }

  private static Order order(int number, int day) {
    var price = TestedShop.usd(189);
    return new Order(
        new OrderId("O-" + number),
        new OrderKey("K-" + number),
        new Order.Buyer(new ShopperId("kim"), HOME),
        START.plus(Duration.ofDays(day)),
        OrderStatus.RECEIVED,
        List.of(new OrderLine(sku("milk"), Quantity.ONE, price)),
        new Totals(price, TestedShop.usd(0), TestedShop.usd(0)),
        Shipment.UNKNOWN,
        null);
  }

  private static Sku sku(String value) {
    return new Sku(value);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
