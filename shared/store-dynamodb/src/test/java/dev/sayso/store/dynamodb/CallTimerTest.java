package dev.sayso.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class CallTimerTest {
  private final List<String> calls = new ArrayList<>();
  private final DynamoTables tables = LocalDynamo.tables();
  private final DynamoTables timed =
      LocalDynamo.intercepted(
          tables,
          new CallTimer(
              InstantSource.system(),
              (operation, _, took, failed) -> {
                assertThat(took).isPositive();
                calls.add(operation + (failed ? " failed" : ""));
              }));

  private DynamoDbClient client() {
    return timed.client();
  }

  @Test
  void each_call_is_told_of_once_with_its_operation() {
    client().getItem(get -> get.tableName(timed.shoppers()).key(key()));
    assertThat(calls).containsExactly("GetItem");
  }

  @Test
  void a_write_that_its_own_condition_refused_did_not_fail() {
    assertThatThrownBy(() ->
            client()
                .putItem(put ->
                    put.tableName(timed.shoppers())
                        .item(key())
                        .conditionExpression("attribute_exists(pk)")))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(calls).containsExactly("PutItem");
  }

  @Test
  void a_call_that_broke_failed() {
    assertThatThrownBy(() -> client().getItem(get -> get.tableName("no-such-table").key(key())))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThat(calls).containsExactly("GetItem failed");
  }

  private static Map<String, AttributeValue> key() {
    return Map.of("pk", AttributeValue.fromS("H#none"), "sk", AttributeValue.fromS("NONE"));
  }
}
