package dev.sayso.dev.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.dev.Shops;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bills from consumption that is known, and the consumption itself on DynamoDB Local.
class BillingTest {

  /// Ten turns: 20 reads, 30 writes, one order; 10 ms each with 2 calls.
  private static final TurnMix MIX =
      new TurnMix(10, 1, new TurnMix.Units(20, 25), new TurnMix.Units(0, 5), 2, 10, Map.of());

  private static final Usage USAGE = new Usage(1024, 0, 5, 0, 10, Usage.Model.NONE);

  private static Billing billing(Usage usage, boolean freeTier) {
    return new Billing(MIX, usage, Prices.of("us-east-1"), 30, freeTier);
  }

  private static Bill.Line line(Bill bill, String name) {
    return bill.lines().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void the_total_is_the_sum_of_the_lines() {
    var bill = billing(USAGE, false).bill(100_000);
    var sum = BigDecimal.ZERO;
    for (var line : bill.lines()) {
      sum = sum.add(line.amount());
    }
    assertThat(bill.total()).isEqualByComparingTo(sum).isPositive();
  }

  @Test
  void an_amount_is_its_quantity_times_its_price() {
    var writes = line(billing(USAGE, false).bill(1_000_000), "DynamoDB writes");

    assertThat(writes.quantity()).isEqualByComparingTo("3000000");
    assertThat(writes.amount()).isEqualByComparingTo("1.875");
    assertThat(writes.basis()).contains("3.00 a turn measured over 10 turns");
  }

  @Test
  void what_follows_turns_grows_with_them_and_what_is_fixed_does_not() {
    var few = billing(USAGE, false).bill(100_000);
    var many = billing(USAGE, false).bill(200_000);

    for (var name :
        Set.of("DynamoDB writes", "DynamoDB storage", "CloudWatch logs", "SES e-mail")) {
      assertThat(line(many, name).amount())
          .as(name)
          .isEqualByComparingTo(line(few, name).amount().multiply(BigDecimal.TWO));
    }
    for (var name : Set.of("CloudWatch alarms", "Secrets", "SQS", "Schedule")) {
      assertThat(line(many, name).amount()).isEqualByComparingTo(line(few, name).amount());
    }
  }

  @Test
  void a_turn_takes_its_own_time_and_that_of_its_calls_or_what_is_given() {
    assertThat(USAGE.duration(MIX)).isEqualTo(20);
    assertThat(new Usage(1024, 55, 5, 0, 0, Usage.Model.NONE).duration(MIX)).isEqualTo(55);
  }

  @Test
  void the_free_tier_takes_off_and_never_pays_out() {
    var bill = billing(USAGE, true).bill(1_000);

    assertThat(line(bill, "Lambda duration").amount()).isZero();
    assertThat(line(bill, "CloudWatch alarms").amount()).isEqualByComparingTo("2.00");
    assertThat(bill.lines()).allSatisfy(one -> assertThat(one.amount()).isNotNegative());
    assertThat(bill.total()).isLessThan(billing(USAGE, false).bill(1_000).total());
  }

  @Test
  void a_model_and_google_are_on_the_bill_where_they_are_used() {
    var usage = new Usage(1024, 0, 5, 20, 0, new Usage.Model(5, 1000, 100, 15, 60));
    var bill = billing(usage, false).bill(1_000_000);

    // 50,000 questions: 50 M tokens at 0.15, and 5 M at 0.60.
    assertThat(line(bill, "Model, tokens in").amount()).isEqualByComparingTo("7.50");
    assertThat(line(bill, "Model, tokens out").amount()).isEqualByComparingTo("3.00");
    assertThat(line(bill, "API Gateway").amount()).isEqualByComparingTo("0.20");
    assertThat(billing(USAGE, false).bill(1).lines())
        .extracting(Bill.Line::name)
        .doesNotContain("API Gateway", "Model, tokens in");
  }

  @Test
  void every_line_says_what_it_rests_on_and_where_its_price_is_from() {
    assertThat(billing(USAGE, false).bill(1).lines())
        .allSatisfy(line -> {
          assertThat(line.basis()).isNotBlank();
          assertThat(line.price().source()).startsWith("https://aws.amazon.com/");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"mars-north-1", "", "unit", "us-east-2"})
  void a_region_without_prices_is_told_of_with_those_that_have_some(String region) {
    assertThatThrownBy(() -> Prices.of(region))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("\"" + region + "\"")
        .hasMessageContaining("eu-central-1 or eu-west-1 or us-east-1");
  }

  @Test
  void turns_are_measured_by_what_they_consume() throws IOException {
    var tasks = Shops.home().resolve("events/words-to-order/01-reorder.yaml");
    var mix = TurnMix.measure(Shops.shared(), List.of(tasks));

    assertThat(mix.turns()).isEqualTo(2);
    assertThat(mix.orders()).isEqualTo(1);
    assertThat(mix.calls()).isBetween(3.0, 5.0);
    assertThat(mix.units().reads()).isPositive();
    assertThat(mix.units().writes()).isGreaterThan(mix.turns());
    assertThat(mix.behind().writes()).isPositive();
    assertThat(mix.kinds()).containsOnlyKeys("Reorder", "Yes");
  }
}
