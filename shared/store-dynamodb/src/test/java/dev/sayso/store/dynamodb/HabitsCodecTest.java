package dev.sayso.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sayso.commerce.catalog.InMemoryCatalog;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.Basket;
import dev.sayso.commerce.replenishment.Forecasting;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.replenishment.ShopperHabits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// How habits and outlooks are packed: exactly, and small enough for an item.
class HabitsCodecTest {

  private static final int LARGEST_ITEM = 400 * 1024;

  @Property(tries = 50)
  void habits_are_read_to_the_last_bit(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int orders) {
    var state = habits(seed, orders, 12, "p").state();
    assertThat(HabitsCodec.read(HabitsCodec.write(state))).isEqualTo(state);
  }

  @Test
  void two_thousand_products_fit_an_item() {
    var state = habits(1, 1_000, 2_000, "SKU-000000-").state();
    assertThat(state.products()).hasSizeGreaterThan(1_900);
    var packed = HabitsCodec.write(state);
    assertThat(HabitsCodec.read(packed)).isEqualTo(state);
    assertThat(packed.length).isLessThan(LARGEST_ITEM * 9 / 10);
  }

  @Test
  void what_does_not_fit_is_forgotten_from_the_longest_not_bought_on() {
    var state = habits(3, 3_000, 6_000, "a-sku-of-forty-letters-so-as-to-fill-it-").state();
    var packed = HabitsCodec.write(state);
    var read = HabitsCodec.read(packed);
    assertThat(packed.length).isLessThan(LARGEST_ITEM);
    assertThat(read.products()).hasSizeGreaterThan(1_500).hasSizeLessThan(state.products().size());
    int from = state.products().size() - read.products().size();
    assertThat(read.products()).isEqualTo(state.products().subList(from, state.products().size()));
  }

  @Test
  void an_outlook_of_as_many_products_as_there_may_be_is_small() {
    var outlook =
        Forecasting.of(new InMemoryCatalog(List.of()))
            .outlook(habits(4, 200, 150, "SKU-0000-"), Instant.EPOCH);
    assertThat(outlook.items()).hasSize(Outlook.MOST);
    assertThat(OutlookCodec.write(outlook).length).isLessThan(4 * 1024);
  }

  @Test
  void damaged_or_unknown_bytes_are_refused() {
    var packed = HabitsCodec.write(habits(5, 9, 9, "p").state());
    for (var bad :
        List.of(
            new byte[0],
            new byte[] {2},
            new byte[] {1, 0, 0},
            Arrays.copyOf(packed, packed.length / 2))) {
      assertThatIllegalArgumentException().isThrownBy(() -> HabitsCodec.read(bad));
      assertThatIllegalArgumentException().isThrownBy(() -> OutlookCodec.read(Instant.EPOCH, bad));
    }
  }

  /// Baskets in which some products are far more frequent than others.
  private static ShopperHabits habits(long seed, int orders, int products, String prefix) {
    var random = new Random(seed);
    var habits = new ShopperHabits();
    var day = LocalDate.of(2020, 1, 1);
    for (int i = 0; i < orders; i++) {
      day = day.plusDays(1 + random.nextInt(6));
      var items = new ArrayList<Basket.Item>();
      for (int j = 0; j < 20; j++) {
        int product =
            j < 12 ? (int) (products * Math.pow(random.nextDouble(), 3)) : random.nextInt(products);
        items.add(new Basket.Item(new Sku(prefix + product), 1 + random.nextInt(3)));
      }
      habits.take(new Basket("order-" + i, day, items));
    }
    return habits;
  }
}
