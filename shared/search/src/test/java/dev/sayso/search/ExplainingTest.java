package dev.sayso.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ExplainingTest {

  private static final Product QUINOA = product("Green Field Quinoa - 16 oz", "Grains");
  private static final Product KETCHUP = product("Red Barn Ketchup", "Sauces");

  @Test
  void a_word_that_only_sounds_like_another_is_named_with_it() {
    assertThat(why("keen wah", "", QUINOA))
        .anyMatch(reason -> reason.startsWith("'keen wah' sounds like 'quinoa' ("));
  }

  @Test
  void words_of_the_name_synonyms_hints_and_what_is_missing_are_said() {
    assertThat(why("green quinoa biscuits", "16 oz", QUINOA))
        .contains("'green', 'quinoa' are in its name", "'16oz' agrees")
        .contains("'biscuit' is nowhere in it");
    assertThat(why("catsup", "", KETCHUP)).contains("'catsup' is another word for what it is");
    assertThat(why("red sauces", "", KETCHUP)).contains("'sauce' is its category or pack");
  }

  private static List<String> why(String said, String hint, Product product) {
    var search =
        new SpokenSearch(
            Tongue.ENGLISH, new CountedWords(List.of(QUINOA, KETCHUP), Tongue.ENGLISH));
    return search.explain(
        search.heard(said, hint).orElseThrow(), search.document(product).traits());
  }

  private static Product product(String title, String category) {
    return new Product(
        new Sku(title.substring(0, 3)),
        new Product.Names(title, "", "", List.of()),
        new Product.Category(List.of(category)),
        new Product.Packaging(new Pack.Unstated(), false, OptionalInt.empty()),
        new Product.Details("", List.of(), null, Map.of(), ""));
  }
}
