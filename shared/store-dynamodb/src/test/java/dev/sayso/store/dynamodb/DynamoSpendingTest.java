package dev.sayso.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DynamoSpendingTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private static final long FREE = Long.MAX_VALUE;

  private final DynamoTables tables = LocalDynamo.tables();

  @Test
  void processes_spend_together_until_the_days_most_is_reached() {
    var one = new DynamoSpending(tables);
    var other = new DynamoSpending(tables);
    assertThat(one.spent(TODAY, 600, 1_000, 0, FREE)).isTrue();
    assertThat(other.spent(TODAY, 600, 1_000, 0, FREE)).isTrue();
    assertThat(one.spent(TODAY, 1, 1_000, 0, FREE)).isFalse();
    assertThat(other.spent(TODAY, 1, 1_000, 0, FREE)).isFalse();
  }

  @Test
  void processes_spend_money_together_until_the_days_most_is_reached() {
    var one = new DynamoSpending(tables);
    var other = new DynamoSpending(tables);
    assertThat(one.spent(TODAY, 10, 1_000, 40, 50)).isTrue();
    assertThat(other.spent(TODAY, 10, 1_000, 40, 50)).isTrue();
    assertThat(one.spent(TODAY, 10, 1_000, 1, 50)).isFalse();
    assertThat(one.spent(TODAY, 10, 1_000, 1, FREE)).isTrue();
  }

  @Test
  void another_day_begins_at_nothing() {
    var spending = new DynamoSpending(tables);
    assertThat(spending.spent(TODAY, 1_000, 1_000, 0, FREE)).isTrue();
    assertThat(spending.spent(TODAY, 1, 1_000, 0, FREE)).isFalse();
    assertThat(spending.spent(TODAY.plusDays(1), 1, 1_000, 0, FREE)).isTrue();
  }

  @Test
  void a_table_that_is_not_there_stops_nobody() {
    var nowhere = new DynamoTables(tables.client(), "no-such-table", tables.catalog());
    assertThat(new DynamoSpending(nowhere).spent(TODAY, 1, 1, 0, FREE)).isTrue();
  }
}
