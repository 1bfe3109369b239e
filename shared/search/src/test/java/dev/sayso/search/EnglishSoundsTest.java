package dev.sayso.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishSoundsTest {

  private static final Sounds SOUNDS = Tongue.ENGLISH.sounds();

  @ParameterizedTest
  @CsvSource({"phish, fish", "night, knight", "flour, flower", "sell, cell", "write, right"})
  void words_that_sound_the_same_have_the_same_sounds(String one, String other) {
    assertThat(SOUNDS.of(one)).isEqualTo(SOUNDS.of(other));
  }

  @ParameterizedTest
  @CsvSource({"chobani, COBaNI", "quinoa, KINWo"})
  void a_name_is_read_as_a_speaker_would(String name, String sounds) {
    assertThat(SOUNDS.of(name)).isEqualTo(sounds);
  }

  @Test
  void digits_stay_as_they_are() {
    assertThat(SOUNDS.of("365")).isEqualTo("365");
  }

  @Property(tries = 300)
  void every_word_has_sounds_and_they_are_no_longer_than_twice_the_word(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String word) {
    assertThat(SOUNDS.of(word.toLowerCase(java.util.Locale.ROOT)).length())
        .isLessThanOrEqualTo(2 * word.length() + 2);
  }
}
