package dev.sayso.dev.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dev.Shops;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WiresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US| reorder coffee| ReorderIntent{item=coffee}",
        "en-US| Yes.| AMAZON.YesIntent{}",
        "en-US| add two six packs of water| AddToCartIntent{items=two six packs of water}",
        "en-US| where is my order| OrderStatusIntent{}",
        "de-DE| ja| AMAZON.YesIntent{}",
        "en-AU| reorder coffee| ReorderIntent{item=coffee}",
      })
  void words_are_the_intent_whose_sample_says_most_of_them(String tag, String said, String match) {
    var samples = Samples.of(Shops.home(), Locale.forLanguageTag(tag));

    assertThat(samples.match(said).map(found -> found.intent() + found.slots())).hasValue(match);
  }
}
