package dev.sayso.dialog.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FittingTest {

  private static final Prompt QUESTION = Prompt.of("Order it?");

  @Test
  void whatFitsIsSaidInFull() {
    assertThat(fit(20, lengths("one two three four.", "one two.")))
        .isEqualTo("one two three four. Order it?");
  }

  @Test
  void theWordiestPartGivesWayFirst() {
    assertThat(fit(9, lengths("a b c d e f.", "a b."), lengths("g h i.", "g.")))
        .isEqualTo("a b. g h i. Order it?");
  }

  @Test
  void whatIsTooLongAtItsShortestIsCutAndTheQuestionStays() {
    assertThat(fit(5, lengths("a b c d e f g h."))).isEqualTo("a b c. Order it?");
  }

  @Property
  void theBudgetHoldsWhateverIsSaid(
      @ForAll @Size(max = 4) List<@IntRange(max = 60) Integer> sizes,
      @ForAll @IntRange(min = 2, max = 60) int words) {
    var statements =
        sizes.stream().map(size -> List.of(Prompt.of("word ".repeat(size).strip()))).toList();
    var said = Fitting.fit(statements, List.of(QUESTION), words);
    assertThat(said.words()).isLessThanOrEqualTo(words);
    assertThat(said.spoken()).endsWith("Order it?");
  }

  @SafeVarargs
  private static String fit(int words, List<Prompt>... statements) {
    return Fitting.fit(List.of(statements), List.of(QUESTION), words).spoken();
  }

  private static List<Prompt> lengths(String... texts) {
    return List.of(texts).stream().map(Prompt::of).toList();
  }
}
