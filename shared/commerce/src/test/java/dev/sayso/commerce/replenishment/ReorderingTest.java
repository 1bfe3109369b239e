package dev.sayso.commerce.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.replenishment.Reordering.Candidate;
import dev.sayso.commerce.replenishment.Reordering.Resolution;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReorderingTest {

  private static final Sku GROUND = new Sku("GROUND");
  private static final Sku BEANS = new Sku("BEANS");
  private static final Sku DECAF = new Sku("DECAF");

  @Test
  void theOnlyOneBoughtIsMeant() {
    assertThat(resolve(new Candidate(BEANS, 1, 0.01))).isEqualTo(new Resolution.Sure(BEANS));
  }

  @Test
  void aClearHabitIsMeant() {
    assertThat(resolve(new Candidate(BEANS, 1, 0.3), new Candidate(GROUND, 1, 4)))
        .isEqualTo(new Resolution.Sure(GROUND));
  }

  @Test
  void theLikeliestIsProposedAndTheOthersAreKept() {
    assertThat(
            resolve(
                new Candidate(BEANS, 1, 1),
                new Candidate(GROUND, 1, 2),
                new Candidate(DECAF, 1, 0.5)))
        .isEqualTo(new Resolution.Likely(GROUND, List.of(BEANS, DECAF)));
  }

  @Test
  void equalHabitsAreAskedAbout() {
    assertThat(
            resolve(
                new Candidate(BEANS, 1, 1),
                new Candidate(GROUND, 1, 1),
                new Candidate(DECAF, 1, 1)))
        .isInstanceOf(Resolution.OneOf.class);
  }

  @Test
  void whatMatchesMuchWorseIsAnotherThing() {
    assertThat(resolve(new Candidate(BEANS, 1, 0.1), new Candidate(GROUND, 0.6, 9)))
        .isEqualTo(new Resolution.Sure(BEANS));
  }

  @Test
  void nothingBoughtIsSaidSo() {
    assertThat(resolve()).isEqualTo(new Resolution.NeverBought());
  }

  private static Resolution resolve(Candidate... candidates) {
    return Reordering.resolve(List.of(candidates));
  }
}
