package dev.sayso.search.opensearch;

import static dev.sayso.commerce.catalog.SampleGoods.BAGS;
import static dev.sayso.commerce.catalog.SampleGoods.FINISH;
import static dev.sayso.commerce.catalog.SampleGoods.MILK;
import static dev.sayso.commerce.catalog.SampleGoods.SEVEN;
import static dev.sayso.commerce.catalog.SampleGoods.SUN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SampleGoods;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Tongue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishingCatalogTest {

  private final TestCatalog catalog = TestCatalog.fresh(Tongue.ENGLISH);

  @Test
  void a_version_is_searched_once_it_is_published_and_the_one_before_is_kept() {
    for (var version : List.of("1", "2", "3")) {
      assertThat(catalog.publish(version, SampleGoods.ALL))
          .isEqualTo(new Publication.Live(version, 5));
    }
    assertThat(catalog.publishing().versions()).containsExactly("3", "2");
    assertThat(found("whole milk")).contains(MILK.sku());
  }

  @Test
  void an_older_version_can_be_searched_again() {
    catalog.publish("1", List.of(FINISH));
    catalog.publish("2", List.of(SUN));
    catalog.publishing().backTo("1");
    assertThat(found("dishwasher tabs")).containsExactly(FINISH.sku());
  }

  @Test
  void an_update_adds_changes_and_removes_and_leaves_the_rest() {
    catalog.publish("1", List.of(FINISH, SUN, MILK, BAGS));
    var oat = SampleGoods.product("MILK-1", "Oat Milk", "Meadow");
    var updated =
        catalog.publishing().update("2", List.of(oat, SEVEN), List.of(SUN.sku(), new Sku("none")));
    assertThat(updated).isEqualTo(new Publication.Live("2", 4));
    assertThat(found("oat milk")).containsExactly(MILK.sku());
    assertThat(found("seven up")).containsExactly(SEVEN.sku());
    assertThat(found("dishwasher tabs")).containsExactly(FINISH.sku());
    assertThat(found("bin bags")).containsExactly(BAGS.sku());
  }

  @Test
  void after_an_update_words_are_worth_what_they_are_worth_after_a_full_import() {
    catalog.publish("1", List.of(FINISH, SUN, MILK));
    catalog.publishing().update("2", List.of(BAGS), List.of(SUN.sku()));
    var full = TestCatalog.fresh(Tongue.ENGLISH);
    full.publish("1", List.of(FINISH, MILK, BAGS));
    assertThat(words(catalog)).isEqualTo(words(full));
  }

  @Test
  void an_update_that_fails_leaves_what_is_searched() {
    catalog.publish("1", List.of(FINISH));
    var refused = catalog.publishing().update("2", List.of(unstorable(), SUN), List.of());
    assertThat(refused).isInstanceOf(Publication.Refused.class);
    assertThat(found("dishwasher tabs")).containsExactly(FINISH.sku());
    assertThat(catalog.publishing().versions()).containsExactly("1");
  }

  @Test
  void before_the_first_publication_there_is_nothing_to_update() {
    assertThatThrownBy(() -> catalog.publishing().update("1", List.of(FINISH), List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("published");
  }

  @Test
  void one_document_that_cannot_be_kept_stops_the_version_and_is_named() {
    catalog.publish("1", List.of(MILK));
    var products = new ArrayList<>(Goods.of(50));
    products.add(30, unstorable());
    assertThat(catalog.publish("2", products))
        .isInstanceOfSatisfying(
            Publication.Refused.class,
            refused -> {
              assertThat(refused.rejections())
                  .singleElement()
                  .satisfies(rejection -> {
                    assertThat(rejection.id()).startsWith("p:LONG");
                    assertThat(rejection.reason()).contains("512");
                  });
              assertThat(refused.reasons()).anyMatch(reason -> reason.contains("50 products"));
            });
    assertThat(found("whole milk")).containsExactly(MILK.sku());
    assertThat(found("oat milk")).containsExactly(MILK.sku());
  }

  @Test
  void a_version_whose_products_are_fewer_than_were_given_is_refused() {
    assertThat(catalog.publish("1", List.of(MILK, MILK)))
        .isInstanceOfSatisfying(
            Publication.Refused.class,
            refused ->
                assertThat(refused.reasons())
                    .containsExactly("the index holds 1 products instead of 2"));
    assertThat(catalog.publishing().versions()).isEmpty();
  }

  @Test
  void two_versions_cannot_have_one_name() {
    catalog.publish("1", List.of(MILK));
    assertThatThrownBy(() -> catalog.publish("1", List.of(SUN)))
        .isInstanceOfSatisfying(
            ClusterException.class, refused -> assertThat(refused.status()).isEqualTo(400));
    assertThat(found("whole milk")).containsExactly(MILK.sku());
  }

  @Test
  void another_catalogue_on_the_cluster_is_left_alone() {
    var other = new TestCatalog(catalog.cluster(), catalog.alias() + "-de", Tongue.GERMAN);
    other.publish("1", List.of(MILK));
    catalog.publish("1", List.of(SUN));
    catalog.publish("2", List.of(SUN));
    catalog.publish("3", List.of(SUN));
    assertThat(other.publishing().versions()).containsExactly("1");
  }

  private List<Sku> found(String text) {
    return catalog.search().answer(new SearchQuery(text, 10)).orElseThrow().stream()
        .map(SearchHit::sku)
        .toList();
  }

  private static List<String> words(TestCatalog catalog) {
    var read = StoredWords.read(catalog.cluster(), catalog.alias(), TestCatalog.PATIENT);
    var words = new ArrayList<>(List.of(read.table().products() + " products"));
    read.table().forEach((word, count) -> words.add(word + " " + count));
    return words;
  }

  /// No cluster takes an id of more than 512 bytes.
  private static Product unstorable() {
    return SampleGoods.product("LONG" + "G".repeat(600), "Long Tea", "Elm");
  }
}
