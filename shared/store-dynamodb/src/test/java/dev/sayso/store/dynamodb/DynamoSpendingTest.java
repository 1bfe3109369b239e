package dev.sayso.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DynamoSpendingTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private final DynamoTables tables = LocalDynamo.tables();

  @Test
  void processes_spend_together_until_the_days_most_is_reached() {
    var one = new DynamoSpending(tables);
    var other = new DynamoSpending(tables);
    assertThat(one.spent(TODAY, 600, 1_000)).isTrue();
    assertThat(other.spent(TODAY, 600, 1_000)).isTrue();
    assertThat(one.spent(TODAY, 1, 1_000)).isFalse();
    assertThat(other.spent(TODAY, 1, 1_000)).isFalse();
  }

  @Test
  void another_day_begins_at_nothing() {
    var spending = new DynamoSpending(tables);
    assertThat(spending.spent(TODAY, 1_000, 1_000)).isTrue();
    assertThat(spending.spent(TODAY, 1, 1_000)).isFalse();
    assertThat(spending.spent(TODAY.plusDays(1), 1, 1_000)).isTrue();
  }

  @Test
  void a_table_that_is_not_there_stops_nobody() {
    var nowhere = new DynamoTables(tables.client(), "no-such-table", tables.catalog());
    assertThat(new DynamoSpending(nowhere).spent(TODAY, 1, 1)).isTrue();
  }
}
