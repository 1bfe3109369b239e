package dev.sayso.feed.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Spring Water 6 x 1.5 l| 6 x 1.5 l| Spring Water",
        "Water 6x1.5L still| 6 x 1.5 l| Water still",
        "Kite Hill Yogurt 16oz| 16 oz| Kite Hill Yogurt",
        "Juice, 16 fl oz| 16 floz| Juice",
        "Juice 16 Fl. Oz. bottle| 16 floz| Juice",
        "Tea (60 tabs)| 60 tab| Tea",
        "Bagel Thins - 13oz/8ct| 13 oz| Bagel Thins",
        "Eggs 12 ct| 12 piece| Eggs",
        "Toothbrush 2-pack| 2 piece| Toothbrush",
        "Milk 1 gal| 1 gal| Milk",
        "Milk 1/2 gal| 0.5 gal| Milk",
        "Mehl 500g| 500 g| Mehl",
        "Reis 1,5 kg| 1.5 kg| Reis",
        "Batterien 10er Pack| 10 piece| Batterien",
        "Water, pack of 6, 500 ml each| 6 x 500 ml| Water",
        "KitKat Twin Pack| 2 piece| KitKat",
        "Brown Eggs, 1 dozen| 12 piece| Brown Eggs",
        "Eggs half dozen| 6 piece| Eggs",
        "3M Tape 33 m| 33 m| 3M Tape",
        "7up 2L| 2 l| 7up",
        "3 Bean Salad 15 oz| 15 oz| 3 Bean Salad",
        "Cola 330ml×24| 24 x 330 ml| Cola",
        "Cola 330 ml x 24 cans| 24 x 330 ml| Cola",
        "12pk/12 fl oz Cans LaCroix| 12 x 12 floz| LaCroix",
        "Pain relief 500mg 100 caplets| 100 caplet| Pain relief 500mg",
        "Coffee 1,000 g| 1000 g| Coffee",
        "Coffee 1,000 kg| 1 kg| Coffee",
        "Milch 3,5% Fett 1l| 1 l| Milch 3,5% Fett",
        "Toilettenpapier 8 Rollen à 150 Blatt| 8 roll| Toilettenpapier",
        "Apples (3 lb bag)| 3 lb| Apples",
        "Vitamin B12 60 Kapseln| 60 capsule| Vitamin B12",
        "Beer 6 pack, 12 oz bottles| 6 x 12 oz| Beer",
        "½ lb butter| 0.5 lb| butter",
        "1 1/2 lb ham| 1.5 lb| ham",
        "Bio Eier 10 Stück| 10 piece| Bio Eier",
        "4-in-1 Shampoo| -| 4-in-1 Shampoo",
        "5G Phone| -| 5G Phone",
        "100 Calorie Bar| -| 100 Calorie Bar",
        "99999999999999kg| -| 99999999999999kg",
        "Backpack| -| Backpack",
        "0 g Sugar Cola| -| 0 g Sugar Cola",
      })
  void the_pack_and_the_rest_are_told_apart(String title, String pack, String rest) {
    var found = Packs.in(title);
    assertThat(words(found.pack())).isEqualTo(pack);
    assertThat(found.rest()).isEqualTo(rest);
  }

  @Property(tries = 1_500)
  void any_text_has_a_sane_pack_or_none_and_the_rest_has_none(@ForAll("titles") String title) {
    var found = Packs.in(title);
    sane(found.pack());
    assertThat(Packs.in(found.rest()).pack()).isEqualTo(new Pack.Unstated());
    assertThat(Packs.in(found.rest()).rest()).isEqualTo(found.rest());
  }

  @Property(tries = 500)
  void any_letters_do_no_harm(@ForAll String text) {
    sane(Packs.in(text).pack());
  }

  @Property(tries = 300)
  void a_written_multipack_is_found_again(
      @ForAll("counts") int count, @ForAll("counts") int amount, @ForAll("units") String unit) {
    var found = Packs.in("Something fine " + count + " x " + amount + " " + unit);
    assertThat(found.pack())
        .isEqualTo(new Pack.Multi(count, Measure.of(Integer.toString(amount), unit)));
    assertThat(found.rest()).isEqualTo("Something fine");
  }

  @Provide
  Arbitrary<Integer> counts() {
    return Arbitraries.integers().between(2, 999);
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.of("g", "kg", "ml", "l", "cl", "oz", "lb");
  }

  @Provide
  Arbitrary<String> titles() {
    var parts =
        Arbitraries.of(
            "Milk", "Tea", "6", "x", "1.5", "l", "16oz", "pack of", "12", "ct", "dozen", "half",
            "500 g", "(", ")", ",", "-", "/", "1/2", "gal", "2-pack", "10er", "Pack", "each", "½",
            "×", "fl oz", "60 tabs", "1,5", "kg", "0", "999999", "twin", "3M", "5G", "of", "Rollen",
            "à", "ea");
    return Combinators.combine(parts.list().ofMaxSize(9), Arbitraries.of(" ", " ", ""))
        .as((list, between) -> String.join(between, list));
  }

  private static void sane(Pack pack) {
    assertThat(pack.pieces()).isBetween(1, 1_000_000);
    pack.content()
        .ifPresent(content ->
            assertThat(content.amount())
                .isPositive()
                .isLessThanOrEqualTo(new BigDecimal(1_000_000_000)));
  }

  private static String words(Pack pack) {
    return switch (pack) {
      case Pack.Pieces(int count, var unit) -> count + " " + unit.word();
      case Pack.Amount(Measure measure) -> words(measure);
      case Pack.Multi(int count, Measure each) -> count + " x " + words(each);
      case Pack.Unstated() -> "-";
    };
  }

  private static String words(Measure measure) {
    return measure.amount().stripTrailingZeros().toPlainString() + " " + measure.unit().word();
  }
}
