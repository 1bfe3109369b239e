package dev.sayso.store.dynamodb;

import static dev.sayso.store.dynamodb.Turns.CALLER;
import static dev.sayso.store.dynamodb.Turns.KIM;
import static dev.sayso.store.dynamodb.Turns.MILK;
import static dev.sayso.store.dynamodb.Turns.placing;
import static dev.sayso.store.dynamodb.Turns.quote;
import static dev.sayso.store.dynamodb.Turns.talk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.CancelResult;
import dev.sayso.commerce.order.OrderResult;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.order.Withdrawal;
import dev.sayso.dialog.Session;
import dev.sayso.dialog.Sessions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/// What happens when an answer is lost or nobody can read it.
class BrokenAnswersTest {

  private final TestClock clock = TestClock.at("2026-11-22T15:00:00Z");
  private DynamoTables tables;
  private DynamoShop shop;
  private DynamoShop losing;

  @BeforeEach
  void openAShop() {
    tables = LocalDynamo.tables();
    shop = DynamoShop.of(tables, TestedShop.TERMS, clock);
    var broken = LocalDynamo.intercepted(tables, new LosesAnswers());
    losing = DynamoShop.of(broken, TestedShop.TERMS, clock);
    var offer = new Offer(MILK, Money.of(189, "USD"), 9, clock.instant());
    new DynamoCatalogStore(tables).write(offer);
    new DynamoShoppers(tables).put(KIM);
  }

  @Test
  void an_order_whose_answer_was_lost_is_unknown_found_by_key_and_never_taken_twice() {
    var placing = placing("k-1", quote(shop, 2));
    assertThat(losing.checkout().place(placing)).isEqualTo(new OrderResult.Unknown());
    var order = shop.orders().findByKey(placing.key()).orElseThrow();
    assertThat(shop.checkout().place(placing)).isEqualTo(new OrderResult.AlreadyPlaced(order));
    assertThat(left()).isEqualTo(7);
  }

  @Test
  void a_cancellation_whose_answer_was_lost_is_unknown_and_harmless_to_repeat() {
    var placing = placing("k-1", quote(shop, 2));
    shop.checkout().place(placing);
    var order = shop.orders().findByKey(placing.key()).orElseThrow();
    assertThat(losing.checkout().cancel(order)).isEqualTo(new CancelResult.Unknown());
    assertThat(shop.checkout().cancel(order)).isInstanceOf(CancelResult.Cancelled.class);
    assertThat(left()).isEqualTo(9);
  }

  @Test
  void a_refusal_that_does_not_say_what_stands_there_withdraws_nothing() {
    var placing = placing("k-1", quote(shop, 2));
    shop.checkout().place(placing);
    var refusing = LocalDynamo.intercepted(tables, new RefusesOnce());
    var order = shop.orders().findByKey(placing.key()).orElseThrow();
    assertThat(DynamoShop.of(refusing, TestedShop.TERMS, clock).checkout().withdraw(placing))
        .isEqualTo(new Withdrawal.Standing(order));
  }

  @Test
  void an_order_is_cancelled_although_the_shop_no_longer_has_the_product() {
    var placing = placing("k-1", quote(shop, 2));
    shop.checkout().place(placing);
    var order = shop.orders().findByKey(placing.key()).orElseThrow();
    tables
        .client()
        .deleteItem(delete -> delete.tableName(tables.catalog()).key(TableKeys.product(MILK)));
    assertThat(shop.checkout().cancel(order)).isInstanceOf(CancelResult.Cancelled.class);
  }

  @Test
  void a_session_that_nobody_can_read_begins_anew_and_can_be_saved() {
    var sessions = new DynamoSessions(tables, new Homes(tables, clock), clock);
    var visit = sessions.open(CALLER, "s");
    sessions.save(visit, talk(visit));
    spoil("doc", AttributeValue.fromM(Map.of("shape", AttributeValue.fromS("of tomorrow"))));
    var spoiled = sessions.open(CALLER, "s");
    assertThat(spoiled.session()).isEqualTo(Session.begin("s", KIM.id(), clock.instant()));
    assertThat(sessions.save(spoiled, talk(spoiled))).isEqualTo(Sessions.Saved.DONE);
  }

  @Test
  void many_open_sessions_do_not_hide_the_orders() {
    shop.checkout().place(placing("k-1", quote(shop, 1)));
    var sessions = new DynamoSessions(tables, new Homes(tables, clock), clock);
    for (int i = 0; i < 160; i++) {
      var visit = sessions.open(CALLER, "session-" + i);
      sessions.save(visit, talk(visit));
    }
    var visit = sessions.open(CALLER, "session-0");
    assertThat(visit.orders().orders()).hasSize(1);
    assertThat(visit.revision().session()).isEqualTo(1);
  }

  private void spoil(String attribute, AttributeValue value) {
    var key = TableKeys.session(KIM.household(), KIM.id(), "s");
    tables
        .client()
        .updateItem(update ->
            update
                .tableName(tables.shoppers())
                .key(key.attributes())
                .updateExpression("SET #a = :v")
                .expressionAttributeNames(Map.of("#a", attribute))
                .expressionAttributeValues(Map.of(":v", value)));
  }

  private int left() {
    return shop.offers().offers(List.of(MILK)).get(MILK).stock();
  }

  /// Somebody between says that the condition failed, and no more.
  private static final class RefusesOnce implements ExecutionInterceptor {
    private boolean refused;

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (context.request() instanceof PutItemRequest && !refused) {
        refused = true;
        throw ConditionalCheckFailedException.builder().message("injected").build();
      }
    }
  }

  /// The database does its work, and the answer gets lost on the way back.
  private static final class LosesAnswers implements ExecutionInterceptor {
    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      if (context.response() instanceof TransactWriteItemsResponse) {
        throw SdkClientException.create("the connection broke");
      }
    }
  }
}
