package dev.sayso.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneCatalogSearchTest {

  private static final LuceneCatalogSearch SEARCH = LuceneCatalogSearch.of(Shelf.ALL);

  @ParameterizedTest
  @CsvSource({
    "TOMATO,TOM",
    "vine ripe tomatoes,TOM",
    "potato,POT",
    "battery,BAT",
    "double a battery,BAT",
    "strawberry,STR",
    "cookie,COO",
    "dishwasher tab,TAB",
    "egg,EGG"
  })
  void case_and_number_of_a_word_do_not_matter(String text, String sku) {
    assertThat(skus(text)).startsWith(sku);
  }

  @ParameterizedTest
  @CsvSource({
    "dish washer tabs,TAB", "water melon,WAT", "egg plant,EGP", "straw berries,STR",
    "meadow brook butter,BUT", "papertowels,PAP", "toiletpaper,TOI", "creamcheese,CR8"
  })
  void compounds_may_be_split_or_joined(String text, String sku) {
    assertThat(hits(text)).filteredOn(hit -> hit.sku().value().equals(sku)).hasSize(1);
    assertThat(hits(text).getFirst().match()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "yoghurt,YOG",
    "bin bags,TRA",
    "garbage bags,TRA",
    "kitchen roll,PAP",
    "washing up liquid,DSH",
    "nappies,DIA",
    "catsup,KET",
    "prawns,SHR",
    "crisps,CRI",
    "fizzy drink,SOD",
    "aubergine,EGP",
    "courgettes,ZUC",
    "coriander leaves,CIL",
    "loo roll,TOI",
    "tp,TOI",
    "macaroni cheese,MAC",
    "two percent milk,MI2",
    "salt and vinegar crisps,CRI",
    "doctor bean's coffee,COF"
  })
  void the_other_name_of_a_thing_counts_in_full(String text, String sku) {
    var first = hits(text).getFirst();
    assertThat(first.sku()).isEqualTo(new Sku(sku));
    assertThat(first.match()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "sixteen ounce cream cheese,CR16", "16oz cream cheese,CR16", "eight ounces cream cheese,CR8",
    "one pound cream cheese,CR16", "six pack spring water,W6", "twelve count spring water,W12"
  })
  void sizes_may_be_said_in_words(String text, String sku) {
    assertThat(skus(text)).startsWith(sku);
  }

  @ParameterizedTest
  @CsvSource({
    "keen wah,QUI",
    "keen noah,QUI",
    "kinwa,QUI",
    "zookeeny,ZUC",
    "cat chup,KET",
    "jalapeno,JAL",
    "meddow brook milk,MIL",
    "halapenyo,JAL"
  })
  void what_was_misheard_is_found_by_its_sound(String text, String sku) {
    assertThat(skus(text)).startsWith(sku);
  }

  @ParameterizedTest
  @ValueSource(strings = {"keen wah", "keen noah", "kinwa"})
  void a_match_by_sound_alone_is_good_but_not_certain(String text) {
    assertThat(hits(text).getFirst().match()).isBetween(0.5, 0.94);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"purple spaceship", "a hundred red balloons", "xylophone", "tell me a joke"})
  void nonsense_finds_nothing_good(String text) {
    assertThat(hits(text)).allMatch(hit -> hit.match() < 0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "the", "some of my", "?!", "...", "\u0301"})
  void nothing_said_finds_nothing(String text) {
    assertThat(hits(text)).isEmpty();
  }

  @Test
  void small_words_and_packaging_hardly_count() {
    var hits = hits("some bottles of the orange soda please");
    assertThat(hits.getFirst().sku()).isEqualTo(new Sku("SOD"));
    assertThat(hits.getFirst().match()).isGreaterThan(0.85);
  }

  @Test
  void a_number_is_not_taken_for_one_that_sounds_alike() {
    assertThat(hits("sixty ounce cream cheese").getFirst().match()).isLessThan(1);
  }

  @Test
  void equals_are_ordered_by_rating_then_by_sku() {
    var search =
        LuceneCatalogSearch.of(
            List.of(
                Shelf.rated("C", "Plain Bagels", 4.9, 2),
                Shelf.rated("B", "Plain Bagels", 4.5, 900),
                Shelf.rated("D", "Plain Bagels", 4.9, 2),
                Shelf.product("A", "Plain Bagels", "", "Bread")));
    assertThat(skus(search, "plain bagels")).containsExactly("B", "C", "D", "A");
  }

  @Test
  void knows_phrases_that_hold_an_and_or_a_number() {
    assertThat(SEARCH.knowsPhrase("mac and cheese")).isTrue();
    assertThat(SEARCH.knowsPhrase("Mac 'n' Cheese")).isTrue();
    assertThat(SEARCH.knowsPhrase("salt & vinegar")).isTrue();
    assertThat(SEARCH.knowsPhrase("two percent milk")).isTrue();
    assertThat(SEARCH.knowsPhrase("milk and eggs")).isFalse();
    assertThat(SEARCH.knowsPhrase("cheese")).isFalse();
    assertThat(SEARCH.knowsPhrase("")).isFalse();
  }

  @Test
  void sees_the_new_products_and_only_these_after_a_replacement() {
    var search = LuceneCatalogSearch.of(Shelf.ALL);
    search.replace(List.of(Shelf.product("NEW", "Oat Milk", "Barley", "Drinks")));
    assertThat(skus(search, "oat milk")).containsExactly("NEW");
    assertThat(skus(search, "quinoa")).isEmpty();
  }

  @Test
  void a_closed_search_says_so() {
    var search = LuceneCatalogSearch.of(Shelf.ALL);
    search.close();
    assertThatThrownBy(() -> search.search(new SearchQuery("milk", 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void serves_while_the_catalogue_is_replaced() throws Exception {
    try (var search = LuceneCatalogSearch.of(Shelf.ALL);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> asking =
          () -> IntStream.range(0, 200).allMatch(_ -> skus(search, "quinoa").contains("QUI"));
      var answers = IntStream.range(0, 4).mapToObj(_ -> threads.submit(asking)).toList();
      for (int i = 0; i < 20; i++) {
        search.replace(Shelf.ALL);
      }
      for (var answer : answers) {
        assertThat(answer.get()).isTrue();
      }
    }
  }

  @Property(tries = 500)
  void any_text_gives_ordered_hits_within_the_limit(
      @ForAll @StringLength(max = 60) String text, @ForAll @IntRange(min = 1, max = 20) int limit) {
    var hits = SEARCH.search(new SearchQuery(text, limit));
    assertThat(hits).hasSizeLessThanOrEqualTo(limit);
    assertThat(hits).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    assertThat(SEARCH.search(new SearchQuery(text, limit))).isEqualTo(hits);
    SEARCH.knowsPhrase(text);
  }

  @Property(tries = 40)
  void every_product_is_found_by_its_full_name(@ForAll @IntRange(max = 35) int which) {
    Product product = Shelf.ALL.get(which);
    var first = hits(product.names().title()).getFirst();
    assertThat(first)
        .extracting(SearchHit::sku, SearchHit::match)
        .containsExactly(product.sku(), 1.0);
  }

  private static List<SearchHit> hits(String text) {
    return SEARCH.search(new SearchQuery(text, 5));
  }

  private static List<String> skus(String text) {
    return skus(SEARCH, text);
  }

  private static List<String> skus(LuceneCatalogSearch search, String text) {
    return search.search(new SearchQuery(text, 5)).stream().map(hit -> hit.sku().value()).toList();
  }
}
