package dev.sayso.dev.bench.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dev.bench.forecast.TreeGrower.Recipe;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeGrowerTest {

  private static final Recipe RECIPE = new Recipe(60, 8, 0.2, 5, 1);

  @Test
  void it_learns_what_no_single_figure_tells() {
    var trees = new TreeGrower(eitherButNotBoth(0), RECIPE).grow();

    assertThat(trees.probability(new float[] {0.9f, 0.1f, 0.5f})).isGreaterThan(0.8);
    assertThat(trees.probability(new float[] {0.1f, 0.9f, 0.5f})).isGreaterThan(0.8);
    assertThat(trees.probability(new float[] {0.9f, 0.9f, 0.5f})).isLessThan(0.2);
    assertThat(trees.probability(new float[] {0.1f, 0.1f, 0.5f})).isLessThan(0.2);
  }

  @Test
  void its_probabilities_are_frequencies() {
    var trees = new TreeGrower(eitherButNotBoth(0.3), RECIPE).grow();

    assertThat(trees.probability(new float[] {0.8f, 0.2f, 0.5f})).isBetween(0.6, 0.8);
    assertThat(trees.probability(new float[] {0.2f, 0.2f, 0.5f})).isBetween(0.2, 0.4);
  }

  @Test
  void the_same_rows_give_the_same_trees() {
    var one = new TreeGrower(eitherButNotBoth(0.1), RECIPE).grow();
    var other = new TreeGrower(eitherButNotBoth(0.1), RECIPE).grow();

    assertThat(one.toText()).isEqualTo(other.toText());
  }

  /// `wrong` of the answers are the other way round.
  private static Rows eitherButNotBoth(double wrong) {
    var random = new Random(1);
    var rows = new Rows(3);
    for (int i = 0; i < 4000; i++) {
      var row = new float[] {random.nextFloat(), random.nextFloat(), random.nextFloat()};
      boolean either = row[0] > 0.5 != row[1] > 0.5;
      rows.add(row, either != random.nextDouble() < wrong, 1);
    }
    return rows;
  }
}
