package dev.sayso.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.lucene.SnapshotBuilder.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotBuilderTest {

  private static final Product OAT = Shelf.product("OAT", "Oat Milk", "Barley", "Drinks");
  private static final Sku QUINOA = new Sku("QUI");

  @TempDir private Path folder;
  private SnapshotStore store;

  @BeforeEach
  void open() {
    store = FolderSnapshots.in(folder);
  }

  @Test
  void an_empty_store_serves_nothing() throws IOException {
    try (var catalog = LuceneCatalogSearch.serving(store)) {
      assertThat(catalog.size()).isZero();
      assertThat(catalog.search(new SearchQuery("milk", 3))).isEmpty();
      assertThat(catalog.refresh()).isFalse();
    }
  }

  @Test
  void says_what_it_made() throws IOException {
    var at = Instant.parse("2026-11-22T10:00:00Z");
    try (var next = SnapshotBuilder.next(store, Locale.GERMANY, () -> at)) {
      next.put(OAT);
      var made = next.finish();
      assertThat(made.version()).isEqualTo(next.version());
      assertThat(made.products()).isEqualTo(1);
      assertThat(made.language()).isEqualTo(Locale.GERMANY);
      assertThat(made.madeAt()).isEqualTo(at);
      assertThat(made.bytes()).isPositive();
    }
  }

  @Test
  void tells_what_is_new_what_changed_and_what_did_not() throws IOException {
    publish(Shelf.ALL);
    try (var next = SnapshotBuilder.next(store, Locale.ENGLISH)) {
      assertThat(next.put(OAT)).isEqualTo(Change.ADDED);
      assertThat(next.put(Shelf.product("QUI", "Red Quinoa", "", "Grains")))
          .isEqualTo(Change.CHANGED);
      assertThat(next.put(Shelf.ALL.get(1))).isEqualTo(Change.UNCHANGED);
      assertThat(next.compare(Shelf.ALL.get(2))).isEqualTo(Change.UNCHANGED);
      next.keep(Shelf.ALL.get(3).sku());
      assertThat(next.remove(new Sku("EGG"))).isTrue();
      assertThat(next.remove(new Sku("NONE"))).isFalse();
      assertThat(next.others()).isEqualTo(Shelf.ALL.size() - 5);
      assertThat(next.unseen()).doesNotContain(QUINOA, new Sku("EGG")).contains(new Sku("MIL"));
      assertThat(next.finish().products()).isEqualTo(Shelf.ALL.size());
      next.publish();
    }
    try (var catalog = LuceneCatalogSearch.serving(store)) {
      assertThat(first(catalog, "oat milk")).isEqualTo(OAT.sku());
      assertThat(first(catalog, "red quinoa")).isEqualTo(QUINOA);
      assertThat(catalog.product(new Sku("EGG"))).isEmpty();
      assertThat(catalog.search(new SearchQuery("henfield eggs", 3)))
          .noneMatch(hit -> hit.sku().value().equals("EGG"));
    }
  }

  @Test
  void comparing_writes_nothing() throws IOException {
    publish(Shelf.ALL);
    try (var next = SnapshotBuilder.next(store, Locale.ENGLISH)) {
      assertThat(next.compare(OAT)).isEqualTo(Change.ADDED);
      assertThat(next.finish().products()).isEqualTo(Shelf.ALL.size());
    }
  }

  @Test
  void takes_the_others_away_where_it_is_told_to() throws IOException {
    publish(Shelf.ALL);
    try (var next = SnapshotBuilder.next(store, Locale.ENGLISH)) {
      next.put(OAT);
      assertThat(next.removeOthers()).isEqualTo(Shelf.ALL.size());
      assertThat(next.others()).isZero();
      assertThat(next.finish().products()).isEqualTo(1);
    }
  }

  @Test
  void nothing_is_seen_before_it_is_published() throws IOException {
    publish(Shelf.ALL);
    try (var catalog = LuceneCatalogSearch.serving(store)) {
      try (var next = SnapshotBuilder.next(store, Locale.ENGLISH)) {
        next.put(OAT);
        next.finish();
        assertThat(catalog.refresh()).isFalse();
      }
      assertThat(catalog.refresh()).isFalse();
      assertThat(catalog.size()).isEqualTo(Shelf.ALL.size());
      assertThat(Files.list(folder.resolve("drafts"))).isEmpty();
    }
  }

  @Test
  void a_build_that_broke_off_leaves_nothing_behind() throws IOException {
    publish(Shelf.ALL);
    var broken = store.draft("v00000002");
    Files.writeString(broken.resolve("half"), "?");
    publish(List.of(OAT));
    try (var catalog = LuceneCatalogSearch.serving(store)) {
      assertThat(catalog.size()).isEqualTo(1);
    }
    assertThat(broken).doesNotExist();
  }

  @Test
  void what_is_not_finished_is_not_published() throws IOException {
    try (var next = SnapshotBuilder.next(store, Locale.ENGLISH)) {
      next.put(OAT);
      assertThatThrownBy(next::publish).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void refuses_two_products_of_one_sku() throws IOException {
    try (var next = SnapshotBuilder.next(store, Locale.ENGLISH)) {
      next.put(OAT);
      next.put(Shelf.product("OAT", "Oat Flakes", "Barley", "Pantry"));
      assertThatThrownBy(next::finish)
          .isInstanceOf(SnapshotRefused.class)
          .hasMessageContaining("1 products of the new index have the sku of another");
    }
  }

  @Test
  void another_language_starts_from_nothing() throws IOException {
    publish(Shelf.ALL);
    try (var next = SnapshotBuilder.next(store, Locale.GERMAN)) {
      assertThat(next.put(Shelf.ALL.getFirst())).isEqualTo(Change.ADDED);
      assertThat(next.finish().products()).isEqualTo(1);
    }
  }

  @Test
  void two_versions_are_kept() throws IOException {
    for (int i = 0; i < 4; i++) {
      publish(List.of(Shelf.product("A", "Thing " + i, "", "")));
    }
    assertThat(Files.list(folder.resolve("versions")).map(one -> one.getFileName().toString()))
        .containsExactlyInAnyOrder("v00000003", "v00000004");
    assertThat(store.current()).contains("v00000004");
  }

  @Test
  void many_small_changes_answer_as_one_build_does() throws IOException {
    var products = new ArrayList<>(Shelf.ALL.subList(0, 20));
    publish(products);
    for (int i = 20; i < 30; i++) {
      products.set(i - 20, Shelf.ALL.get(i));
      publish(products);
    }
    try (var grown = LuceneCatalogSearch.serving(store);
        var built = LuceneCatalogSearch.of(products)) {
      for (var product : products) {
        var query = new SearchQuery(product.names().title(), 3);
        assertThat(first(grown, query.text())).isEqualTo(first(built, query.text()));
        assertThat(grown.product(product.sku())).isEqualTo(built.product(product.sku()));
      }
    }
  }

  @Test
  void a_word_that_comes_new_is_the_kind_of_compounds_that_were_there() throws IOException {
    publish(List.of(Shelf.product("K", "Wiesenkerbel", "", "")), Locale.GERMAN);
    try (var next = SnapshotBuilder.next(store, Locale.GERMAN)) {
      next.put(Shelf.product("L", "Kerbel frisch", "", ""));
      assertThat(next.finish().products()).isEqualTo(2);
      next.publish();
    }
    try (var catalog = LuceneCatalogSearch.serving(store)) {
      assertThat(catalog.search(new SearchQuery("Kerbel", 3)))
          .extracting(SearchHit::sku)
          .containsExactly(new Sku("L"), new Sku("K"));
    }
  }

  @Test
  void serves_while_versions_come_and_go() throws Exception {
    publish(Shelf.ALL);
    try (var catalog = LuceneCatalogSearch.serving(store);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> asking =
          () -> IntStream.range(0, 200).allMatch(_ -> first(catalog, "quinoa").equals(QUINOA));
      var answers = IntStream.range(0, 3).mapToObj(_ -> threads.submit(asking)).toList();
      for (int i = 0; i < 6; i++) {
        publish(i % 2 == 0 ? Shelf.ALL.subList(0, 30) : Shelf.ALL);
        assertThat(catalog.refresh()).isTrue();
      }
      for (var answer : answers) {
        assertThat(answer.get()).isTrue();
      }
    }
  }

  private void publish(List<Product> products) throws IOException {
    publish(products, Locale.ENGLISH);
  }

  private void publish(List<Product> products, Locale language) throws IOException {
    Snapshots.publish(store, products, language);
  }

  private static Sku first(LuceneCatalogSearch catalog, String text) {
    return catalog.search(new SearchQuery(text, 3)).getFirst().sku();
  }
}
