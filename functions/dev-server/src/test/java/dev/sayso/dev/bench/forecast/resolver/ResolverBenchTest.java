package dev.sayso.dev.bench.forecast.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sayso.commerce.replenishment.Choosing;
import dev.sayso.commerce.replenishment.WishSignals;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolverBenchTest {

  private static final List<Occasion> FEW = ResolverBench.occasions(77_000, 12);

  @Test
  void homes_are_the_same_for_the_same_seeds() {
    assertThat(ResolverBench.occasions(77_000, 12)).isEqualTo(FEW);
    assertThat(ResolverBench.occasions(78_000, 12)).isNotEqualTo(FEW);
  }

  @Test
  void the_resolver_sees_only_what_was_bought_before() {
    assertThat(FEW)
        .isNotEmpty()
        .allSatisfy(occasion -> {
          assertThat(occasion.wish().fits()).isNotEmpty();
          assertThat(occasion.wish().past())
              .allMatch(taken -> !taken.day().isAfter(occasion.wish().today()));
        });
    assertThat(FEW).anyMatch(Occasion::several).anyMatch(occasion -> occasion.answer() < 0);
  }

  @Test
  void at_most_half_the_wrong_items_of_the_better_baseline_are_ordered() {
    var scores = ResolverBench.scores(Choosing.shipped(), FEW);
    double baseline = Math.min(scores.get(1).wrong(), scores.get(2).wrong());
    assertThat(scores.getFirst().wrong()).isLessThanOrEqualTo(0.5 * baseline);
    assertThat(scores.getFirst().questions()).isLessThanOrEqualTo(0.3);
    assertThat(scores.getFirst().brier())
        .isLessThan(Math.min(scores.get(1).brier(), scores.get(2).brier()));
  }

  @Test
  void a_rule_that_always_proposes_asks_only_where_it_was_wrong() {
    var last = ResolverBench.scores(Choosing.shipped(), FEW).get(1);
    double wrong = last.proposal();
    assertThat(last.wrong())
        .isCloseTo(
            wrong
                * (ResolverScore.INATTENTIVE
                    + (1 - ResolverScore.INATTENTIVE) * ResolverScore.MISTAKEN),
            within(1e-9));
    assertThat(last.questions()).isBetween(0.85 * wrong, 1.7 * wrong);
  }

  @Test
  void weights_are_written_so_that_they_can_be_read() {
    var text = Fitter.text(Fitter.fit(FEW));
    assertThat(text.lines()).hasSize(WishSignals.NAMES.size());
    var fitted = Choosing.parse(text);
    assertThat(fitted.meaning(FEW.getFirst().wish()).guesses()).isNotEmpty();
  }
}
