package dev.sayso.commerce.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.Meaning.Because;
import dev.sayso.commerce.replenishment.Meaning.Guess;
import dev.sayso.commerce.replenishment.Wish.Fit;
import dev.sayso.commerce.replenishment.Wish.Taken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChoosingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Sku FILTER = new Sku("FILTER");
  private static final Sku DECAF = new Sku("DECAF");

  private final List<Taken> past = new ArrayList<>();

  @Test
  void what_is_bought_nearly_always_is_meant() {
    bought(FILTER, 80, 70, 60, 50, 40, 30, 10).bought(DECAF, 65);
    var first = first(wish());
    assertThat(first.sku()).isEqualTo(FILTER);
    assertThat(first.probability()).isGreaterThan(0.8);
    assertThat(first.because()).isEqualTo(Because.USUAL);
  }

  @Test
  void whoever_bought_the_filter_coffee_yesterday_rather_means_the_decaf() {
    bought(FILTER, 141, 121, 101, 81, 61, 41, 21, 1).bought(DECAF, 166, 124, 82, 42);
    assertThat(first(wish()).sku()).isEqualTo(DECAF);
    past.removeIf(taken -> taken.day().equals(TODAY.minusDays(1)));
    assertThat(first(wish()).sku()).isEqualTo(FILTER);
  }

  @Test
  void of_two_that_take_turns_the_next_one_is_meant() {
    bought(FILTER, 100, 80, 60, 40, 20).bought(DECAF, 90, 70, 50, 30, 10);
    assertThat(first(wish()).sku()).isEqualTo(FILTER);
    assertThat(first(wish()).because()).isEqualTo(Because.TURN);
    bought(FILTER, 1);
    assertThat(first(wish()).sku()).isEqualTo(DECAF);
  }

  @Test
  void after_a_change_of_brand_the_new_one_is_soon_meant() {
    bought(FILTER, 200, 180, 160, 140, 120, 100, 80).bought(DECAF, 60, 40, 20);
    assertThat(first(wish()).sku()).isEqualTo(DECAF);
  }

  @Test
  void what_was_taken_only_because_the_other_was_sold_out_is_less_likely() {
    bought(FILTER, 80, 60, 40);
    var freely = new ArrayList<>(past);
    freely.add(taken(DECAF, 20, true, false));
    past.add(taken(DECAF, 20, true, true));
    assertThat(probability(wish(), DECAF)).isLessThan(probability(wish(freely), DECAF));
  }

  @Test
  void what_was_just_refused_is_less_likely() {
    bought(FILTER, 60, 40, 20).bought(DECAF, 50);
    var refused = List.of(new Fit(FILTER, 1, 0.3, true), new Fit(DECAF, 1, 0.3, false));
    var wish = new Wish(refused, past, 1, true, TODAY);
    assertThat(probability(wish, FILTER)).isLessThan(probability(wish(), FILTER) - 0.2);
  }

  @Test
  void a_known_speaker_means_rather_their_own() {
    for (int ago : List.of(71, 52, 33, 10)) {
      past.add(taken(FILTER, ago, true, false));
      past.add(taken(DECAF, ago, false, false));
    }
    assertThat(first(wish()).sku()).isEqualTo(FILTER);
    var unknown = new Wish(wish().fits(), past, 1, false, TODAY);
    assertThat(probability(unknown, FILTER)).isLessThan(probability(wish(), FILTER) - 0.1);
  }

  @Test
  void the_worse_the_words_were_heard_the_less_sure_it_is() {
    bought(FILTER, 60, 40, 20);
    var clear = new Wish(List.of(new Fit(FILTER, 1, 0.3, false)), past, 1, true, TODAY);
    var misheard = new Wish(List.of(new Fit(FILTER, 0.6, 0.3, false)), past, 0.7, true, TODAY);
    assertThat(probability(misheard, FILTER)).isLessThan(probability(clear, FILTER) - 0.2);
  }

  @Test
  void one_purchase_long_ago_is_called_no_habit() {
    bought(FILTER, 200);
    assertThat(first(wish()).because()).isEqualTo(Because.BEFORE);
  }

  @Test
  void nothing_that_fits_means_something_else() {
    var wish = new Wish(List.of(), past, 1, true, TODAY);
    assertThat(Choosing.shipped().meaning(wish)).isEqualTo(Meaning.NOTHING);
  }

  @Test
  void weights_are_as_many_as_figures_and_what_fits_fits_by_more_than_nothing() {
    assertThatThrownBy(() -> new Choosing(new double[1])).hasMessageContaining("1 weights");
    assertThatThrownBy(() -> new Fit(FILTER, 0, 0, false)).hasMessageContaining("FILTER");
  }

  @Property(tries = 200)
  void probabilities_sum_to_one_and_do_not_depend_on_the_order_of_arrival(
      @ForAll @Size(max = 30) List<Boolean> which, @ForAll Random random) {
    var bought = new ArrayList<Taken>();
    for (int i = 0; i < which.size(); i++) {
      bought.add(taken(which.get(i) ? FILTER : DECAF, 1 + 9 * i, true, false));
    }
    var meaning = Choosing.shipped().meaning(wish(bought));
    double sum = meaning.guesses().stream().mapToDouble(Guess::probability).sum();
    assertThat(sum + meaning.other()).isCloseTo(1, within(1e-9));
    var shuffled = new ArrayList<>(bought);
    Collections.shuffle(shuffled, random);
    assertThat(Choosing.shipped().meaning(wish(shuffled))).isEqualTo(meaning);
  }

  private ChoosingTest bought(Sku sku, int... daysAgo) {
    for (int ago : daysAgo) {
      past.add(taken(sku, ago, true, false));
    }
    return this;
  }

  private static Taken taken(Sku sku, int ago, boolean own, boolean instead) {
    return new Taken(sku, TODAY.minusDays(ago), 1, own, instead);
  }

  private Wish wish() {
    return wish(past);
  }

  private static Wish wish(List<Taken> past) {
    var fits = List.of(new Fit(FILTER, 1, 0.3, false), new Fit(DECAF, 1, 0.3, false));
    return new Wish(fits, past, 1, true, TODAY);
  }

  private static Guess first(Wish wish) {
    return Choosing.shipped().meaning(wish).guesses().getFirst();
  }

  private static double probability(Wish wish, Sku sku) {
    return Choosing.shipped().meaning(wish).guesses().stream()
        .filter(guess -> guess.sku().equals(sku))
        .findFirst()
        .orElseThrow()
        .probability();
  }
}
