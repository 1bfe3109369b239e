package dev.sayso.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EditsTest {

  @Test
  void what_recognisers_confuse_costs_less_than_what_they_do_not() {
    assertThat(between("PaT", "BaT")).isLessThan(between("PaT", "SaT"));
    assertThat(between("Pat", "Pit")).isLessThan(between("Pat", "Pst"));
    assertThat(between("KAN", "KN")).isEqualTo(40);
  }

  @Property(tries = 300)
  void a_text_costs_nothing_against_itself_and_as_much_there_as_back(
      @ForAll @StringLength(max = 20) String one, @ForAll @StringLength(max = 20) String other) {
    assertThat(between(one, one)).isZero();
    assertThat(between(one, other)).isEqualTo(between(other, one));
    assertThat(Edits.between(one, one)).isZero();
    assertThat(Edits.between(one, other))
        .isEqualTo(Edits.between(other, one))
        .isBetween(0, Edits.WHOLE * Math.max(one.length(), other.length()));
  }

  private static int between(String one, String other) {
    return Edits.between(Edits.codes(one, 40), Edits.codes(other, 40));
  }
}
