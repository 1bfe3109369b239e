package dev.sayso.commerce.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sayso.commerce.catalog.InMemoryCatalog;
import dev.sayso.commerce.shopper.HouseholdId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store of habits and outlooks keeps to.
public abstract class ForecastsContract {

  private static final HouseholdId HOME = new HouseholdId("h1");
  private static final HouseholdId OTHER = new HouseholdId("h2");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.000000001Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

  private final Forecasting forecasting = Forecasting.of(new InMemoryCatalog(List.of()));
  private Forecasts forecasts;

  /// Opens an empty one.
  public abstract Forecasts open();

  @BeforeEach
  void openAStore() {
    forecasts = open();
  }

  @Test
  void of_a_household_that_is_not_known_nothing_is_kept() {
    assertThat(forecasts.outlook(HOME)).isEmpty();
    assertThat(forecasts.kept(HOME).past()).isEmpty();
    assertThat(forecasts.kept(HOME).version()).isZero();
  }

  @Test
  void habits_are_read_as_they_were_written_and_are_nobody_elses() {
    var habits = habits(7, 40);
    assertThat(save(HOME, forecasts.kept(HOME), habits, NOON)).isTrue();
    var past = forecasts.kept(HOME).past().orElseThrow();
    assertThat(past.habits()).isEqualTo(habits.state());
    assertThat(past.through()).isEqualTo(NOON);
    assertThat(forecasts.kept(OTHER).past()).isEmpty();
    assertThat(forecasts.outlook(OTHER)).isEmpty();
  }

  @Test
  void an_outlook_foretells_the_same_as_before_it_was_kept() {
    var habits = habits(11, 60);
    save(HOME, forecasts.kept(HOME), habits, NOON);
    var made = forecasting.outlook(habits, NOON);
    var read = forecasts.outlook(HOME).orElseThrow();
    assertThat(read.through()).isEqualTo(NOON);
    assertThat(read.items()).hasSameSizeAs(made.items());
    for (int i = 0; i < made.items().size(); i++) {
      var curve = made.items().get(i).curve().reached();
      assertThat(read.items().get(i).curve().reached()).containsExactly(curve, within(0.001));
      assertThat(read.items().get(i).sku()).isEqualTo(made.items().get(i).sku());
    }
    var day = Baskets.START.plusDays(60 * 5);
    var foretold = made.forecasts(day, List.of());
    assertThat(read.forecasts(day, List.of()))
        .extracting(ReplenishmentForecast::because)
        .containsExactlyInAnyOrderElementsOf(
            foretold.stream().map(ReplenishmentForecast::because).toList());
  }

  @Test
  void what_was_written_meanwhile_is_not_overwritten() {
    var first = forecasts.kept(HOME);
    assertThat(save(HOME, first, habits(1, 5), NOON)).isTrue();
    assertThat(save(HOME, first, habits(2, 5), NOON.plusSeconds(9))).isFalse();
    assertThat(forecasts.kept(HOME).past().orElseThrow().habits()).isEqualTo(habits(1, 5).state());
    assertThat(forecasts.outlook(HOME).orElseThrow().through()).isEqualTo(NOON);

    var second = forecasts.kept(HOME);
    assertThat(save(HOME, second, habits(2, 5), NOON.plusSeconds(9))).isTrue();
    assertThat(save(HOME, second, habits(3, 5), NOON)).isFalse();
    assertThat(forecasts.kept(HOME).version()).isGreaterThan(second.version());
    assertThat(forecasts.outlook(HOME).orElseThrow().through()).isEqualTo(NOON.plusSeconds(9));
  }

  @Test
  void a_household_whose_orders_are_all_gone_has_an_outlook_without_anything() {
    save(HOME, forecasts.kept(HOME), habits(1, 5), NOON);
    save(HOME, forecasts.kept(HOME), new ShopperHabits(), Instant.EPOCH);
    assertThat(forecasts.outlook(HOME).orElseThrow().items()).isEmpty();
    assertThat(forecasts.outlook(HOME).orElseThrow().forecasts(TODAY, List.of())).isEmpty();
  }

  private static ShopperHabits habits(long seed, int orders) {
    return ShopperHabits.of(Baskets.random(seed, orders));
  }

  private boolean save(
      HouseholdId household, Forecasts.Kept read, ShopperHabits habits, Instant through) {
    var outlook = forecasting.outlook(habits, through);
    return forecasts.save(household, read, habits.state(), outlook);
  }
}
