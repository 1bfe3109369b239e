package dev.sayso.dialog.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.dialog.understanding.Context.Awaiting;
import dev.sayso.dialog.understanding.LanguageModel.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every [LanguageModel] does, the scripted one and those that are reached over HTTP.
public abstract class LanguageModelContract {

  private static final Duration PLENTY = Duration.ofSeconds(20);

  protected static final Question QUESTION =
      new Question(
          "asker",
          new Question.Utterance(
              "something for a birthday cake", Locale.US, Currency.getInstance("USD")),
          Awaiting.CHOICE,
          List.of(new Question.Option(new Sku("MIX"), "cake mix")),
          Set.of(Wish.SEARCH, Wish.ADD, Wish.ASK_PRODUCT));

  /// One that reads just this into whatever is said.
  protected abstract LanguageModel reading(List<Reading> readings);

  /// One that says it does not know.
  protected abstract LanguageModel unsure();

  /// One that is down.
  protected abstract LanguageModel down();

  /// One that has no answer before the time is over.
  protected abstract LanguageModel late(Duration within);

  @Test
  void what_it_reads_comes_back_with_all_that_fills_it() {
    var readings =
        List.of(
            new Reading(
                "SEARCH",
                List.of(
                    new Reading.Thing(
                        "birthday cake",
                        Optional.of(new BigDecimal("2")),
                        Optional.of(new BigDecimal("0.5")),
                        "kg",
                        List.of("lactose"))),
                "",
                "",
                Optional.of(new BigDecimal("40"))),
            new Reading("ASK_PRODUCT", List.of(), "MIX", "", Optional.empty()));
    assertThat(reading(readings).understand(QUESTION, PLENTY))
        .isEqualTo(new Answer.Meant(readings));
  }

  @Test
  void it_may_not_know() {
    assertThat(unsure().understand(QUESTION, PLENTY)).isEqualTo(new Answer.Unsure());
  }

  @Test
  void one_that_is_down_is_unavailable() {
    assertThat(down().understand(QUESTION, PLENTY)).isEqualTo(new Answer.Unavailable());
  }

  @Test
  void one_that_is_late_is_unavailable() {
    var within = Duration.ofMillis(300);
    assertThat(late(within).understand(QUESTION, within)).isEqualTo(new Answer.Unavailable());
  }

  @Test
  void without_any_time_nothing_is_asked() {
    assertThat(reading(List.of(Reading.of("SEARCH"))).understand(QUESTION, Duration.ofMillis(-1)))
        .isEqualTo(new Answer.Unavailable());
  }
}
