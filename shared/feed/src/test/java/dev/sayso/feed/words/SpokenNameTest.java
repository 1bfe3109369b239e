package dev.sayso.feed.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenNameTest {

  private static final SpokenName ENGLISH = new SpokenName(Locale.US);
  private static final SpokenName GERMAN = new SpokenName(Locale.GERMANY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "M&M'S Mint Chocolate Candy Sharing Size, 9.6 Oz. Bag| M&M'S| M and M's Mint Chocolate Candy",
        "Planters Deluxe Cashews - Lightly Salted 18.25oz| Planters| Planters Deluxe Cashews Lightly Salted",
        "Original Mini-Wheats - 24oz - Kellogg's| Kellogg's| Original Mini-Wheats Kellogg's",
        "Kellogg's Mini-Wheats - 24oz - Kellogg's| Kellogg's| Kellogg's Mini-Wheats",
        "NEW! FRESH WHOLE MILK 1 gal| | Fresh Whole Milk",
        "Color Catcher® Sheets (24ct)| | Color Catcher Sheets",
        "WH-1000XM4 Sony Headphones| Sony| Sony Headphones",
        "USB-C Cable 2m ABC12345| | USB-C Cable",
        "Goya 323197 Red Beans & Rice, Pack of 12| Goya| Goya Red Beans and Rice",
        "5\" Pan| | 5 inch Pan",
        "Pain relief 500mg 100 caplets| | Pain relief 500 milligram",
        "Hot Pockets Garlic Crust Frozen Four Cheese Pizza 2ct| | Hot Pockets Garlic Crust Frozen Four Cheese Pizza",
        "One two three four five with six seven eight nine ten eleven| | One two three four five",
        "Large Brown Eggs [Grade A] - Best Seller!| | Large Brown Eggs",
      })
  void names_are_made_from_titles(String title, String brand, String name) {
    var rest = Packs.in(title).rest();
    assertThat(ENGLISH.of(rest, brand == null ? "" : brand, Set.of())).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NEU! FRISCHE VOLLMILCH 3,5% 1L| Frische Vollmilch 3,5 Prozent",
        "Bio Äpfel & Birnen (Demeter) Art.123456 1,5 kg| Bio Äpfel und Birnen",
        "Pfanne 28 cm| Pfanne 28 Zentimeter",
      })
  void names_are_made_in_german(String title, String name) {
    assertThat(GERMAN.of(Packs.in(title).rest(), "", Set.of())).isEqualTo(name);
  }

  @Test
  void the_sku_is_not_said() {
    assertThat(ENGLISH.of("Fine tea T77", "", Set.of("T77"))).isEqualTo("Fine tea");
  }

  @Property(tries = 1_000)
  void any_title_has_a_name(@ForAll String title, @ForAll String brand) {
    var name = ENGLISH.of(title, brand, Set.of());
    assertThat(name.isBlank()).isEqualTo(title.isBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "CHKN BRST, true",
    "Chkn Brst Bnls, true",
    "Fine tea 1234567, true",
    "A1B2C3D4 cable, true",
    "12, true",
    "Fresh whole milk, false",
    "Crystal sugar, false",
    "Hmmm bars, false",
  })
  void what_cannot_be_said_is_found(String name, boolean found) {
    assertThat(Unspeakable.why(name).isPresent()).isEqualTo(found);
  }

  @Test
  void a_long_name_is_found() {
    assertThat(Unspeakable.isLong("one two three four five six seven eight nine ten eleven"))
        .isTrue();
    assertThat(Unspeakable.isLong("Fresh whole milk")).isFalse();
  }
}
