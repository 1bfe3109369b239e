package dev.sayso.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.CatalogSearch;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SampleGoods;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.search.Tongue;
import dev.sayso.search.lucene.LuceneCatalogSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// One definition of words, queries and ranking: which engine holds the catalogue cannot be heard.
class SameAsInProcessTest {

  private static final List<Product> GERMAN =
      List.of(
          SampleGoods.product("RISP", "Rispentomaten", "Hofgut", "Strauchtomaten"),
          SampleGoods.product("TOM", "Tomaten gehackt", "Rosso"),
          SampleGoods.product("KAFF", "Filterkaffee gemahlen", "Mokka", "Bohnenkaffee"),
          SampleGoods.product("SPUL", "Spülmaschinentabs Zitrone", "Blitz"),
          SampleGoods.product("KAUG", "Kaugummi ohne Zucker", "Frisch"),
          SampleGoods.product("BROT", "Brot", "Mühle"));

  @Test
  void english_is_found_the_same() {
    var products = new ArrayList<>(Goods.of(200));
    products.addAll(SampleGoods.ALL);
    same(
        products,
        Tongue.ENGLISH,
        "oat milk",
        "birch tee",
        "elm tomatoe soup number seven",
        "seven up",
        "dish washer tabs",
        "juniper rye bred",
        "trash bags",
        "whole milk powder",
        "uh");
  }

  @Test
  void german_compounds_are_found_the_same() {
    same(GERMAN, Tongue.GERMAN, "Tomaten", "Kaffee", "Spültabs", "Bohnenkaffe", "Brote", "Rispen");
  }

  @Test
  void within_given_products_the_same_is_found() {
    var catalog = published(Goods.of(60), Tongue.ENGLISH);
    var within = Set.of(new Sku("G-1"), new Sku("G-2"), new Sku("G-3"));
    var query = new SearchQuery("cedar oat milk", 5, within);
    try (var lucene = LuceneCatalogSearch.of(Goods.of(60))) {
      assertThat(catalog.search(query)).isNotEmpty().isEqualTo(lucene.search(query));
    }
  }

  @Test
  void phrases_and_what_things_are_called_are_known() {
    var catalog = published(GERMAN, Tongue.GERMAN);
    assertThat(catalog.knowsPhrase("Kaugummi ohne Zucker")).isTrue();
    assertThat(catalog.knowsPhrase("Kaugummi ohne Salz")).isFalse();
    assertThat(catalog.knowsItem("Brot")).isTrue();
    assertThat(catalog.knowsItem("Filterkaffee gemahlen")).isTrue();
    assertThat(catalog.knowsItem("Filterkaffee")).isFalse();
    assertThat(catalog.knowsItem("")).isFalse();
    assertThat(catalog.sells("Tomaten gehackt Rosso")).isTrue();
    assertThat(catalog.sells("Tomaten Brot")).isFalse();
    assertThat(catalog.sells("Brot")).isFalse();
  }

  private static void same(List<Product> products, Tongue tongue, String... queries) {
    var catalog = published(products, tongue);
    var language = tongue == Tongue.GERMAN ? Locale.GERMAN : Locale.ENGLISH;
    try (var lucene = LuceneCatalogSearch.of(products, language)) {
      for (var text : queries) {
        var query = new SearchQuery(text, 10);
        assertThat(said(catalog, query)).as(text).isEqualTo(said(lucene, query));
      }
      assertThat(catalog.search(new SearchQuery(queries[0], 10))).isNotEmpty();
    }
  }

  /// All but the scores, which move a little with documents that an index has not dropped yet.
  private static List<Map.Entry<Sku, Double>> said(CatalogSearch search, SearchQuery query) {
    return search.search(query).stream().map(hit -> Map.entry(hit.sku(), hit.match())).toList();
  }

  private static OpenSearchCatalog published(List<Product> products, Tongue tongue) {
    var catalog = TestCatalog.fresh(tongue);
    catalog.publish("1", products);
    return catalog.search();
  }
}
