package dev.sayso.commerce.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PopulationTest {

  @Property(tries = 30)
  void what_is_forgotten_was_never_learned(@ForAll long seed) {
    var others = new Population(_ -> Kind.UNKNOWN);
    var all = new Population(_ -> Kind.UNKNOWN);
    count(others, Baskets.random(seed, 20), true);
    count(all, Baskets.random(seed, 20), true);
    count(all, Baskets.random(seed + 1, 30), true);
    count(all, Baskets.random(seed + 1, 30), false);
    var habits = ShopperHabits.of(Baskets.random(seed + 2, 10));
    var plain = new Signals(habits, others);
    var undone = new Signals(habits, all);
    for (var candidate : plain.candidates()) {
      assertThat(undone.of(candidate)).isEqualTo(plain.of(candidate));
    }
  }

  private static void count(Population population, List<Basket> baskets, boolean in) {
    var habits = new ShopperHabits();
    for (var basket : baskets) {
      if (in) {
        population.learn(habits, basket);
      } else {
        population.forget(habits, basket);
      }
      habits.take(basket);
    }
  }
}
