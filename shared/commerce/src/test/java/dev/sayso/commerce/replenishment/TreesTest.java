package dev.sayso.commerce.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.replenishment.Trees.Grown;
import dev.sayso.commerce.replenishment.Trees.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreesTest {

  private final Trees trees =
      Trees.of(
          0.5,
          List.of(
              new Grown(List.of(new Node(0, 1, 2), new Node(-1, 1, 0), new Node(-1, 2, 0))),
              new Grown(
                  List.of(
                      new Node(1, 0, 2),
                      new Node(-1, 10, 0),
                      new Node(0, 5, 4),
                      new Node(-1, 20, 0),
                      new Node(-1, 30, 0)))));

  @Test
  void each_row_falls_into_one_leaf_of_each_tree() {
    assertThat(trees.of(new float[] {1, 0})).isEqualTo(11.5);
    assertThat(trees.of(new float[] {2, 1})).isEqualTo(22.5);
    assertThat(trees.of(new float[] {6, 1})).isEqualTo(32.5);
  }

  @Test
  void written_and_read_they_are_the_same() {
    var read = Trees.parse(trees.toText());
    assertThat(read.toText()).isEqualTo(trees.toText());
    assertThat(read.of(new float[] {6, 1})).isEqualTo(32.5);
  }
}
