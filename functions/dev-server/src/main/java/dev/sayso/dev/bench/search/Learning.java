package dev.sayso.dev.bench.search;

import dev.sayso.dev.goods.AsSaid;
import dev.sayso.search.lucene.LuceneCatalogSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The ranking's trees, learned from the queries whose answers are labelled.
final class Learning {

  /// A query, and the hits of each thing that it names.
  private record Example(SpokenQuery query, List<Lot> lots) {}

  private final List<Example> examples = new ArrayList<>();

  Learning(List<SpokenQuery> queries, AsSaid said, LuceneCatalogSearch search, Labels labels) {
    for (var query : queries) {
      if (labels.judge(query.id())) {
        var worth = labels.gains().getOrDefault(query.id(), Map.of());
        var asked = said.queries(query.text(), SpokenBench.RANKS);
        examples.add(
            new Example(
                query, asked.stream().map(one -> Lot.of(search.clues(one), worth)).toList()));
      }
    }
  }

  /// Writes the file that the product reads.
  void write(Path file) throws IOException {
    var trees = new RankingGrower(lots(examples)).grow();
    var lines = new ArrayList<String>();
    lines.add(
        "# LambdaMART, %d trees; clues as in Clue, learned by ./sayso bench search --fit."
            .formatted(trees.size()));
    trees.forEach(tree -> lines.add(tree.line()));
    Files.write(file, lines);
  }

  /// What is found where each query is ranked by trees that never saw it, in none of its variants.
  Map<SpokenQuery, List<String>> folded(int folds) {
    var ids = examples.stream().map(one -> one.query.id()).distinct().sorted().toList();
    var found = new LinkedHashMap<SpokenQuery, List<String>>();
    for (int fold = 0; fold < folds; fold++) {
      int held = fold;
      var out =
          IntStream.range(0, ids.size())
              .filter(i -> i % folds == held)
              .mapToObj(ids::get)
              .collect(Collectors.toSet());
      var trees =
          new RankingGrower(
                  lots(examples.stream().filter(one -> !out.contains(one.query.id())).toList()))
              .grow();
      examples.stream()
          .filter(one -> out.contains(one.query.id()))
          .forEach(one -> found.put(one.query, ranked(one, trees)));
    }
    return found;
  }

  private static List<String> ranked(Example example, List<RankingTree> trees) {
    return AsSaid.byTurns(
        example.lots.stream().map(lot -> lot.ranked(trees)).toList(), SpokenBench.RANKS);
  }

  private static List<Lot> lots(List<Example> examples) {
    return examples.stream().flatMap(example -> example.lots.stream()).toList();
  }
}
