package dev.sayso.dev.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.Draft;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderResult;
import dev.sayso.commerce.order.PlacingOrder;
import dev.sayso.commerce.order.Prepared;
import dev.sayso.commerce.order.Quoting;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.order.Withdrawal;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The till of a shop that knows no idempotency, over HTTP.
class DraftCheckoutTest {

  private DraftServer server;
  private DraftShop shop;

  @BeforeEach
  void open() throws IOException {
    server = new DraftServer(10);
    shop =
        new DraftShop(
            server.uri(),
            new Quoting(FaultWorld.TERMS),
            FaultWorld.offer(),
            new BenchClock(FaultWorld.BEGIN));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_draft_becomes_one_order_and_is_found_by_its_field() {
    var placing = prepared("k-1");
    var order = ((OrderResult.Placed) shop.place(placing)).order();
    assertThat(shop.place(placing)).isEqualTo(new OrderResult.AlreadyPlaced(order));
    assertThat(shop.findByKey(placing.key())).contains(order);
    assertThat(server.stock()).isEqualTo(8);
  }

  @Test
  void two_drafts_of_one_key_become_two_orders_so_that_only_one_may_ever_be_placed() {
    shop.place(prepared("k-1").as(draft()));
    shop.place(prepared("k-1").as(draft()));
    assertThat(server.orders()).hasSize(2);
  }

  @Test
  void of_a_voided_draft_comes_no_order() {
    var placing = prepared("k-1");
    assertThat(shop.withdraw(placing)).isEqualTo(new Withdrawal.Withdrawn());
    assertThat(shop.place(placing)).isEqualTo(new OrderResult.Withdrawn());
    assertThat(server.stock()).isEqualTo(10);
  }

  @Test
  void who_does_not_answer_is_unknown() {
    server.close();
    assertThat(shop.place(placing("k-1"))).isEqualTo(new OrderResult.Unknown());
  }

  /// What a request makes that was sent twice.
  private Draft draft() {
    return new Draft(server.draft("k-1"));
  }

  private PlacingOrder prepared(String key) {
    var placing = placing(key);
    return switch (shop.prepare(placing.key(), placing.quote())) {
      case Prepared.Ready(var draft) -> placing.as(draft);
      case Prepared.Refused _, Prepared.Unknown _ -> throw new AssertionError("no draft");
    };
  }

  private PlacingOrder placing(String key) {
    var kim = FaultWorld.shopper(1, true);
    var quote = shop.quote(kim, List.of(new WantedLine(FaultWorld.SKU, Quantity.of(2))));
    var consent =
        new Consent("?", quote.totals().total(), quote.hash(), "yes", "kim", "s", FaultWorld.BEGIN);
    var buyer = new Order.Buyer(kim.id(), kim.household());
    return new PlacingOrder(new OrderKey(key), buyer, quote, consent);
  }
}
