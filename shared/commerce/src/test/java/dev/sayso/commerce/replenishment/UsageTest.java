package dev.sayso.commerce.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void it_is_likelier_bought_when_its_usual_gap_is_over() {
    var usage = every(10, 1);
    assertThat(usage.usedUp(60)).isGreaterThan(10 * usage.usedUp(53));
  }

  @Test
  void two_packs_last_twice_as_long() {
    var one = every(10, 1);
    var two = every(10, 1);
    two.take(60, 2);
    one.take(60, 1);
    assertThat(two.usedUp(70)).isLessThan(one.usedUp(70) / 2);
    assertThat(two.usedUp(80)).isGreaterThan(two.usedUp(70));
    assertThat(every(20, 2).usedUp(120)).isEqualTo(every(20, 2).usedUp(120));
  }

  @Test
  void twice_on_one_day_is_one_purchase_of_more() {
    var twice = every(10, 1);
    twice.take(60, 1);
    twice.take(60, 1);
    var once = every(10, 1);
    once.take(60, 2);
    assertThat(twice.usedUp(75)).isEqualTo(once.usedUp(75));
  }

  @Test
  void never_bought_is_never_used_up() {
    assertThat(new Usage().usedUp(5)).isZero();
  }

  private static Usage every(int days, int packs) {
    var usage = new Usage();
    for (int day = 0; day <= 5 * days; day += days) {
      usage.take(day, packs);
    }
    return usage;
  }
}
