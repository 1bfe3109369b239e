package dev.sayso.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.commerce.catalog.SampleGoods;
import dev.sayso.commerce.catalog.SearchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What every store of snapshots keeps to.
public abstract class SnapshotStoreContract {

  /// The same store, as another process sees it: new to everything that is not in the store itself.
  protected abstract SnapshotStore onAnotherMachine();

  @Test
  void at_first_there_is_no_version() throws IOException {
    assertThat(onAnotherMachine().current()).isEmpty();
  }

  @Test
  void what_is_published_is_current_everywhere() throws IOException {
    publish(onAnotherMachine(), "v1", "common", "own");
    var other = onAnotherMachine();
    assertThat(other.current()).contains("v1");
    assertThat(other.folder("v1").resolve("common")).content().isEqualTo("common");
    assertThat(other.folder("v1").resolve("own")).content().isEqualTo("own");
  }

  @Test
  void the_next_version_takes_its_place_and_the_one_before_is_kept() throws IOException {
    var store = onAnotherMachine();
    for (var version : List.of("v1", "v2", "v3")) {
      publish(store, version, "common", version);
    }
    assertThat(store.current()).contains("v3");
    assertThat(onAnotherMachine().folder("v2").resolve("own")).content().isEqualTo("v2");
    assertThat(onAnotherMachine().folder("v3").resolve("own")).content().isEqualTo("v3");
  }

  @Test
  void a_version_from_another_machine_is_found_after_ones_own() throws IOException {
    var one = onAnotherMachine();
    var other = onAnotherMachine();
    publish(one, "v1", "common", "1");
    assertThat(other.folder("v1")).isNotEmptyDirectory();
    publish(one, "v2", "common", "2");
    assertThat(other.current()).contains("v2");
    assertThat(other.folder("v2").resolve("own")).content().isEqualTo("2");
    assertThat(other.folder("v2").resolve("common")).content().isEqualTo("common");
  }

  @Test
  void a_draft_is_seen_by_nobody_and_goes_when_it_is_discarded() throws IOException {
    var store = onAnotherMachine();
    publish(store, "v1", "common", "own");
    var draft = store.draft("v2");
    Files.writeString(draft.resolve("half"), "?");
    assertThat(store.current()).contains("v1");
    store.discard("v2");
    assertThat(draft).doesNotExist();
    assertThat(store.draft("v2")).isEmptyDirectory();
  }

  @Test
  void serves_a_catalogue_from_another_machine_and_its_next_version() throws IOException {
    var store = onAnotherMachine();
    Snapshots.publish(store, SampleGoods.ALL.subList(0, 3), Locale.ENGLISH);
    try (var catalog = LuceneCatalogSearch.serving(onAnotherMachine())) {
      assertThat(catalog.size()).isEqualTo(3);
      Snapshots.publish(store, SampleGoods.ALL, Locale.ENGLISH);
      assertThat(catalog.refresh()).isTrue();
      assertThat(catalog.size()).isEqualTo(SampleGoods.ALL.size());
      assertThat(catalog.search(new SearchQuery("trash bags", 1)))
          .singleElement()
          .satisfies(hit -> assertThat(hit.sku()).isEqualTo(SampleGoods.BAGS.sku()));
    }
  }

  @Test
  void what_was_never_published_cannot_be_had() {
    assertThatThrownBy(() -> Files.list(onAnotherMachine().folder("v9")).close())
        .isInstanceOf(IOException.class);
  }

  /// A version of two files.
  protected static void publish(SnapshotStore store, String version, String common, String own)
      throws IOException {
    var draft = store.draft(version);
    Files.writeString(draft.resolve("common"), common);
    Files.writeString(draft.resolve("own"), own);
    store.publish(version);
  }
}
