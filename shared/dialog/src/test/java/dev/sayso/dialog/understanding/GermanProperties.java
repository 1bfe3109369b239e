package dev.sayso.dialog.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.understanding.Context.Awaiting;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class GermanProperties {

  private static final SpokenText SPOKEN = SpokenText.of(Locale.GERMANY);

  private static final List<String> UNDER_TWENTY =
      List.of(
          "null",
          "eins",
          "zwei",
          "drei",
          "vier",
          "fünf",
          "sechs",
          "sieben",
          "acht",
          "neun",
          "zehn",
          "elf",
          "zwölf",
          "dreizehn",
          "vierzehn",
          "fünfzehn",
          "sechzehn",
          "siebzehn",
          "achtzehn",
          "neunzehn");

  private static final List<String> TENS =
      List.of(
          "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig");

  private static final List<String> YES =
      List.of("ja", "jo", "klar", "ok", "genau", "ja mach das", "bestell das", "das stimmt");

  /// Words that answer nothing: behind a yes they must keep it from being one.
  private static final List<String> OTHER =
      List.of(
          "wenn",
          "vegan",
          "zwei",
          "milch",
          "nicht",
          "aber",
          "und",
          "schick",
          "füg",
          "große",
          "die",
          "wo",
          "ist",
          "meine",
          "kilo",
          "von",
          "sieben",
          "zorp",
          "10",
          "nur",
          "außer",
          "mit",
          "stornier",
          "freitag",
          "für",
          "statt",
          "keine",
          "bis");

  private static final List<String> SALAD =
      WordingsTest.wordings("de")
          .flatMap(wording -> Stream.of(wording.utterance().split(" ")))
          .distinct()
          .toList();

  @Property(tries = 3000)
  void aNumberInWordsIsReadAsThatNumber(@ForAll @IntRange(max = 9999) int number) {
    assertThat(SPOKEN.normalised(said(number))).isEqualTo(String.valueOf(number));
    assertThat(SPOKEN.normalised(said(number) + " Milch")).isEqualTo(number + " milch");
  }

  @Property
  void aNumberWithoutUmlautsIsReadAsTheSame(@ForAll @IntRange(max = 9999) int number) {
    var ascii = said(number).replace("ü", "ue").replace("ö", "oe").replace("ß", "ss");
    assertThat(SPOKEN.normalised(ascii)).isEqualTo(String.valueOf(number));
  }

  @Property
  void anyTextAtAllMeansSomething(
      @ForAll("texts") String text, @ForAll("contexts") Context context) {
    assertThat(heard(text, context).intents()).isNotEmpty();
  }

  @Property
  void wordsOfTheGrammarInAnyOrderMeanSomething(
      @ForAll("wordSalads") String text, @ForAll("contexts") Context context) {
    assertThat(heard(text, context).intents()).isNotEmpty();
  }

  @Property
  void aYesWithWordsLeftOverIsNeverAYes(
      @ForAll("yeses") String yes,
      @ForAll("others") String others,
      @ForAll("contexts") Context context) {
    assertThat(heard(yes + " " + others, context).intents())
        .doesNotHaveAnyElementsOfTypes(Intent.Yes.class);
  }

  @Property
  void aYesBehindOtherWordsIsNeverAYes(
      @ForAll("yeses") String yes,
      @ForAll("others") String others,
      @ForAll("contexts") Context context) {
    assertThat(heard(others + ", " + yes, context).intents())
        .doesNotHaveAnyElementsOfTypes(Intent.Yes.class);
  }

  @Property
  void aQuestionIsNeverAYes(
      @ForAll("wordSalads") String text, @ForAll("contexts") Context context) {
    assertThat(heard(text + "?", context).intents())
        .doesNotHaveAnyElementsOfTypes(Intent.Yes.class);
  }

  /// What a German says for a number, as the dictionary writes it.
  private static String said(int number) {
    return number < 100 ? below100(number, "eins") : large(number);
  }

  private static String large(int number) {
    int thousands = number / 1000;
    int hundreds = number / 100 % 10;
    int rest = number % 100;
    return (thousands == 0 ? "" : below100(thousands, "ein") + "tausend")
        + (hundreds == 0 ? "" : below100(hundreds, "ein") + "hundert")
        + (rest == 0 ? "" : below100(rest, "eins"));
  }

  private static String below100(int number, String one) {
    if (number < 20) {
      return number == 1 ? one : UNDER_TWENTY.get(number);
    }
    var tens = TENS.get(number / 10 - 2);
    return number % 10 == 0 ? tens : below100(number % 10, "ein") + "und" + tens;
  }

  private static Interpretation heard(String text, Context context) {
    return TestedShop.in("de").interpret(Utterance.Heard.of(text), context);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().all().ofMaxLength(500);
  }

  @Provide
  Arbitrary<String> wordSalads() {
    return Arbitraries.of(SALAD).list().ofMaxSize(40).map(list -> String.join(" ", list));
  }

  @Provide
  Arbitrary<String> yeses() {
    return Arbitraries.of(YES);
  }

  @Provide
  Arbitrary<String> others() {
    var words = Arbitraries.of(OTHER).list().ofMinSize(1).ofMaxSize(8);
    return words.map(list -> String.join(" ", list));
  }

  @Provide
  Arbitrary<Context> contexts() {
    var bool = Arbitraries.of(true, false);
    return Combinators.combine(Arbitraries.of(Awaiting.class), bool, bool).as(Context::new);
  }
}
