package dev.sayso.feed.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.feed.Entry;
import dev.sayso.feed.Feed;
import dev.sayso.feed.Wishes;
import dev.sayso.feed.change.ImportWish.Scope;
import dev.sayso.feed.change.Outcome.Verdict;
import dev.sayso.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportingTest {

  private static final Importing.Watcher NOBODY =
      new Importing.Watcher() {
        @Override
        public void entry(Entry entry) {}

        @Override
        public void building() {}

        @Override
        public void offers(int done, int all) {}
      };

  @TempDir private Path folder;

  private final ShelfCatalog shop = new ShelfCatalog();
  private ImportFolder kept;

  @BeforeEach
  void open() throws IOException {
    kept = ImportFolder.in(folder.resolve("import"));
  }

  @Test
  void what_is_unchanged_is_not_written_again() throws IOException {
    assertThat(run("a.csv", rows(10, 100)).products())
        .isEqualTo(new Outcome.Products(0, 10, 0, 0, 0));
    assertThat(shop.writes).hasSize(10);
    shop.writes.clear();
    var version = shop.version;

    var again = run("a.csv", rows(10, 100));
    assertThat(again.products()).isEqualTo(new Outcome.Products(10, 0, 0, 10, 0));
    assertThat(again.offers()).isZero();
    assertThat(shop.writes).isEmpty();
    assertThat(shop.version).isEqualTo(version);
  }

  @Test
  void a_price_that_changed_is_written_and_the_catalogue_stays() throws IOException {
    run("a.csv", rows(10, 100));
    shop.writes.clear();
    var version = shop.version;

    var outcome = run("a.csv", rows(10, 100).replace("S3,Product 3,100", "S3,Product 3,250"));
    assertThat(outcome.offers()).isEqualTo(1);
    assertThat(shop.writes).containsExactly("S3");
    assertThat(shop.offers.get(new Sku("S3")).price().minor()).isEqualTo(250);
    assertThat(shop.version).isEqualTo(version);
  }

  @Test
  void what_the_next_version_of_a_file_does_not_list_is_gone() throws IOException {
    run("a.csv", rows(10, 100));
    var outcome = run("a.csv", rows(8, 100));
    assertThat(outcome.products()).isEqualTo(new Outcome.Products(10, 0, 0, 8, 2));
    assertThat(shop.products).hasSize(8);
    assertThat(shop.offers).hasSize(8);
  }

  @Test
  void another_file_adds_and_leaves_what_others_brought() throws IOException {
    run("a.csv", rows(10, 100));
    var outcome = run("b.csv", "sku,title,price\nX,Tea,349\n");
    assertThat(outcome.products()).isEqualTo(new Outcome.Products(10, 1, 0, 0, 0));
    assertThat(outcome.continued()).isEmpty();
    assertThat(run("a.csv", rows(9, 100)).products().gone()).isEqualTo(1);
    assertThat(shop.products).containsKey(new Sku("X"));
  }

  @Test
  void a_file_of_another_name_with_most_of_its_products_continues_a_feed() throws IOException {
    run("monday.csv", rows(10, 100));
    var outcome = run("tuesday.csv", rows(8, 100));
    assertThat(outcome.continued()).contains("monday.csv");
    assertThat(outcome.products().gone()).isEqualTo(2);
    assertThat(run("wednesday.csv", rows(7, 100)).products().gone()).isEqualTo(1);
  }

  @Test
  void a_chosen_name_continues_no_other() throws IOException {
    run("monday.csv", rows(10, 100));
    var wish = new ImportWish("tuesday", true, Scope.FEED, false, false, false);
    assertThat(run(wish, rows(8, 100)).products().gone()).isZero();
  }

  @Test
  void a_file_that_would_remove_much_is_refused_unless_told_to() throws IOException {
    run("a.csv", rows(100, 100));
    var refused = run("a.csv", rows(60, 100));
    assertThat(refused.verdict()).isEqualTo(Verdict.SHRINKS);
    assertThat(refused.products().gone()).isEqualTo(40);
    assertThat(shop.products).hasSize(100);

    var wish = new ImportWish("a.csv", false, Scope.FEED, false, true, false);
    assertThat(run(wish, rows(60, 100)).verdict()).isEqualTo(Verdict.DONE);
    assertThat(shop.products).hasSize(60);
  }

  @Test
  void adding_removes_nothing_and_replacing_all_else() throws IOException {
    run("a.csv", rows(10, 100));
    run(new ImportWish("a.csv", false, Scope.ADD, false, false, false), rows(7, 100));
    assertThat(shop.products).hasSize(10);

    run(
        new ImportWish("b.csv", false, Scope.SHOP, false, true, false),
        "sku,title,price\nX,Tea,349\n");
    assertThat(shop.products).containsOnlyKeys(new Sku("X"));
    assertThat(shop.offers).containsOnlyKeys(new Sku("X"));
  }

  @Test
  void a_bad_entry_keeps_all_out_and_left_out_it_keeps_its_old_product() throws IOException {
    run("a.csv", rows(10, 100));
    var bad = rows(10, 200).replace("S3,Product 3,200", "S3,Product 3,dear");
    assertThat(run("a.csv", bad).verdict()).isEqualTo(Verdict.BAD_ENTRIES);
    assertThat(shop.offers.get(new Sku("S1")).price().minor()).isEqualTo(100);

    var skipping = new ImportWish("a.csv", false, Scope.FEED, true, false, false);
    assertThat(run(skipping, bad).rows()).isEqualTo(new Outcome.Rows(9, 1, 0));
    assertThat(shop.products).hasSize(10);
    assertThat(shop.offers.get(new Sku("S3")).price().minor()).isEqualTo(100);
    assertThat(shop.offers.get(new Sku("S4")).price().minor()).isEqualTo(200);
  }

  @Test
  void a_dry_run_says_what_would_be_and_changes_nothing() throws IOException {
    run("a.csv", rows(10, 100));
    shop.writes.clear();
    var dry = new ImportWish("a.csv", false, Scope.FEED, false, false, true);
    var outcome = run(dry, rows(8, 200) + "N,New tea,1\nB,Bad,x\n");
    assertThat(outcome.verdict()).isEqualTo(Verdict.DRY);
    assertThat(outcome.products()).isEqualTo(new Outcome.Products(10, 1, 0, 8, 2));
    assertThat(outcome.rows().bad()).isEqualTo(1);
    assertThat(shop.writes).isEmpty();
    assertThat(shop.products).hasSize(10);
    assertThat(kept.path())
        .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("journal"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reading", "finish", "publish", "published", "offers", "gone"})
  void an_import_that_breaks_off_anywhere_leaves_the_old_or_the_new(String place)
      throws IOException {
    run("a.csv", rows(10, 100));
    shop.breaksAt = place;
    var text = rows(8, 200) + "N,New tea,1\n";
    assertThatThrownBy(() -> run("a.csv", text)).hasMessageContaining("broken at " + place);

    shop.breaksAt = "";
    boolean published = shop.products.containsKey(new Sku("N"));
    assertThat(kept.recover(shop.version, shop, _ -> {})).isEqualTo(published);
    assertThat(shop.products).hasSize(published ? 9 : 10);
    assertThat(shop.offers.keySet()).isEqualTo(shop.products.keySet());
    assertThat(shop.offers.get(new Sku("S1")).price().minor()).isEqualTo(published ? 200 : 100);
    assertThat(published)
        .isEqualTo(!place.equals("reading") && !place.equals("finish") && !place.equals("publish"));

    shop.writes.clear();
    assertThat(run("a.csv", text).offers()).isEqualTo(published ? 0 : 9);
    assertThat(shop.products).hasSize(9);
  }

  @Test
  void another_catalogue_makes_what_is_known_worthless() throws IOException {
    run("a.csv", rows(10, 100));
    shop.version = "another";
    assertThat(run("a.csv", rows(10, 100)).offers()).isEqualTo(10);
  }

  private Outcome run(String name, String text) throws IOException {
    return run(new ImportWish(name, false, Scope.FEED, false, false, false), text);
  }

  private Outcome run(ImportWish wish, String text) throws IOException {
    var file = folder.resolve("feed.csv");
    Files.writeString(file, text);
    var terms = SeedReader.defaultTerms();
    var now = Instant.parse("2026-11-22T10:00:00Z");
    var feed = Feed.of(file, Wishes.NONE, terms, now);
    return new Importing(kept, shop, terms, NOBODY).run(feed, shop.next(), shop.version, wish, now);
  }

  private static String rows(int count, int price) {
    return "sku,title,price\n"
        + IntStream.rangeClosed(1, count)
            .mapToObj(i -> "S" + i + ",Product " + i + "," + price + "\n")
            .collect(Collectors.joining());
  }
}
