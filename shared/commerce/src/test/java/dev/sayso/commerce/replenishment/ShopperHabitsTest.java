package dev.sayso.commerce.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.ShopperHabits.Taking;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShopperHabitsTest {

  private static final Sku MILK = new Sku("milk");

  @Property(tries = 100)
  void an_order_delivered_again_changes_nothing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int orders) {
    var baskets = Baskets.random(seed, orders);
    var habits = ShopperHabits.of(baskets);
    var before = habits.state();
    var again = baskets.get((int) Math.floorMod(seed, orders));
    assertThat(habits.take(again)).isNotInstanceOf(Taking.Taken.class);
    assertThat(habits.take(baskets.getLast())).isEqualTo(new Taking.Known());
    assertThat(habits.state()).isEqualTo(before);
  }

  @Property(tries = 100)
  void in_whatever_order_they_arrive_the_same_orders_make_the_same_habits(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int orders) {
    var baskets = Baskets.random(seed, orders);
    var arrived = new ArrayList<Basket>();
    var habits = new ShopperHabits();
    for (var basket : Baskets.shuffled(baskets, seed)) {
      arrived.add(basket);
      if (habits.take(basket) instanceof Taking.TooEarly) {
        habits = ShopperHabits.of(arrived);
      }
    }
    var inSequence = new ShopperHabits();
    baskets.forEach(inSequence::take);
    assertThat(habits.state().trips()).isEqualTo(inSequence.state().trips());
    assertThat(habits.state().products()).isEqualTo(inSequence.state().products());
  }

  @Property(tries = 100)
  void deleting_an_order_undoes_it(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int orders) {
    var baskets = Baskets.random(seed, orders);
    var before = ShopperHabits.of(baskets).state();
    var with = new ArrayList<>(baskets);
    with.add(new Basket("wrong", Baskets.START.plusDays(3), Baskets.on(3, "P1", "new").items()));
    assertThat(ShopperHabits.of(with).state()).isNotEqualTo(before);
    with.removeLast();
    assertThat(ShopperHabits.of(with).state()).isEqualTo(before);
  }

  @Property(tries = 50)
  void kept_and_read_back_they_go_on_the_same(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int orders) {
    var baskets = Baskets.random(seed, orders + 1);
    var habits = ShopperHabits.of(baskets.subList(0, orders));
    var back = ShopperHabits.of(habits.state());
    habits.take(baskets.getLast());
    back.take(baskets.getLast());
    assertThat(back.state()).isEqualTo(habits.state());
  }

  @Test
  void an_order_rewrites_its_own_products_only() {
    var habits = ShopperHabits.of(List.of(Baskets.on(0, "milk", "eggs"), Baskets.on(7, "milk")));
    var eggs = habits.get(new Sku("eggs"));
    habits.take(Baskets.on(14, "milk"));
    assertThat(habits.get(new Sku("eggs"))).isSameAs(eggs);
    assertThat(habits.habit(MILK).orElseThrow().times()).isEqualTo(3);
  }

  @Test
  void a_decayed_count_is_the_sum_over_all_purchases() {
    var habits =
        ShopperHabits.of(
            List.of(Baskets.on(0, "milk"), Baskets.on(20, "eggs"), Baskets.on(60, "milk")));
    var decays = habits.habit(MILK).orElseThrow().decays();
    assertThat(decays.days60()).isCloseTo(1.5, within(1e-9));
    assertThat(decays.orders3()).isCloseTo(1 + Math.pow(0.5, 2 / 3.0), within(1e-9));
  }

  @Test
  void two_orders_of_one_day_are_one_purchase_of_more_packs() {
    var first = new Basket("a", Baskets.START, List.of(new Basket.Item(MILK, 1)));
    var second = new Basket("b", Baskets.START, List.of(new Basket.Item(MILK, 2)));
    var habit = ShopperHabits.of(List.of(first, second)).habit(MILK).orElseThrow();
    assertThat(habit.times()).isEqualTo(1);
    assertThat(habit.amount().lastPacks()).isEqualTo(3);
  }
}
