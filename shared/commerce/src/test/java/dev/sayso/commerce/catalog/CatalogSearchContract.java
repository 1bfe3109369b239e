package dev.sayso.commerce.catalog;

import static dev.sayso.commerce.catalog.SampleGoods.BAGS;
import static dev.sayso.commerce.catalog.SampleGoods.FINISH;
import static dev.sayso.commerce.catalog.SampleGoods.MILK;
import static dev.sayso.commerce.catalog.SampleGoods.SEVEN;
import static dev.sayso.commerce.catalog.SampleGoods.SUN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every search of a catalogue keeps to.
public abstract class CatalogSearchContract {

  private CatalogSearch search;

  /// A search over exactly these.
  protected abstract CatalogSearch over(Collection<Product> products);

  @BeforeEach
  void index() {
    search = over(SampleGoods.ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "finish classic dishwasher tabs",
        "FINISH Classic",
        "classic dishwasher tab",
        "finish dish washer tabs",
        "finish dishwasher tablets"
      })
  void finds_a_product_however_it_is_said(String text) {
    assertThat(first(text)).isEqualTo(FINISH.sku());
  }

  @Test
  void finds_by_a_synonym_and_by_a_number_word() {
    assertThat(first("bin bags")).isEqualTo(BAGS.sku());
    assertThat(first("7 up")).isEqualTo(SEVEN.sku());
    assertThat(first("seven up")).isEqualTo(SEVEN.sku());
  }

  @Test
  void offers_all_that_fit_best_first() {
    var hits = search.search(new SearchQuery("dishwasher tabs", 10));
    assertThat(hits).extracting(SearchHit::sku).contains(FINISH.sku(), SUN.sku());
    assertThat(hits).isSortedAccordingTo(Comparator.comparingDouble(SearchHit::score).reversed());
  }

  @Test
  void says_how_much_of_the_query_fits() {
    var full = search.search(new SearchQuery("whole milk", 1)).getFirst();
    var part = search.search(new SearchQuery("whole milk powder biscuits", 1)).getFirst();
    assertThat(full.sku()).isEqualTo(MILK.sku());
    assertThat(full.match()).isEqualTo(1);
    assertThat(part.match()).isLessThan(1);
  }

  @Test
  void brings_no_more_than_asked_for() {
    assertThat(search.search(new SearchQuery("dishwasher tabs", 1))).hasSize(1);
  }

  @Test
  void looks_only_among_the_products_it_is_given() {
    var hits = search.search(new SearchQuery("dishwasher tabs", 5, Set.of(SUN.sku())));
    assertThat(hits).extracting(SearchHit::sku).containsExactly(SUN.sku());
    assertThat(search.search(new SearchQuery("milk", 5, Set.of(SUN.sku())))).isEmpty();
  }

  @Test
  void brings_only_what_the_filter_lets_through() {
    search = over(SampleGoods.MILKS);
    assertThat(found(new SearchFilter("", "", "", 0))).containsExactly("M1", "M2", "M3", "M4");
    assertThat(found(new SearchFilter("kite HILL", "", "", 0))).containsExactly("M1", "M3");
    assertThat(found(new SearchFilter("kite", "", "", 0))).containsExactly("M4");
    assertThat(found(new SearchFilter("", "dairy drink", "", 0))).containsExactly("M2");
    assertThat(found(new SearchFilter("", "", "vegan", 0))).containsExactly("M1", "M3");
    assertThat(found(new SearchFilter("", "", "Gluten Free", 0))).containsExactly("M3", "M4");
    assertThat(found(new SearchFilter("", "", "", 4))).containsExactly("M1", "M2");
    assertThat(found(new SearchFilter("", "", "", 4.2))).containsExactly("M1");
    assertThat(found(new SearchFilter("Kite Hill", "", "gluten free", 0))).containsExactly("M3");
    assertThat(found(new SearchFilter("Kite Hill", "", "", 4.9))).isEmpty();
  }

  @Test
  void filters_however_many_other_products_fit_better() {
    var many = new ArrayList<Product>();
    for (int i = 0; i < 300; i++) {
      many.add(SampleGoods.product("P" + i, "Whole Milk " + (1000 + i), "Meadow"));
    }
    many.add(SampleGoods.product("RARE", "Whole Milk From The Happy Hills", "Alpine"));
    search = over(many);
    var alpine = new SearchQuery("whole milk", 5).only(new SearchFilter("alpine", "", "", 0));
    assertThat(search.search(alpine)).extracting(hit -> hit.sku().value()).containsExactly("RARE");
  }

  private List<String> found(SearchFilter filter) {
    return search.search(new SearchQuery("milk", 10).only(filter)).stream()
        .map(hit -> hit.sku().value())
        .sorted()
        .toList();
  }

  @Test
  void finds_nothing_in_an_empty_catalogue() {
    assertThat(over(List.of()).search(new SearchQuery("milk", 5))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "???", "milk AND (", "*:*", "a\u0000b", "\ud83d\ude00", "\ud83d"})
  void survives_any_text(String text) {
    assertThat(search.search(new SearchQuery(text, 5))).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void survives_very_long_text() {
    assertThat(search.search(new SearchQuery("milk ".repeat(5_000), 5))).isNotNull();
  }

  private Sku first(String text) {
    var hits = search.search(new SearchQuery(text, 5));
    assertThat(hits).as(text).isNotEmpty();
    return hits.getFirst().sku();
  }
}
