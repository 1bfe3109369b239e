package dev.sayso.dev.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoiseTest {

  private static final Confusions ENGLISH =
      Confusions.of("en", List.of("two", "too", "for", "four", "milk", "silk", "eggs", "butter"));

  @Test
  void words_of_the_same_sound_are_confused_before_those_one_sound_off() {
    assertThat(ENGLISH.of("two")).containsExactly("too");
    assertThat(ENGLISH.of("four")).containsExactly("for");
    assertThat(ENGLISH.of("milk")).containsExactly("silk");
    assertThat(ENGLISH.of("12")).isEmpty();
  }

  @Test
  void german_words_sound_as_in_german() {
    var german = Confusions.of("de", List.of("drei", "frei", "Käse".toLowerCase(), "gase", "zwei"));
    assertThat(german.of("käse")).containsExactly("gase");
  }

  @Test
  void without_noise_nothing_changes() {
    assertThat(noise(0, 1).disturb("Yes, but  send two")).isEqualTo("Yes, but  send two");
  }

  @Test
  void the_same_seed_disturbs_the_same_way() {
    assertThat(noise(0.5, 7).disturb("add two milks and four eggs"))
        .isEqualTo(noise(0.5, 7).disturb("add two milks and four eggs"));
  }

  @Test
  void about_as_many_words_are_hit_as_the_level_says() {
    var words = "alpha bravo charlie delta echo foxtrot golf hotel india juliet";
    var none = Confusions.of("en", List.of());
    int kept =
        IntStream.range(0, 1000)
            .map(
                seed -> new Noise(none, 0.2, new Random(seed)).disturb(words).equals(words) ? 1 : 0)
            .sum();
    // All ten words stay with a chance of 0.8 to the tenth.
    assertThat(kept).isBetween(70, 150);
  }

  @Test
  void any_text_can_be_disturbed() {
    for (int seed = 0; seed < 200; seed++) {
      assertThat(noise(1, seed).disturb("yes")).isNotNull();
      assertThat(noise(1, seed).disturb(" ")).isBlank();
    }
  }

  private static Noise noise(double level, long seed) {
    return new Noise(ENGLISH, level, new Random(seed));
  }
}
