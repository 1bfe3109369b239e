package dev.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.Preference.Kind;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.understanding.Interpreter;
import dev.sayso.dialog.understanding.RuleInterpreter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeaningsTest {

  private static final Instant SPRING = Instant.parse("2026-03-02T00:00:00Z");

  /// Understands "no …", "I'm vegetarian", and a note about anything with "remember".
  private final Interpreter interpreter =
      (heard, _) -> {
        var words = heard.best();
        if (words.startsWith("no ") && !words.contains(",")) {
          return Interpretation.of(new Intent.Remember(Kind.AVOID, words.substring(3), words));
        }
        return Interpretation.of(
            switch (words) {
              case "I'm vegetarian" -> new Intent.Remember(Kind.DIET, "vegetarian", words);
              case "remember the milk" -> new Intent.Remember(Kind.NOTE, "the milk", words);
              default -> new Intent.Unclear(words);
            });
      };

  @Test
  void words_get_the_meaning_they_would_have_had_and_keep_their_date() {
    assertThat(understood(Preference.note("no nuts", SPRING)))
        .containsExactly(new Preference(Kind.AVOID, "nuts", "no nuts", SPRING));
  }

  @Test
  void words_without_the_shopper_are_understood_as_the_shoppers() {
    assertThat(understood(Preference.note("vegetarian", null)))
        .containsExactly(new Preference(Kind.DIET, "vegetarian", "vegetarian", null));
  }

  @Test
  void a_list_means_each_of_its_parts() {
    assertThat(understood(Preference.note("no nuts, vegetarian", null)))
        .containsExactly(
            new Preference(Kind.AVOID, "nuts", "no nuts, vegetarian", null),
            new Preference(Kind.DIET, "vegetarian", "no nuts, vegetarian", null));
  }

  @Test
  void other_words_stay_a_note() {
    var notes =
        List.of(
            Preference.note("surprise me", SPRING),
            Preference.note("remember the milk", null),
            Preference.note("no nuts, surprise me", null));
    assertThat(understood(notes.toArray(Preference[]::new))).isEqualTo(notes);
  }

  @Test
  void what_has_a_meaning_keeps_it() {
    var stated = new Preference(Kind.ALLERGY, "nuts", "no nuts", null);
    var note = new Preference(Kind.NOTE, "", "no nuts", null);
    assertThat(understood(stated, note)).containsExactly(stated, note);
  }

  @Test
  void any_words_are_read_by_the_real_interpreter() {
    var meanings = new Meanings(RuleInterpreter.english(_ -> false));
    var words = List.of("", ",", ";;", "%s", "yes", "\u0000", "no", "x".repeat(2_000));
    var notes = words.stream().map(text -> Preference.note(text, null)).toList();
    assertThat(meanings.understood(shopper(notes)).preferences()).hasSize(words.size());
  }

  private List<Preference> understood(Preference... preferences) {
    return new Meanings(interpreter).understood(shopper(List.of(preferences))).preferences();
  }

  private static Shopper shopper(List<Preference> preferences) {
    return Shopper.unknown(new ShopperId("kim")).with(ShopperNotes.NONE.preferences(preferences));
  }
}
