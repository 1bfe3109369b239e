package dev.sayso.dialog.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTextTest {

  private static final SpokenText SPOKEN = SpokenText.english();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          twenty four | 24
          twenty-four | 24
          eighteen thousand | 18000
          two hundred and fifty | 250
          a hundred | 100
          a hundred and five | 105
          two thousand five hundred and one | 2501
          three million | 1000000
          18 thousand | 18000
          one point five | 1.5
          zero point two five | 0.25
          two and a half | 2.5
          one and a quarter | 1.25
          half a kilo | 0.5 kilo
          half and half | half and half
          nineteen ninety nine | 19 99
          two five hundred gram packs | 2 500 gram packs
          twenty and five | 20 and 5
          1,000 clips | 1000 clips
          1.5l | 1.5 l
          500g | 500 g
          7up | 7up
          $12.50 | 12.5 dollars
          60€ | 60 euros
          I’m WHAT’S don‘t | i am what is do not
          ben & jerry's | ben and jerry's
          um, could you, uh, please wait | could you wait
          Coca-Cola | coca cola
          café au lait | café au lait
          ½ kilo | 0.5 kilo
          ３ apples | 3 apples
          """)
  void textIsNormalisedTo(String text, String normalised) {
    assertThat(SPOKEN.normalised(text)).isEqualTo(normalised);
  }
}
