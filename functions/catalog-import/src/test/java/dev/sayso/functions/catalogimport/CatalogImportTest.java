package dev.sayso.functions.catalogimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.search.lucene.SnapshotStore;
import dev.sayso.store.dynamodb.DynamoImports;
import dev.sayso.store.s3.S3Server;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Uploads to a bucket become the shop's, wholly or not at all.
class CatalogImportTest {

  @RegisterExtension static final S3Server S3 = new S3Server();

  private static final String GOODS = "catalog/goods.csv";
  private static final String TWO =
      """
      sku,title,price,stock
      A1,Meadow milk 1 l,$1.29,10
      A2,Hill coffee 500 g,$7.90,4
      """;

  @TempDir Path folder;
  private Ground ground;

  @BeforeEach
  void open() throws IOException {
    ground = new Ground(S3.client(), folder);
  }

  private Result imported(String key, String text) throws IOException {
    ground.upload(key, text);
    return ground.process().run(key);
  }

  @Test
  void anUploadBecomesTheCatalogueWithItsPrices() throws IOException {
    var result = imported(GOODS, TWO);
    assertThat(result.kind()).isEqualTo(Result.Kind.IMPORTED);
    assertThat(result.counts()).containsEntry("added", 2).containsEntry("offers", 2);
    assertThat(ground.sold()).containsOnlyKeys("A1", "A2");
    assertThat(ground.offer("A2").price().minor()).isEqualTo(790);
    assertThat(ground.report(GOODS)).isEmpty();
  }

  @Test
  void theSameUploadToldAgainChangesNothing() throws IOException {
    imported(GOODS, TWO);
    var version = ground.store().current();
    assertThat(ground.process().run(GOODS).kind()).isEqualTo(Result.Kind.KNOWN);
    assertThat(ground.store().current()).isEqualTo(version);
  }

  @Test
  void ofTwoUploadsUnderOneNameTheNewerCountsWhicheverEventComesFirst() throws IOException {
    ground.upload(GOODS, TWO);
    ground.upload(GOODS, TWO.replace("$7.90", "$8.50"));
    assertThat(ground.process().run(GOODS).kind()).isEqualTo(Result.Kind.IMPORTED);
    assertThat(ground.process().run(GOODS).kind()).isEqualTo(Result.Kind.KNOWN);
    assertThat(ground.offer("A2").price().minor()).isEqualTo(850);
  }

