package dev.sayso.channel.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.channel.LocaleChoice;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocaleChoiceTest {

  @ParameterizedTest
  @CsvSource({
    "de-DE, de-DE",
    "de-AT, de-DE",
    "en-US, en-US",
    "en-GB, en-US",
    "fr-FR, de-DE",
    "'', de-DE"
  })
  void theNearestLocaleAnswersElseTheShopsFirst(String asked, String answers) {
    var choice = new LocaleChoice(List.of(Locale.GERMANY, Locale.US));
    assertThat(choice.choose(asked)).isEqualTo(Locale.forLanguageTag(answers));
  }

  @Test
  void aLocaleWithoutWordsDoesNotAnswer() {
    var choice = new LocaleChoice(List.of(Locale.FRANCE, Locale.GERMANY));
    assertThat(choice.choose("fr-FR")).isEqualTo(Locale.GERMANY);
  }

  @Test
  void whereNoLocaleHasWordsItIsEnglishThatIsSpoken() {
    var choice = new LocaleChoice(List.of(Locale.FRANCE));
    assertThat(choice.words(choice.choose("fr-FR")).apology()).startsWith("Sorry");
  }
}
