package dev.sayso.dialog.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemPhrasesTest {

  private static final Lexicon ENGLISH = Lexicon.load("en");
  private static final SpokenText SPOKEN = new SpokenText(ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two six-packs of water | water (2 of 6)
          a six pack of water | water (1 of 6)
          6pk water | water (1 of 6)
          two packs of water | water (2)
          a pack of six eggs | eggs (1 of 6)
          two boxes of 60 dishwasher tabs | dishwasher tabs (2 of 60)
          two 60 tab boxes of finish | finish (2 of 60)
          half a kilo of tomatoes | tomatoes (0.5 kg)
          a kilo and a half of rice | rice (1.5 kg)
          one and a half pounds of ham | ham (1.5 lb)
          three quarters of a pound of ham | ham (0.75 lb)
          a quarter pound of salami | salami (0.25 lb)
          kilo of apples | apples (1 kg)
          500g pasta | pasta (500 g)
          pasta 500 grams | pasta (500 g)
          two pasta 500 grams | pasta (2 x 500 g)
          two one-litre milks | milks (2 x 1 l)
          a 2 liter bottle of cola | cola (1 x 2 l)
          a bag of 2 kilos of rice | rice (1 x 2 kg)
          12 fluid ounces of cream | cream (12 floz)
          half a gallon of milk | milk (0.5 gal)
          1.5 l water | water (1.5 l)
          12 rolls of toilet paper | toilet paper (12 roll)
          12 eggs | eggs (12 egg)
          12 free range eggs | free range eggs (12 egg)
          12 egg noodles | egg noodles (12)
          a dozen eggs | eggs (1 of 12)
          half a dozen eggs | eggs (1 of 6)
          two dozen roses | roses (2 of 12)
          a dozen bottles of beer | beer (12)
          60 dishwasher tabs | dishwasher tabs (60 tab)
          two dishwasher tabs | dishwasher tabs (2)
          a loaf of bread | bread (1)
          three bottles of ketchup | ketchup (3)
          can opener | can opener
          2 can openers | can openers (2)
          chocolate bar | chocolate bar
          milk x2 | milk (2)
          milk times three | milk (3)
          2 x milk | milk (2)
          a couple of avocados | avocados (2)
          another ketchup | ketchup (1)
          some more of the big pasta | pasta (LARGE)
          two large shampoos | shampoos (2 LARGE)
          a large bottle of ketchup | ketchup (1 LARGE)
          family size cornflakes | cornflakes (LARGE)
          ketchup the small one | ketchup (SMALL)
          extra virgin olive oil | extra virgin olive oil
          half cucumber | half cucumber
          half a cucumber | cucumber (1)
          2% milk | 2 percent milk
          eighteen thousand waters | waters (18000)
          99999999999999999999 waters | waters (1000000)
          0 waters | 0 waters
          coke zero | coke 0
          my usual coffee | coffee
          sparkling water 24 pack | sparkling water (1 of 24)
          """)
  void anItemPhraseIsReadAs(String words, String item) {
    var items = new ItemPhrases(ENGLISH, Vocabulary.NONE);

    assertThat(Rendered.item(items.read(SPOKEN.words(words)))).isEqualTo(item);
  }

  @Test
  void aNumberThatBelongsToTheNameIsNoAmount() {
    var items = new ItemPhrases(ENGLISH, Set.of("7 up", "5 spice powder")::contains);

    assertThat(Rendered.item(items.read(SPOKEN.words("seven up")))).isEqualTo("7 up");
    assertThat(Rendered.item(items.read(SPOKEN.words("two seven up")))).isEqualTo("7 up (2)");
    assertThat(Rendered.item(items.read(SPOKEN.words("7 up 12 pack")))).isEqualTo("7 up (1 of 12)");
    assertThat(Rendered.item(items.read(SPOKEN.words("five spice powder"))))
        .isEqualTo("5 spice powder");
  }
}