  @Test
  void badLinesAreReportedBesideTheUploadAndTheCatalogueStays() throws IOException {
    imported(GOODS, TWO);
    var result = imported(GOODS, TWO.replace("$7.90", "cheap") + "A3,Sun tea,$2.00,1\n");
    assertThat(result.kind()).isEqualTo(Result.Kind.REFUSED);
    assertThat(ground.sold()).containsOnlyKeys("A1", "A2");
    assertThat(ground.offer("A2").price().minor()).isEqualTo(790);
    assertThat(ground.report(GOODS))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .contains("\"line\":3", "\"sku\":\"A2\"", "\"field\":\"price\"", "\"mend\":"),
            last -> assertThat(last).contains("\"outcome\":\"refused\"", "\"bad\":1"));
  }

  @Test
  void theReportGoesOnceTheUploadIsMended() throws IOException {
    imported(GOODS, TWO.replace("$7.90", "cheap"));
    imported(GOODS, TWO);
    assertThat(ground.report(GOODS)).isEmpty();
  }

  @Test
  void badLinesAreLeftOutWhereTheUploadWishesSo() throws IOException {
    ground.upload(GOODS, TWO.replace("$7.90", "cheap"), Map.of("skip-bad", "true"));
    assertThat(ground.process().run(GOODS).kind()).isEqualTo(Result.Kind.IMPORTED);
    assertThat(ground.sold()).containsOnlyKeys("A1");
  }

  @Test
  void halfAFileIsRefusedUnlessItIsMeant() throws IOException {
    var twenty =
        IntStream.range(0, 20)
            .mapToObj(i -> "S" + i + ",Sock number " + i + " blue,$3.00,5\n")
            .collect(Collectors.joining("", "sku,title,price,stock\n", ""));
    imported(GOODS, twenty);
    var half = twenty.substring(0, twenty.length() / 2);
    var cut = half.substring(0, half.lastIndexOf('\n') + 1);
    assertThat(imported(GOODS, cut).message()).contains("is the file whole?");
    assertThat(ground.sold()).hasSize(20);
    ground.upload(GOODS, cut, Map.of("allow-shrink", "true"));
    assertThat(ground.process().run(GOODS).kind()).isEqualTo(Result.Kind.IMPORTED);
    assertThat(ground.sold().size()).isLessThan(15);
  }

  @Test
  void pricesAndStockChangeWithoutANewIndex() throws IOException {
    imported(GOODS, TWO);
    var version = ground.store().current();
    var result =
        imported(
            "prices/today.csv",
            "sku,price,stock\nA1,1.49,3\nA2,,9\n".replace("A2,,9", "A2,7.90,9"));
    assertThat(result.kind()).isEqualTo(Result.Kind.IMPORTED);
    assertThat(ground.store().current()).isEqualTo(version);
    assertThat(ground.offer("A1").price().minor()).isEqualTo(149);
    assertThat(ground.offer("A1").stock()).isEqualTo(3);
    assertThat(ground.offer("A2").stock()).isEqualTo(9);
  }

  @Test
  void aFileOfStockAloneLeavesThePrices() throws IOException {
    imported(GOODS, TWO);
    imported("prices/stock.csv", "sku,stock\nA1,0\n");
    assertThat(ground.offer("A1").stock()).isZero();
    assertThat(ground.offer("A1").price().minor()).isEqualTo(129);
  }

  @Test
  void aPriceOfAProductThatNobodySellsIsReportedAndNoPriceChanges() throws IOException {
    imported(GOODS, TWO);
    var result = imported("prices/today.csv", "sku,price\nA1,9.99\nZ9,1.00\n");
    assertThat(result.kind()).isEqualTo(Result.Kind.REFUSED);
    assertThat(ground.offer("A1").price().minor()).isEqualTo(129);
    assertThat(ground.report("prices/today.csv").getFirst()).contains("\"sku\":\"Z9\"");
  }

  @Test
  void anImportThatWasKilledAfterPublishingIsFinishedByTheNextOne() throws IOException {
    imported(GOODS, TWO);
    ground.upload(GOODS, TWO.replace("$7.90", "$8.50").replace("Hill coffee", "Hill top coffee"));
    assertThatThrownBy(() -> ground.process(dyingAfterPublish(ground.store())).run(GOODS))
        .hasMessage("killed");
    assertThat(ground.sold().get("A2")).isEqualTo("Hill top coffee 500 g");
    assertThat(ground.offer("A2").price().minor()).isEqualTo(790);
    ground.upload("catalog/other.csv", "sku,title,price,stock\nB1,Rye bread,$3.00,1\n");
    ground.process().run("catalog/other.csv");
    assertThat(ground.offer("A2").price().minor()).isEqualTo(850);
    assertThat(ground.sold()).containsOnlyKeys("A1", "A2", "B1");
  }

  @Test
  void whereAnotherImportIsUnderWayNothingIsDone() throws IOException {
    var imports = new DynamoImports(ground.tables);
    assertThat(imports.hold("other", Instant.now(), Duration.ofMinutes(1))).isTrue();
    ground.upload(GOODS, TWO);
    assertThatThrownBy(() -> ground.process().run(GOODS)).hasMessageContaining("under way");
    assertThat(ground.store().current()).isEmpty();
    imports.release("other");
    assertThat(ground.process().run(GOODS).kind()).isEqualTo(Result.Kind.IMPORTED);
  }

  @Test
  void theLeaseOfAKilledProcessLapses() {
    var imports = new DynamoImports(ground.tables);
    var now = Instant.now();
    imports.hold("killed", now.minusSeconds(61), Duration.ofMinutes(1));
    assertThat(imports.hold("next", now, Duration.ofMinutes(1))).isTrue();
    assertThat(imports.hold("third", now, Duration.ofMinutes(1))).isFalse();
  }

  @Test
  void reportsAndStrangePlacesAreNoUploads() throws IOException {
    assertThat(ground.process().run(GOODS + Uploads.REPORT).kind()).isEqualTo(Result.Kind.IGNORED);
    assertThat(ground.process().run("photos/cat.jpg").kind()).isEqualTo(Result.Kind.IGNORED);
    assertThat(ground.process().run("catalog/gone.csv").kind()).isEqualTo(Result.Kind.IGNORED);
  }

  @Test
  void aFileThatIsNoCatalogueIsRefusedWithAReason() throws IOException {
    var result = imported(GOODS, "hello\nworld\n");
    assertThat(result.kind()).isEqualTo(Result.Kind.REFUSED);
    assertThat(ground.report(GOODS)).singleElement().asString().contains("no column looks like");
  }

  private static SnapshotStore dyingAfterPublish(SnapshotStore store) {
    return new SnapshotStore() {
      @Override
      public Optional<String> current() throws IOException {
        return store.current();
      }

      @Override
      public Path folder(String version) throws IOException {
        return store.folder(version);
      }

      @Override
      public Path draft(String version) throws IOException {
        return store.draft(version);
      }

      @Override
      public void publish(String version) throws IOException {
        store.publish(version);
        throw new IllegalStateException("killed");
      }

      @Override
      public void discard(String version) throws IOException {
        store.discard(version);
      }
    };
  }
}
