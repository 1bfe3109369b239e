package dev.sayso.dev.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.dev.Shops;
import dev.sayso.feed.Entry;
import dev.sayso.feed.Feed;
import dev.sayso.feed.Wishes;
import dev.sayso.feed.change.ImportWish;
import dev.sayso.feed.change.Importing;
import dev.sayso.seed.SeedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import in a process of its own, killed without warning: the shop sells the old catalogue at
/// the old prices or the new one at the new ones, never something between.
class KilledImportTest {

  private static final int MANY = 1_500;
  private static final String SEED =
      "{\"shoppers\":[{\"id\":\"kim\"}],\"catalog\":[{\"sku\":\"DEMO\",\"title\":\"Demo tea\",\"price\":1}]}";

  @TempDir private Path folder;

  /// When the child process is killed.
  private enum Moment {
    /// While the file is read and the next snapshot is built.
    READING,
    /// Once the journal counts, before or just after the catalogue is published.
    COMMITTED,
    /// While prices and stock are written.
    PUBLISHED
  }

  @Test
  void a_kill_at_any_moment_leaves_the_old_or_the_new() throws IOException, InterruptedException {
    try (var data = DataFolder.open(folder.resolve("data"));
        var shop = LocalShop.keptIn(data, Shops.home())) {
      shop.seed(SeedReader.read(SEED.getBytes(StandardCharsets.UTF_8), Instant.now()));
      importHere(shop, 0, 100);
    }
    int price = 100;
    int from = 0;
    for (var moment : Moment.values()) {
      var before = current();
      kill(moment, before, write(from + 200, price + 100));
      boolean published = !current().equals(before);
      if (published) {
        price += 100;
        from += 200;
      }
      assertThat(published || moment != Moment.PUBLISHED).as(moment.name()).isTrue();
      sells(moment, from, price);
    }
    assertThat(price).as("at least one was published").isGreaterThan(100);
  }

  private void sells(Moment moment, int from, int price) throws IOException {
    try (var data = DataFolder.open(folder.resolve("data"));
        var shop = LocalShop.keptIn(data, Shops.home())) {
      var catalog = shop.shop().catalog();
      assertThat(catalog.size()).as(moment.name()).isEqualTo(MANY + 1);
      var skus = IntStream.range(0, MANY + 2_000).mapToObj(i -> new Sku("S" + i)).toList();
      var sold = catalog.products(skus).stream().map(product -> product.sku()).toList();
      assertThat(sold).as(moment.name()).hasSize(MANY).first().isEqualTo(new Sku("S" + from));
      var offers = new ArrayList<Long>();
      for (int at = 0; at < skus.size(); at += 100) {
        var some = shop.shop().offers().offers(skus.subList(at, Math.min(at + 100, skus.size())));
        some.values().forEach(offer -> offers.add(offer.price().minor()));
      }
      assertThat(offers).as(moment.name()).hasSize(MANY).containsOnly((long) price);
      assertThat(catalog.product(new Sku("DEMO"))).as("what no feed brought stays").isPresent();
    }
  }

  private void importHere(LocalShop shop, int from, int price) throws IOException {
    var feed = Feed.of(write(from, price), Wishes.NONE, SeedReader.defaultTerms(), Instant.now());
    var wish = new ImportWish("goods.csv", false, ImportWish.Scope.FEED, false, false, false);
    shop.importFeed(feed, wish, NOBODY);
  }

  private void kill(Moment moment, String before, Path file)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var child =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dsayso.home=" + Shops.home(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.sayso.dev.Main",
                "catalog",
                "import",
                file.toString(),
                "--data",
                folder.resolve("data").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(moment + ".log").toFile())
            .start();
    var imports = folder.resolve("data/import");
    while (child.isAlive() && !isAt(moment, imports, before)) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    child.destroyForcibly().waitFor();
  }

  private boolean isAt(Moment moment, Path imports, String before) throws IOException {
    return switch (moment) {
      case READING -> Files.exists(imports.resolve("journal.draft"));
      case COMMITTED -> Files.exists(imports.resolve("journal"));
      case PUBLISHED -> !current().equals(before);
    };
  }

  private String current() throws IOException {
    return Files.readString(folder.resolve("data/catalog/current"));
  }

  private Path write(int from, int price) throws IOException {
    var rows =
        IntStream.range(from, from + MANY)
            .mapToObj(i -> "S" + i + ",Product number " + i + "," + price)
            .collect(Collectors.joining("\n"));
    return Files.writeString(folder.resolve("goods.csv"), "sku,title,price\n" + rows + "\n");
  }

  private static final Importing.Watcher NOBODY =
      new Importing.Watcher() {
        @Override
        public void entry(Entry entry) {}

        @Override
        public void building() {}

        @Override
        public void offers(int done, int all) {}
      };
}
