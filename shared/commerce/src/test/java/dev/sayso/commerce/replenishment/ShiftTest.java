package dev.sayso.commerce.replenishment;

import static dev.sayso.commerce.replenishment.Baskets.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Sku;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftTest {

  private static final Sku MILK = new Sku("milk");

  @Test
  void away_moves_it_by_the_days_away() {
    assertThat(after(new Shift.Away(day(5), day(9)))).isEqualTo(day(19));
  }

  @Test
  void away_before_the_last_purchase_or_after_the_due_day_moves_nothing() {
    assertThat(after(new Shift.Away(day(-9), day(-2)))).isEqualTo(day(14));
    assertThat(after(new Shift.Away(day(20), day(30)))).isEqualTo(day(14));
  }

  @Test
  void guests_make_it_due_sooner_but_never_before_today() {
    assertThat(after(new Shift.Guests(day(5), day(8)))).isEqualTo(day(12));
    assertThat(after(new Shift.Guests(day(1), day(60)))).isEqualTo(day(4));
  }

  @Test
  void plenty_puts_that_product_off_by_half_its_rhythm() {
    assertThat(after(new Shift.Plenty(MILK, day(12)))).isEqualTo(day(19));
    assertThat(after(new Shift.Plenty(new Sku("eggs"), day(12)))).isEqualTo(day(14));
    assertThat(after(new Shift.Plenty(MILK, day(-3)))).isEqualTo(day(14));
  }

  private static LocalDate after(Shift shift) {
    var because = new ReplenishmentForecast.Because(day(0), 5, 14);
    var forecast = new ReplenishmentForecast(MILK, day(14), day(10), day(20), 0.7, because);
    return Shift.apply(forecast, List.of(shift), day(4)).dueOn();
  }

  private static LocalDate day(int day) {
    return START.plusDays(day);
  }
}
