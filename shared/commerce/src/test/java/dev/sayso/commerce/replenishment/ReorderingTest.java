package dev.sayso.commerce.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.Meaning.Because;
import dev.sayso.commerce.replenishment.Meaning.Guess;
import dev.sayso.commerce.replenishment.Reordering.Resolution;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReorderingTest {

  @Test
  void the_likeliest_is_proposed_and_the_others_are_kept() {
    var meaning = meaning(0.7, 0.2, 0.1);
    assertThat(resolve(meaning))
        .isEqualTo(
            new Resolution.Confirm(meaning.guesses().getFirst(), meaning.guesses().subList(1, 3)));
  }

  @Test
  void of_two_that_are_about_as_likely_it_is_asked_which() {
    var meaning = meaning(0.49, 0.48, 0.02);
    assertThat(resolve(meaning)).isEqualTo(new Resolution.OneOf(meaning.guesses().subList(0, 2)));
  }

  @Test
  void a_third_that_may_well_be_meant_is_listed_too() {
    var meaning = meaning(0.34, 0.33, 0.32);
    assertThat(resolve(meaning)).isEqualTo(new Resolution.OneOf(meaning.guesses()));
  }

  @Test
  void where_it_could_be_anything_it_is_asked_openly() {
    assertThat(resolve(meaning(0.13, 0.13, 0.12, 0.12, 0.12, 0.12, 0.12)))
        .isInstanceOf(Resolution.Open.class);
  }

  @Test
  void in_a_car_no_more_than_two_are_listed() {
    var meaning = meaning(0.34, 0.33, 0.32);
    assertThat(Reordering.resolve(meaning, 2))
        .isEqualTo(new Resolution.OneOf(meaning.guesses().subList(0, 2)));
  }

  @Test
  void the_only_one_bought_is_proposed_however_unsure() {
    assertThat(resolve(meaning(0.3))).isInstanceOf(Resolution.Confirm.class);
  }

  @Test
  void nothing_bought_is_said_so() {
    assertThat(resolve(Meaning.NOTHING)).isEqualTo(new Resolution.NeverBought());
  }

  private static Resolution resolve(Meaning meaning) {
    return Reordering.resolve(meaning, 3);
  }

  private static Meaning meaning(double... probabilities) {
    var guesses = new ArrayList<Guess>();
    double other = 1;
    for (double probability : probabilities) {
      guesses.add(new Guess(new Sku("P" + guesses.size()), probability, Because.MOST));
      other -= probability;
    }
    return new Meaning(List.copyOf(guesses), other);
  }
}
