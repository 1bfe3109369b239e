package dev.sayso.commerce.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualDaysTest {

  @ParameterizedTest
  @CsvSource({
    "Meadow Farm Whole Milk, 7",
    "Finish Classic Dishwasher Tabs, 45",
    "Frische Vollmilch, 7",
    "Quiet Coffee Grinder, 1500",
    "Bergkäse am Stück, 10"
  })
  void goods_are_known_by_a_word_of_their_name(String name, double days) {
    assertThat(UsualDays.of(name)).hasValue(days);
  }

  @ParameterizedTest
  @CsvSource({"Gift card", "Sonnenschirm"})
  void other_goods_are_not_known(String name) {
    assertThat(UsualDays.of(name)).isEmpty();
  }
}
