package dev.sayso.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AlignmentTest {

  private static final Sounds SOUNDS = Tongue.ENGLISH.sounds();

  @Test
  void what_is_said_whole_is_heard_whole_though_the_name_says_more() {
    var name = sounds("green field white quinoa");
    assertThat(new Alignment(sounds("green quinoa")).of(name))
        .isGreaterThan(0.8)
        .isGreaterThan(new Alignment(sounds("brown sugar")).of(name));
  }

  @Test
  void spaces_do_not_matter() {
    assertThat(new Alignment(sounds("keen wah")).of(sounds("quinoa")))
        .isGreaterThan(new Alignment(sounds("cream")).of(sounds("quinoa")));
  }

  @Property(tries = 300)
  void it_is_a_share(
      @ForAll @Chars({'K', 'a', 'i', 'T', 'N', 'S'}) @StringLength(max = 40) String said,
      @ForAll @Chars({'K', 'a', 'i', 'T', 'N', 'S'}) @StringLength(max = 40) String name) {
    assertThat(new Alignment(said).of(name)).isBetween(0.0, 1.0);
  }

  @Property(tries = 100)
  void all_of_a_name_is_heard_in_itself(
      @ForAll @Chars({'K', 'a', 'i', 'T', 'N', 'S'}) @StringLength(min = 1, max = 40) String name) {
    assertThat(new Alignment(name).of(name)).isEqualTo(1);
  }

  private static String sounds(String words) {
    var all = new StringBuilder();
    for (var word : words.split(" ")) {
      all.append(SOUNDS.of(word));
    }
    return all.toString();
  }
}
