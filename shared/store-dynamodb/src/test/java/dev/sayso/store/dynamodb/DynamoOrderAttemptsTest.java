package dev.sayso.store.dynamodb;

import static dev.sayso.store.dynamodb.Turns.CALLER;
import static dev.sayso.store.dynamodb.Turns.KIM;
import static dev.sayso.store.dynamodb.Turns.MILK;
import static dev.sayso.store.dynamodb.Turns.placing;
import static dev.sayso.store.dynamodb.Turns.quote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.ledger.LedgerBreak;
import dev.sayso.commerce.ledger.LedgerHead;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.FinishingOrders;
import dev.sayso.commerce.order.OrderAttempt;
import dev.sayso.commerce.order.OrderPath;
import dev.sayso.commerce.order.OrderWish;
import dev.sayso.commerce.order.PlacingOrder;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.dialog.Visit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Attempts in the household's collection, found again by the index of who is due.
class DynamoOrderAttemptsTest {

  private final TestClock clock = TestClock.at("2026-11-22T15:00:00Z");
  private DynamoTables tables;
  private DynamoShop shop;
  private DynamoOrderAttempts attempts;

  @BeforeEach
  void openAShop() {
    tables = LocalDynamo.tables();
    shop = DynamoShop.of(tables, TestedShop.TERMS, clock);
    attempts = new DynamoOrderAttempts(tables, Duration.ofMinutes(30));
    new DynamoCatalogStore(tables).write(new Offer(MILK, Money.of(189, "USD"), 9, clock.instant()));
    new DynamoShoppers(tables).put(KIM);
  }

  @Test
  void one_wish_has_one_attempt_and_reads_as_it_was_written() {
    var first = attempts.begin(attempt(), LedgerHead.NONE);
    var again = attempts.begin(attempt(), LedgerHead.NONE);
    assertThat(first.fresh()).isTrue();
    assertThat(again.fresh()).isFalse();
    assertThat(again.attempt()).isEqualTo(first.attempt());
  }

  @Test
  void who_was_outrun_writes_nothing() {
    var read = attempts.begin(attempt(), LedgerHead.NONE).attempt();
    assertThat(attempts.write(read.told(Optional.empty()))).isPresent();
    assertThat(attempts.write(read.told(Optional.empty()))).isEmpty();
  }

  @Test
  void what_is_left_is_found_by_when_it_is_due_and_what_is_over_is_not() {
    var read = attempts.begin(attempt(), LedgerHead.NONE).attempt();
    assertThat(due()).isZero();
    clock.advance(OrderAttempt.PATIENCE);
    assertThat(due()).isEqualTo(1);
    attempts.write(read.told(Optional.empty()));
    assertThat(due()).isZero();
  }

  @Test
  void a_sweep_finishes_what_was_left_and_the_next_turn_brings_the_news() {
    attempts.begin(attempt(), LedgerHead.NONE);
    clock.advance(Duration.ofMinutes(1));
    var swept = new FinishingOrders(shop.checkout(), shop.orders(), attempts, clock).sweep();
    assertThat(swept).isEqualTo(new FinishingOrders.Swept(1, 0, 0));
    var visit = new DynamoSessions(tables, new Homes(tables, clock), clock).open(CALLER, "s");
    assertThat(visit.attempts()).hasSize(1);
    assertThat(visit.attempts().getFirst().path()).isInstanceOf(OrderPath.Confirmed.class);
    assertThat(visit.orders().orders()).hasSize(1);
  }

  @Test
  void what_is_agreed_is_on_record_with_its_attempt_and_the_chain_holds() {
    var head = LedgerHead.NONE;
    for (int i = 1; i <= 3; i++) {
      attempts.begin(attempt("k-" + i), head);
      attempts.begin(attempt("k-" + i), head);
      head = i == 1 ? visit().ledger() : head;
    }
    var ledger = new DynamoLedgers(tables).of(KIM);
    assertThat(ledger.records()).hasSize(3);
    assertThat(ledger.firstBreak()).isEmpty();
    assertThat(ledger.head()).isEqualTo(visit().ledger());
    assertThat(ledger.records().getFirst().agreement().consent().answer()).isEqualTo("yes");
  }

  @Test
  void two_devices_at_once_do_not_fork_the_ledger() throws Exception {
    AtOnce.run(4, number -> attempts.begin(attempt("k-" + number), LedgerHead.NONE));
    var ledger = new DynamoLedgers(tables).of(KIM);
    assertThat(ledger.records()).hasSize(4);
    assertThat(ledger.firstBreak()).isEmpty();
  }

  @Test
  void a_record_that_somebody_altered_or_deleted_is_found() {
    for (int i = 1; i <= 3; i++) {
      attempts.begin(attempt("k-" + i), visit().ledger());
    }
    var second = TableKeys.ledger(KIM.household(), KIM.id(), 2);
    tables
        .client()
        .updateItem(it ->
            it.tableName(tables.shoppers())
                .key(second.attributes())
                .updateExpression("SET doc.agreement.consent.answer = :no")
                .expressionAttributeValues(Map.of(":no", Fields.textValue("no"))));
    var ledgers = new DynamoLedgers(tables);
    assertThat(ledgers.of(KIM).firstBreak()).contains(new LedgerBreak.Altered(2));
    tables.client().deleteItem(it -> it.tableName(tables.shoppers()).key(second.attributes()));
    assertThat(ledgers.of(KIM).firstBreak()).contains(new LedgerBreak.Missing(2));
  }

  private Visit visit() {
    return new DynamoSessions(tables, new Homes(tables, clock), clock).open(CALLER, "s");
  }

  private long due() {
    return IntStream.range(0, 8)
        .mapToLong(shard -> attempts.due(shard, clock.instant(), 10).size())
        .sum();
  }

  private OrderAttempt attempt() {
    return attempt("k-1");
  }

  private OrderAttempt attempt(String key) {
    var placing = placing(key, quote(shop, 2));
    var total = placing.quote().totals().total();
    var hash = placing.quote().hash();
    var consent = new Consent("Milk?", total, hash, "yes", "kim", "s", clock.instant());
    var agreed = new PlacingOrder(placing.key(), placing.buyer(), placing.quote(), consent);
    return new OrderAttempt(
        new OrderWish.Buy(agreed, true),
        new OrderPath.Placing(agreed.draft()),
        0,
        clock.instant().plus(OrderAttempt.PATIENCE),
        0);
  }
}
