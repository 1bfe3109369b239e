package dev.sayso.dialog.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.understanding.Context.Awaiting;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RuleInterpreterProperties {

  private static final SpokenText SPOKEN = SpokenText.english();

  private static final List<String> YES =
      List.of(
          "yes",
          "yeah",
          "yep",
          "sure",
          "ok",
          "ok do it",
          "that's right",
          "order it",
          "sounds good");

  /// Words that answer nothing: behind a yes they must keep it from being one.
  private static final List<String> OTHER =
      List.of(
          "if", "vegan", "two", "milk", "when", "unless", "cheap", "friday", "not", "but", "and",
          "send", "add", "large", "the", "one", "where", "is", "order", "my", "half", "kilo", "of",
          "seven", "zorp", "10", "only", "except", "with", "cancel", "again", "it's", "for",
          "instead");

  private static final List<String> SALAD =
      WordingsTest.wordings("en")
          .flatMap(wording -> Stream.of(wording.utterance().split(" ")))
          .distinct()
          .toList();

  @Property
  void anyTextAtAllMeansSomething(
      @ForAll("texts") String text, @ForAll("contexts") Context context) {
    assertThat(TestedShop.heard(text, context).intents()).isNotEmpty();
  }

  @Property
  void wordsOfTheGrammarInAnyOrderMeanSomething(
      @ForAll("wordSalads") String text, @ForAll("contexts") Context context) {
    assertThat(TestedShop.heard(text, context).intents()).isNotEmpty();
  }

  @Property
  void aYesWithWordsLeftOverIsNeverAYes(
      @ForAll("yeses") String yes,
      @ForAll("others") String others,
      @ForAll("contexts") Context context) {
    assertThat(TestedShop.heard(yes + " " + others, context).intents())
        .doesNotHaveAnyElementsOfTypes(Intent.Yes.class);
  }

  @Property
  void aYesBehindOtherWordsIsNeverAYes(
      @ForAll("yeses") String yes,
      @ForAll("others") String others,
      @ForAll("contexts") Context context) {
    assertThat(TestedShop.heard(others + ", " + yes, context).intents())
        .doesNotHaveAnyElementsOfTypes(Intent.Yes.class);
  }

  @Property
  void aQuestionIsNeverAYes(
      @ForAll("wordSalads") String text, @ForAll("contexts") Context context) {
    assertThat(TestedShop.heard(text + "?", context).intents())
        .doesNotHaveAnyElementsOfTypes(Intent.Yes.class);
  }

  @Property
  void normalisedTextIsWordsWithSingleSpaces(@ForAll("texts") String text) {
    assertThat(SPOKEN.normalised(text))
        .doesNotContain(",", "?", "  ")
        .isEqualTo(SPOKEN.normalised(text).strip());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().all().ofMaxLength(500);
  }

  @Provide
  Arbitrary<String> wordSalads() {
    var words = Arbitraries.of(SALAD);
    return words.list().ofMaxSize(40).map(list -> String.join(" ", list));
  }

  @Provide
  Arbitrary<String> yeses() {
    return Arbitraries.of(YES);
  }

  @Provide
  Arbitrary<String> others() {
    return Arbitraries.of(OTHER)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(list -> String.join(" ", list));
  }

  @Provide
  Arbitrary<Context> contexts() {
    var bool = Arbitraries.of(true, false);
    return Combinators.combine(Arbitraries.of(Awaiting.class), bool, bool).as(Context::new);
  }
}
