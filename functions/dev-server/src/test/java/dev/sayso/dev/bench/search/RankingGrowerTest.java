package dev.sayso.dev.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Clue;
import dev.sayso.search.Clued;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingGrowerTest {

  private static final int HITS = 20;

  @Test
  void what_the_clue_of_good_answers_speaks_for_comes_first_in_lots_never_seen() {
    var random = new Random(3);
    var lots = new ArrayList<Lot>();
    for (int i = 0; i < 80; i++) {
      lots.add(lot(random));
    }
    var trees = new RankingGrower(lots).grow();
    for (int i = 0; i < 10; i++) {
      assertThat(lot(random).ranked(trees).getFirst()).isEqualTo("good");
    }
  }

  @Test
  void the_same_lots_give_the_same_trees_as_lines_that_name_the_clues() {
    var trees = lines();
    assertThat(trees).isEqualTo(lines()).isNotEmpty();
    assertThat(trees.getFirst()).startsWith("HEARD<=");
  }

  @Test
  void lots_of_equals_teach_nothing() {
    assertThat(new Lot(List.of("a", "b"), new double[2][18], new double[] {1, 1}).teaches())
        .isFalse();
    assertThat(new Lot(List.of(), new double[0][], new double[0]).teaches()).isFalse();
  }

  private static List<String> lines() {
    var random = new Random(5);
    var lots = new ArrayList<Lot>();
    for (int i = 0; i < 40; i++) {
      lots.add(lot(random));
    }
    return new RankingGrower(lots).grow().stream().map(RankingTree::line).toList();
  }

  /// One hit of many answers, the one that was heard best; all other clues are noise.
  private static Lot lot(Random random) {
    var hits = new ArrayList<Clued>();
    int good = random.nextInt(HITS);
    for (int i = 0; i < HITS; i++) {
      var figures = random.doubles(Clue.values().length).toArray();
      figures[Clue.HEARD.ordinal()] = i == good ? 0.95 : random.nextDouble() * 0.8;
      hits.add(new Clued(new Sku(i == good ? "good" : "bad-" + i), figures));
    }
    return Lot.of(hits, Map.of("good", 1.0));
  }
}
