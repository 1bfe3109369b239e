package dev.sayso.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreesTest {

  @Test
  void the_worths_at_the_ends_of_the_branches_are_summed() {
    var trees = Trees.read(List.of("COVERED<=0.5 -1 HEAD<=0 0.25 2", "", "10"));
    assertThat(trees.of(clues(0.4, 1))).isEqualTo(9);
    assertThat(trees.of(clues(0.6, 0))).isEqualTo(10.25);
    assertThat(trees.of(clues(0.6, 1))).isEqualTo(12);
  }

  @Test
  void the_trees_that_are_shipped_prefer_what_covers_all_that_was_said() {
    var good = new Fit();
    var bad = new Fit();
    for (var clue : List.of(Clue.ENGINE, Clue.COVERED, Clue.MATCH, Clue.HEARD, Clue.EXACT)) {
      good.set(clue, 1);
      bad.set(clue, 0.3);
    }
    bad.set(Clue.GAP, -1.5);
    assertThat(Trees.SHIPPED.of(good.figures())).isGreaterThan(Trees.SHIPPED.of(bad.figures()));
  }

  private static double[] clues(double covered, double head) {
    return new Fit().set(Clue.COVERED, covered).set(Clue.HEAD, head).figures();
  }
}
