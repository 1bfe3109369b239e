package dev.sayso.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GermanWordsTest {

  @ParameterizedTest
  @CsvSource({
    "Tomaten, Tomate", "Brote, Brot", "Nudeln, Nudel", "Äpfel, Apfel", "Rollen, Rolle",
        "Gläser, Glas",
    "Batterien, Batterie", "Nüsse, Nuss", "Eier, Ei", "Tabs, Tab", "Tüten, Tüte",
        "Kartoffeln, Kartoffel",
    "Säfte, Saft", "Kekse, Keks", "Windeln, Windel", "Flaschen, Flasche"
  })
  void pluralAndSingularAreOneWord(String plural, String singular) {
    assertThat(Wording.words(plural, Tongue.GERMAN))
        .isEqualTo(Wording.words(singular, Tongue.GERMAN));
  }

  @Test
  void anEnglishCatalogueHasNoCompounds() {
    var compounds = Compounds.of(Tongue.ENGLISH, Set.of("apple", "pineapple")::contains);
    assertThat(compounds.kind("pineapple")).isEmpty();
  }
}
