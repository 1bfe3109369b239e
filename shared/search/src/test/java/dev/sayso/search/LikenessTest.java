package dev.sayso.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LikenessTest {

  @Test
  void a_word_that_sounds_the_same_is_very_like_and_yet_no_kind_of_it() {
    double likeness = Likeness.of(term("feeled", ""), term("field", ""));
    assertThat(likeness).isCloseTo(0.9, within(1e-9)).isNotEqualTo(Likeness.OF_A_KIND);
  }

  @Test
  void a_compound_is_of_the_kind_that_was_said() {
    assertThat(Likeness.of(term("tomate", ""), term("rispentomate", "tomate")))
        .isEqualTo(Likeness.OF_A_KIND);
  }

  @Test
  void numbers_are_never_alike() {
    assertThat(Likeness.of(term("15oz", ""), term("16oz", ""))).isZero();
    assertThat(Likeness.of(term("15oz", ""), term("15oz", ""))).isEqualTo(1);
  }

  private static Term term(String text, String kind) {
    return new Term(text, Tongue.ENGLISH.sounds().of(text), 1, kind);
  }
}
