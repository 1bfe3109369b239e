package dev.sayso.commerce.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void twoPacksCostTwiceTheMoney() {
    assertThat(Money.of(1249, "USD").times(BigDecimal.TWO)).isEqualTo(Money.of(2498, "USD"));
  }

  @Test
  void currenciesDoNotMix() {
    assertThatThrownBy(() -> Money.of(1, "USD").plus(Money.of(1, "EUR")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EUR");
  }

  @Test
  void anAmountTooLargeIsAnErrorAndNeverWraps() {
    assertThatThrownBy(() -> Money.of(Long.MAX_VALUE, "USD").plus(Money.of(1, "USD")))
        .isInstanceOf(ArithmeticException.class);
  }

  @Property
  void whatIsAddedCanBeTakenAway(@ForAll int first, @ForAll int second) {
    var money = Money.of(first, "EUR");
    assertThat(money.plus(Money.of(second, "EUR")).minus(Money.of(second, "EUR"))).isEqualTo(money);
  }

  @Property
  void timesIsAddingAgainAndAgain(@ForAll int minor, @ForAll @IntRange(max = 50) int factor) {
    var sum = Money.of(0, "EUR");
    for (var i = 0; i < factor; i++) {
      sum = sum.plus(Money.of(minor, "EUR"));
    }
    assertThat(Money.of(minor, "EUR").times(BigDecimal.valueOf(factor))).isEqualTo(sum);
  }
}
