package dev.sayso.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.replenishment.Forecasts;
import dev.sayso.commerce.replenishment.ForecastsContract;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.replenishment.ShopperHabits;
import dev.sayso.commerce.shopper.HouseholdId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoForecastsTest extends ForecastsContract {

  private static final HouseholdId HOME = new HouseholdId("h1");
  private static final Outlook NOTHING = new Outlook(Instant.EPOCH, List.of());
  private static final ShopperHabits.State NO_HABITS = new ShopperHabits().state();

  @Override
  public Forecasts open() {
    return new DynamoForecasts(LocalDynamo.tables());
  }

  @Test
  void of_many_who_write_at_once_each_builds_on_the_one_before() throws Exception {
    var forecasts = open();
    var saved =
        AtOnce.run(
            8,
            _ -> {
              int count = 0;
              for (int i = 0; i < 10; i++) {
                count += forecasts.save(HOME, forecasts.kept(HOME), NO_HABITS, NOTHING) ? 1 : 0;
              }
              return count;
            });
    assertThat(forecasts.kept(HOME).version())
        .isEqualTo(saved.stream().mapToInt(Integer::intValue).sum())
        .isPositive();
  }

  @Test
  void what_another_release_wrote_is_made_anew_and_not_stumbled_over() {
    var tables = LocalDynamo.tables();
    var forecasts = new DynamoForecasts(tables);
    forecasts.save(HOME, forecasts.kept(HOME), NO_HABITS, NOTHING);
    for (var key : List.of(TableKeys.habits(HOME), TableKeys.outlook(HOME))) {
      var item = new HashMap<>(key.attributes());
      item.putAll(
          new Fields().at("through", Instant.EPOCH).bytes("packed", new byte[] {9}).values());
      item.put(Versioned.VERSION, AttributeValue.fromN("7"));
      tables.client().putItem(put -> put.tableName(tables.shoppers()).item(item));
    }
    assertThat(forecasts.outlook(HOME)).isEmpty();
    var kept = forecasts.kept(HOME);
    assertThat(kept.past()).isEmpty();
    assertThat(kept.version()).isEqualTo(7);
    assertThat(forecasts.save(HOME, kept, NO_HABITS, NOTHING)).isTrue();
    assertThat(forecasts.kept(HOME).past()).isPresent();
  }

  @Test
  void an_update_is_one_read_and_one_transaction() {
    var counter = new CallCounter();
    var counted = new DynamoForecasts(LocalDynamo.intercepted(LocalDynamo.tables(), counter));
    var kept = counted.kept(HOME);
    counted.save(HOME, kept, NO_HABITS, NOTHING);
    assertThat(counter.take()).isEqualTo(Map.of("GetItem", 1L, "TransactWriteItems", 1L));
  }
}
