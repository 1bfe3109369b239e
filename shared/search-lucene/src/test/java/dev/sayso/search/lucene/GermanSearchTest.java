package dev.sayso.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.SearchHit;
import dev.sayso.commerce.catalog.SearchQuery;
import dev.sayso.commerce.catalog.Sku;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GermanSearchTest {

  private static final LuceneCatalogSearch SEARCH =
      LuceneCatalogSearch.of(
          List.of(
              product("TAB", "Blitzblank Classic Geschirrspültabs"),
              product("TOM", "Rispentomaten"),
              product("KET", "Rotkeller Tomatenketchup"),
              product("APF", "Äpfel Elstar"),
              product("EIE", "Sonnenhügel Eier aus Freilandhaltung"),
              product("KAS", "Bergkeller Käse in Scheiben"),
              product("BRO", "Backstolz Vollkornbrot"),
              product("MEH", "Mühlbach Weizenmehl Type 405"),
              product("MUH", "Mahlgut Kaffeemühle"),
              product("KAF", "Morgenröster Filterkaffee gemahlen"),
              product("MUE", "Packan Müllbeutel mit Zugband"),
              product("KLO", "Wolkenweich Toilettenpapier"),
              product("WAS", "Quellbach Mineralwasser"),
              product("QUI", "Grünfeld Quinoa weiß"),
              product("SCH", "Hofgut Schweinefilet")),
          Locale.GERMANY);

  @ParameterizedTest
  @CsvSource({
    "Spülmaschinentabs, TAB",
    "spuelmaschinentabs, TAB",
    "Tabs für die Spülmaschine, TAB",
    "Tomate, TOM",
    "Tomaten, TOM",
    "Apfel, APF",
    "Aepfel, APF",
    "ein Ei, EIE",
    "kaese, KAS",
    "Brote, BRO",
    "Mehl, MEH",
    "Kaffeemühlen, MUH",
    "eine Mühle, MUH",
    "Kaffee, KAF",
    "Muellbeutel, MUE",
    "Mülltüten, MUE",
    "Klopapier, KLO",
    "Wasser, WAS",
    "weisse Quinoa, QUI",
    "kien wa, QUI"
  })
  void whatIsSaidFindsIt(String said, String sku) {
    assertThat(search(said)).first().extracting(hit -> hit.sku().value()).isEqualTo(sku);
  }

  @ParameterizedTest
  @CsvSource({"Tomaten", "Mehl", "Brot", "Wasser"})
  void aKindThatOnlyCompoundsNameIsAClearMatch(String said) {
    assertThat(search(said))
        .first()
        .extracting(SearchHit::match, DOUBLE)
        .isCloseTo(0.9, within(1e-3));
  }

  @Test
  void anotherCompoundOfTheSameKindIsDoubtful() {
    assertThat(search("Bohnenkaffee"))
        .first()
        .satisfies(hit -> {
          assertThat(hit.sku().value()).isEqualTo("KAF");
          assertThat(hit.match()).isBetween(0.5, 0.8);
        });
  }

  @Test
  void pigIsNotAKindOfWine() {
    assertThat(search("Wein")).noneSatisfy(hit -> assertThat(hit.match()).isGreaterThan(0.7));
  }

  private static List<SearchHit> search(String said) {
    return SEARCH.search(new SearchQuery(said, 5));
  }

  private static Product product(String sku, String title) {
    return new Product(
        new Sku(sku),
        new Product.Names(title, "", "", List.of()),
        new Product.Category(List.of()),
        new Product.Packaging(new Pack.Unstated(), false, OptionalInt.empty()),
        new Product.Details("", List.of(), null, Map.of(), ""));
  }
}
