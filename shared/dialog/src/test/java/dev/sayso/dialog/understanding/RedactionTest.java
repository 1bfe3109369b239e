package dev.sayso.dialog.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dialog.speech.PromptBook;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  private static final Redaction HOME =
      new Redaction(
          Redaction.digitWords(PromptBook.of(Locale.US)::digits),
          List.of("Kim Novak", "Sam", ""),
          List.of("1 Main St", "Springfield", "12345"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4711",
        "my code is 4711",
        "4 7 1 1",
        "4-7-1-1",
        "four seven one one",
        "four 7 one 1",
        "４７１１",
        "٤٧١١",
        "4\u200b7\u200b1\u200b1",
        "call +1 (555) 555-0100",
        "card 4111 1111 1111 1111"
      })
  void four_digits_in_a_row_are_a_code(String said) {
    assertThat(HOME.of(said)).contains(Redaction.NUMBER).doesNotContainPattern("\\p{Nd}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kim@example.com",
        "kim.novak+shop@mail.example.co.uk",
        "kim (at) example.com",
        "see https://evil.example/x?q=1",
        "www.evil.example"
      })
  void addresses_of_mail_and_web_are_taken_out(String said) {
    assertThat(HOME.of(said)).contains(Redaction.ADDRESS).doesNotContain("example");
  }

  @Test
  void people_at_home_and_where_they_live_are_taken_out() {
    assertThat(HOME.of("a cake for SAM, send it to 1 main st in Springfield"))
        .isEqualTo("a cake for [person], send it to [address] in [address]");
    assertThat(HOME.of("Kim Novak and Novak's kim")).isEqualTo("[person] and [person]'s [person]");
  }

  @Test
  void what_is_no_name_stays() {
    assertThat(HOME.of("two same samples for 40 dollars, 500 grams"))
        .isEqualTo("two same samples for 40 dollars, 500 grams");
  }

  @Test
  void german_digits_are_words_too() {
    var home =
        new Redaction(
            Redaction.digitWords(PromptBook.of(Locale.GERMANY)::digits),
            List.of("Jörg"),
            List.of());
    assertThat(home.of("mein code ist vier sieben eins eins für JÖRG"))
        .isEqualTo("mein code ist [number] für [person]");
  }

  @Property
  void no_voice_code_is_left(@ForAll @IntRange(min = 0, max = 9999) int code) {
    var digits = "%04d".formatted(code);
    assertThat(HOME.of("it's " + digits + " please")).doesNotContain(digits);
    assertThat(HOME.of("it's " + String.join(" ", digits.split("")) + " please"))
        .doesNotContainPattern("\\d");
  }

  @Property
  void any_text_is_bearable(@ForAll String text) {
    assertThat(HOME.of(text)).doesNotContainPattern("\\d{4}");
  }
}
