package dev.sayso.feed.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.feed.Feed;
import dev.sayso.feed.Flaw;
import dev.sayso.feed.Wishes;
import dev.sayso.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {

  @TempDir private Path folder;

  @Test
  void finds_what_a_shopper_would_stumble_over() throws IOException {
    var health =
        health(
            """
            id,name,price,category,brand,stock
            1,Green tea 16oz,3.49,Tea,Otto,5
            2,Green tea 16oz,3.99,Tea,Otto,5
            3,Green tea 8oz,3.99,Tea,Otto,5
            4,CHKN BRST,3.49,,Otto,5
            5,"A name of so many words that nobody who listens knows at its very end what was at its start",3.49,Tea,,
            6,Bad,x,Tea,,
            """);
    var report = health.report();
    assertThat(report.products()).isEqualTo(5);
    assertThat(report.packsFromTitles()).isEqualTo(3);
    assertThat(report.count(Health.Kind.NO_PACK)).isEqualTo(2);
    assertThat(report.examples(Health.Kind.SAME_NAME))
        .containsExactly(new Health.Example(3, "2", "Green tea (as line 2)"));
    assertThat(report.examples(Health.Kind.UNSPEAKABLE).getFirst().text())
        .isEqualTo("Chkn Brst (is made of cut words)");
    assertThat(report.count(Health.Kind.NO_CATEGORY)).isEqualTo(1);
    assertThat(report.count(Health.Kind.NO_BRAND)).isEqualTo(1);
    assertThat(report.count(Health.Kind.NO_STOCK)).isEqualTo(1);
    assertThat(health.flaws()).containsOnlyKeys(Flaw.Kind.BAD_PRICE);
  }

  @Test
  void finds_a_price_far_from_its_categorys_and_prices_that_count_something_else()
      throws IOException {
    var rows = new StringBuilder("sku,title,price,category\n");
    for (int i = 0; i < 40; i++) {
      rows.append("S")
          .append(i)
          .append(",Tea ")
          .append((char) ('a' + i % 26))
          .append(",")
          .append(i == 7 ? 900 : 5)
          .append(",Tea\n");
    }
    var report = health(rows.toString()).report();
    assertThat(report.examples(Health.Kind.ODD_PRICE))
        .containsExactly(new Health.Example(9, "S7", "Tea h at 9.00, others about 0.05"));
    assertThat(report.suspicion())
        .hasValueSatisfying(why -> assertThat(why).contains("--amounts major"));
    assertThat(report.median()).isEqualTo(5);
  }

  private Health health(String text) throws IOException {
    var file = folder.resolve("feed.csv");
    Files.writeString(file, text);
    var health = new Health();
    Feed.of(file, Wishes.NONE, SeedReader.defaultTerms(), Instant.EPOCH).read(health::add);
    return health;
  }
}
