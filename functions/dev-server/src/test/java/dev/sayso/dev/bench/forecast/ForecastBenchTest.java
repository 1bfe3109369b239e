package dev.sayso.dev.bench.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.dev.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastBenchTest {

  @TempDir private Path folder;

  @Test
  void every_query_gets_a_ranking_and_every_pair_a_day() throws IOException {
    Streams.write(folder, "shop", true);
    var result = bench(Optional.empty()).run("shop");

    assertThat(result.basket().queries()).isEqualTo(20);
    assertThat(result.basket().recall()).isEqualTo(1);
    assertThat(result.days().pairs()).isEqualTo(20);
    var lines = Files.readAllLines(folder.resolve("out/shop.csv"));
    assertThat(lines).startsWith("shopper,rank,product,expected_date").hasSize(1 + 20 * 3);
    assertThat(lines).anyMatch(line -> line.matches("s3@9,1,milk,"));
    assertThat(lines).anyMatch(line -> line.matches("s3@9,0,milk,2026-03-\\d\\d"));
  }

  @Test
  void without_truth_there_are_predictions_and_times_only() throws IOException {
    Streams.write(folder, "shop", false);
    var result = bench(Optional.empty()).run("shop");

    assertThat(result.scored()).isFalse();
    assertThat(new ForecastReport(List.of(result), List.of(), List.of(), "shipped").lines())
        .noneMatch(line -> line.contains("Recall"))
        .anyMatch(line -> line.contains("a ranking"));
    assertThat(folder.resolve("out/shop.csv")).exists();
  }

  @Test
  void a_prior_of_the_same_shoppers_is_used_crosswise() throws IOException {
    Streams.write(folder, "shop", true);
    var result = bench(Optional.of(new DataFiles(folder))).run("shop");

    assertThat(result.basket().queries()).isEqualTo(20);
    assertThat(result.ranking().count()).isEqualTo(20);
  }

  @Test
  void what_comes_after_the_query_is_not_looked_at() throws IOException {
    Streams.gzip(
        folder,
        "shop_orders",
        "shopper,order_seq,date,products\ns,0,,a b\ns,1,,a c\ns,2,,target\n");
    Streams.gzip(folder, "shop_queries", "query,shopper,cutoff_seq,after_date,strict\ns,s,2,,1\n");
    bench(Optional.empty()).run("shop");

    assertThat(folder.resolve("out/shop.csv")).content().contains("s,1,a").doesNotContain("target");
  }

  @Test
  void a_bad_file_is_named_with_its_line() throws IOException {
    Streams.gzip(folder, "shop_orders", "shopper,order_seq,date,products\ns,0,yesterday,a\n");
    Streams.gzip(folder, "shop_queries", "query,shopper,cutoff_seq,after_date,strict\ns,s,1,,1\n");

    assertThatThrownBy(() -> bench(Optional.empty()).run("shop"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("shop_orders.csv.gz line 2", "yesterday");
    assertThatThrownBy(() -> new DataFiles(folder).names(Optional.of("other")))
        .hasMessageContaining("no other_orders.csv.gz");
  }

  @Test
  void ranks_are_worth_what_the_measures_say() throws IOException {
    Streams.write(folder, "shop", true);
    var query = new DataFiles(folder).read("shop").queries().getFirst();
    var milk = query.truth().iterator().next();
    var salt = new Sku("salt");
    var foretold = new Foretold(query, List.of(salt, milk), List.of(), List.of(), Map.of());
    var score = BasketScore.of(List.of(foretold), Foretold::basket);

    assertThat(score.recall()).isEqualTo(1);
    assertThat(score.gain()).isCloseTo(Math.log(2) / Math.log(3), within(1e-9));
  }

  private ForecastBench bench(Optional<DataFiles> prior) {
    return new ForecastBench(
        new DataFiles(folder), prior, Optional.of(folder.resolve("out")), _ -> {});
  }
}
