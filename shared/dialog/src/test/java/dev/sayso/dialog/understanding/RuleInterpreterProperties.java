package dev.sayso.dialog.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dialog.Utterance;
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
          "if",
          "vegan",
          "two",
          "milk",
          "when",
          "unless",
          "cheap",
          "friday",
          "not",
          "but",
          "and",
          "send",
          "add",
          "large",
          "the",
          "one",
          "where",
          "is",
          "order",
          "my",
          "half",
          "kilo",
          "of",
          "seven",
          "zorp",
          "vegetarian",
          "why",
          "gift",
          "later",
          "nuts",
          "person",
          "10",
          "only",
          "except",
          "with",
          "cancel",
          "again",
          "it's",
          "for",
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
  void aCodeIsOnlyHeardWhereOneIsAskedForAndThenItIsNothingElse(
      @ForAll("codes") String text, @ForAll("contexts") Context context) {
    var meant = TestedShop.heard(text, context).intents();

    if (context.awaiting() == Awaiting.CODE) {
      assertThat(meant)
          .singleElement()
          .isInstanceOfSatisfying(
              Intent.SayCode.class, code -> assertThat(code.digits()).matches("[0-9]{4}"));
    } else {
      assertThat(meant).doesNotHaveAnyElementsOfTypes(Intent.SayCode.class);
    }
  }

  @Property
  void aCodeHasFourDigitsWhateverIsSaid(@ForAll("digitSalads") String text) {
    var code = new Context(Awaiting.CODE, false, false);

    assertThat(TestedShop.heard(text, code).intents())
        .allSatisfy(intent -> {
          if (intent instanceof Intent.SayCode(var digits)) {
            assertThat(digits).matches("[0-9]{4}");
          }
        });
  }

  @Property
  void nobodyIsNamedWhereNobodyIsAskedFor(
      @ForAll("wordSalads") String text, @ForAll("contexts") Context context) {
    if (context.awaiting() != Awaiting.PERSON) {
      assertThat(TestedShop.heard(text, context).intents())
          .doesNotHaveAnyElementsOfTypes(Intent.ForPerson.class);
    }
  }

  @Property
  void whatIsRuledOutIsNoPartOfTheName(
      @ForAll("things") String thing,
      @ForAll("ruledOut") String out,
      @ForAll("frames") String frame) {
    var text = frame.replace("THING", thing).replace("OUT", out);

    assertThat(TestedShop.heard(text, Context.NOTHING).intents())
        .singleElement()
        .isInstanceOfSatisfying(
            Intent.Add.class,
            add -> {
              assertThat(add.items())
                  .singleElement()
                  .satisfies(item -> {
                    assertThat(item.text()).isEqualTo(thing);
                    assertThat(item.without()).containsExactly(out);
                  });
            });
  }

  @Property
  void aYesANoOrACodeIsNeverAGuess(
      @ForAll("wordSalads") String best,
      @ForAll("answers") String other,
      @ForAll("contexts") Context context) {
    var first = TestedShop.heard(best, context);
    var all = TestedShop.INTERPRETER.all(new Utterance.Heard(List.of(best, other)), context);

    assertThat(all.getFirst()).isEqualTo(first);
    assertThat(all).doesNotHaveDuplicates();
    assertThat(all.subList(1, all.size()))
        .allSatisfy(guess ->
            assertThat(guess.intents())
                .doesNotHaveAnyElementsOfTypes(
                    Intent.Yes.class, Intent.No.class, Intent.SayCode.class));
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
  Arbitrary<String> codes() {
    return Arbitraries.of("zero", "oh", "one", "2", "three", "4", "five", "nine")
        .list()
        .ofSize(4)
        .map(list -> String.join(" ", list));
  }

  @Provide
  Arbitrary<String> digitSalads() {
    return Arbitraries.of(
            "zero",
            "oh",
            "one",
            "12",
            "thirty",
            "four",
            "double",
            "hundred",
            "my",
            "code",
            "is",
            "1234",
            "no",
            "thousand",
            "and",
            "milk")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(list -> String.join(" ", list));
  }

  @Provide
  Arbitrary<String> things() {
    return Arbitraries.of("snacks", "cookies", "ice cream", "oat bars", "chips", "rye bread");
  }

  @Provide
  Arbitrary<String> ruledOut() {
    return Arbitraries.of("nuts", "peanuts", "gluten", "lactose", "soy", "palm oil", "sesame");
  }

  @Provide
  Arbitrary<String> frames() {
    return Arbitraries.of(
        "add THING without OUT",
        "add some THING with no OUT",
        "please add OUT free THING",
        "add THING that are OUT free",
        "add THING free of OUT",
        "add THING that do not contain OUT",
        "put THING without any OUT in my cart");
  }

  @Provide
  Arbitrary<String> answers() {
    return Arbitraries.of(
        "yes", "no", "ok", "1234", "one two three four", "never mind", "order it");
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
