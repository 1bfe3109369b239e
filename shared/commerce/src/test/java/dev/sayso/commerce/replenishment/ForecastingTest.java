package dev.sayso.commerce.replenishment;

import static dev.sayso.commerce.replenishment.Baskets.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ForecastingTest {

  private static final Sku MILK = new Sku("milk");

  private final Forecasting forecasting =
      new Forecasting(ForecastModel.shipped(), new Population(ForecastingTest::kind));

  private static Kind kind(Sku sku) {
    return new Kind(sku.value(), UsualDays.of(sku.value()).orElse(21));
  }

  @Property(tries = 40)
  void the_interval_holds_the_due_day_and_nothing_lies_before_today(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 200) int later) {
    var habits = ShopperHabits.of(Baskets.random(seed, 15));
    var today = LocalDate.ofEpochDay(habits.trips().lastDay()).plusDays(later);
    for (var forecast : forecasting.forecasts(habits, today, List.of())) {
      assertThat(forecast.dueOn()).isAfterOrEqualTo(today).isAfter(forecast.because().lastBought());
      assertThat(forecast.earliest()).isBeforeOrEqualTo(forecast.dueOn());
      assertThat(forecast.latest()).isAfterOrEqualTo(forecast.dueOn());
    }
  }

  @Property(tries = 20)
  void more_days_never_make_a_purchase_less_likely(@ForAll long seed) {
    var habits = ShopperHabits.of(Baskets.random(seed, 12));
    for (var habit : habits.products()) {
      var curve = forecasting.curve(habits, habit.sku()).orElseThrow();
      for (int day = 1; day <= DueCurve.horizon(); day++) {
        assertThat(curve.by(day)).isBetween(curve.by(day - 1), 1.0);
      }
      assertThat(curve.quantile(0.1)).isLessThanOrEqualTo(curve.quantile(0.9));
    }
  }

  @Test
  void what_is_bought_every_week_is_due_in_a_week() {
    var forecast = forecasting.forecast(weekly(12), MILK, day(78), List.of()).orElseThrow();
    assertThat(forecast.dueOn()).isBetween(day(82), day(86));
    assertThat(forecast.because()).isEqualTo(new ReplenishmentForecast.Because(day(77), 12, 7));
  }

  @Test
  void the_longer_it_was_not_bought_the_less_sure_that_it_will_be() {
    var habits = weekly(12);
    var soon = forecasting.forecast(habits, MILK, day(80), List.of()).orElseThrow();
    var late = forecasting.forecast(habits, MILK, day(200), List.of()).orElseThrow();
    assertThat(late.confidence()).isLessThan(soon.confidence());
    assertThat(forecasting.forecast(habits, MILK, day(77 + 180), List.of())).isEmpty();
  }

  @Test
  void two_packs_last_longer_than_one() {
    var usual = weekly(12);
    var more = weekly(11);
    var two = List.of(new Basket.Item(MILK, 2));
    more.take(new Basket("two", day(77), two));
    assertThat(due(more)).isBetween(due(usual).plusDays(2), due(usual).plusDays(8));
    var once = ShopperHabits.of(List.of(new Basket("one", day(77), two)));
    assertThat(due(once)).isAfter(due(ShopperHabits.of(List.of(Baskets.on(77, "milk")))));
  }

  private LocalDate due(ShopperHabits habits) {
    return forecasting.forecast(habits, MILK, day(77), List.of()).orElseThrow().dueOn();
  }

  @Test
  void bought_once_it_follows_what_is_known_of_such_goods() {
    var habits = ShopperHabits.of(List.of(Baskets.on(0, "milk", "dishwasher tabs")));
    var milk = forecasting.forecast(habits, MILK, day(0), List.of()).orElseThrow();
    var tabs =
        forecasting.forecast(habits, new Sku("dishwasher tabs"), day(0), List.of()).orElseThrow();
    assertThat(milk.because().usualDays()).isEqualTo(7);
    assertThat(tabs.because().usualDays()).isEqualTo(45);
    assertThat(milk.dueOn()).isBefore(tabs.dueOn());
  }

  @Test
  void the_next_basket_is_led_by_habits() {
    var baskets = new ArrayList<Basket>();
    for (int week = 0; week < 12; week++) {
      baskets.add(
          week % 6 == 0 ? Baskets.on(7 * week, "milk", "salt") : Baskets.on(7 * week, "milk"));
    }
    var likely = forecasting.nextBasket(ShopperHabits.of(baskets), 10);
    assertThat(likely.getFirst().sku()).isEqualTo(MILK);
    assertThat(likely.getFirst().known()).isTrue();
    assertThat(likely.getFirst().probability()).isBetween(0.0, 1.0);
    assertThat(forecasting.nextBasket(new ShopperHabits(), 10)).isEmpty();
  }

  private static ShopperHabits weekly(int weeks) {
    var baskets = new ArrayList<Basket>();
    for (int week = 0; week < weeks; week++) {
      baskets.add(Baskets.on(7 * week, "milk", "bread"));
    }
    return ShopperHabits.of(baskets);
  }

  private static LocalDate day(int day) {
    return START.plusDays(day);
  }
}
