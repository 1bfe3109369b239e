package dev.sayso.channel.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.smapi.model.v1.skill.interactionModel.Intent;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.InteractionModelData;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.LanguageModel;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.SlotDefinition;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.SlotType;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.TypeValue;
import dev.sayso.channel.LocaleWords;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/// Every interaction model against Amazon's own model, the channel's words, and the rules of
/// "Create Intents, Utterances, and Slots" and "AMAZON.SearchQuery".
@ParameterizedClass
@ValueSource(strings = {"en-US", "de-DE"})
class InteractionModelTest {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
  private static final Pattern LEGAL =
      Pattern.compile(
          "(WORD|SLOT)( (WORD|SLOT))*"
              .replace("WORD", "\\p{javaLowerCase}[\\p{javaLowerCase}.']*")
              .replace("SLOT", "\\{[a-z]+}('s)?"));
  private static final int SAMPLES = 15;

  private final LanguageModel model;
  private final LocaleWords words;

  InteractionModelTest(String locale) {
    model = model(locale).getInteractionModel().getLanguageModel();
    words = LocaleWords.of(Locale.forLanguageTag(locale)).orElseThrow();
  }

  static InteractionModelData model(String locale) {
    try {
      var file = Requests.ROOT.resolve("interaction-models/alexa/" + locale + ".json");
      return AmazonModel.read(Files.readAllBytes(file), InteractionModelData.class);
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private List<Intent> custom() {
    return model.getIntents().stream().filter(it -> !it.getName().startsWith("AMAZON.")).toList();
  }

  private static Map<String, String> slots(Intent intent) {
    return intent.getSlots().stream()
        .collect(Collectors.toMap(SlotDefinition::getName, SlotDefinition::getType));
  }

  private static List<String> slots(String sample) {
    return SLOT.matcher(sample).results().map(it -> it.group(1)).toList();
  }

  @Test
  void theChannelHasWordsForExactlyTheIntentsOfTheModel() {
    assertThat(model.getIntents())
        .extracting(Intent::getName)
        .containsExactlyInAnyOrderElementsOf(words.intentNames());
  }

  @Test
  void theWordsUseExactlyTheSlotsOfTheirIntent() {
    assertThat(model.getIntents())
        .allSatisfy(intent ->
            assertThat(
                    words.carriers(intent.getName(), List.of()).stream()
                        .flatMap(it -> it.slots().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(slots(intent).keySet()));
  }

  @Test
  void requiredIntentsAreThere() {
    assertThat(model.getIntents())
        .extracting(Intent::getName)
        .contains(
            "AMAZON.CancelIntent",
            "AMAZON.HelpIntent",
            "AMAZON.StopIntent",
            "AMAZON.NavigateHomeIntent",
            "AMAZON.FallbackIntent",
            "AMAZON.YesIntent",
            "AMAZON.NoIntent",
            "AMAZON.RepeatIntent");
  }

  @Test
  void theInvocationNameHasTwoWordsAndNoneThatAlexaForbids() {
    assertThat(model.getInvocationName())
        .matches("[a-z]+( [a-z]+)+")
        .doesNotContainPattern(
            "\\b(alexa|amazon|echo|skill|app|launch|ask|open|tell|the|to|for"
                + "|frag|frage|öffne|starte|sag|der|die|das|ein|eine|von|für|mit)\\b");
  }

  @Test
  void everyIntentOfOursHasEnoughSamples() {
    assertThat(custom())
        .hasSizeGreaterThan(20)
        .allSatisfy(it -> assertThat(it.getSamples()).hasSizeGreaterThanOrEqualTo(SAMPLES));
  }

  @Test
  void noSampleIsThereTwice() {
    Set<String> seen = new HashSet<>();
    assertThat(model.getIntents())
        .flatExtracting(Intent::getSamples)
        .allSatisfy(sample -> assertThat(seen.add(sample)).as("%s", sample).isTrue());
  }

  @Test
  void everySampleIsLegal() {
    assertThat(model.getIntents())
        .allSatisfy(intent ->
            assertThat(intent.getSamples())
                .allSatisfy(sample -> {
                  assertThat(sample).matches(LEGAL);
                  assertThat(slots(intent).keySet()).containsAll(slots(sample));
                  assertThat(slots(sample)).doesNotHaveDuplicates();
                }));
  }

  @Test
  void twoSlotsAreNeverSideBySide() {
    assertThat(model.getIntents())
        .flatExtracting(Intent::getSamples)
        .noneSatisfy(sample -> assertThat(sample).containsPattern("}\\s*\\{"));
  }

  @Test
  void aSearchQueryStandsAloneInACarrierPhrase() {
    assertThat(custom())
        .allSatisfy(intent ->
            assertThat(intent.getSamples())
                .filteredOn(sample ->
                    slots(sample).stream()
                        .map(slots(intent)::get)
                        .anyMatch("AMAZON.SearchQuery"::equals))
                .allSatisfy(sample -> {
                  assertThat(slots(sample)).hasSize(1);
                  assertThat(SLOT.matcher(sample).replaceAll("").strip()).isNotEmpty();
                }));
  }

  @Test
  void everySlotTypeOfOursIsDefinedOnceAndUsed() {
    Set<String> used =
        custom().stream()
            .flatMap(it -> slots(it).values().stream())
            .filter(it -> !it.startsWith("AMAZON."))
            .collect(Collectors.toSet());
    assertThat(model.getTypes())
        .extracting(SlotType::getName)
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void noSlotValueNorSynonymIsThereTwice() {
    assertThat(model.getTypes())
        .allSatisfy(type ->
            assertThat(type.getValues())
                .flatExtracting(InteractionModelTest::spoken)
                .doesNotHaveDuplicates());
  }

  private static List<String> spoken(TypeValue value) {
    List<String> spoken = new ArrayList<>(value.getName().getSynonyms());
    spoken.add(value.getName().getValue());
    return spoken;
  }

  @Test
  void everyPositionMakesPlainWords() {
    Map<String, SlotType> types =
        model.getTypes().stream().collect(Collectors.toMap(SlotType::getName, Function.identity()));
    assertThat(types.get("Position").getValues())
        .allSatisfy(it -> {
          String position = it.getName().getValue();
          assertThat(words.say("ChooseIntent", Map.of("position", position)))
              .contains(" " + position);
        });
    assertThat(words.touch(2)).isEqualTo(words.say("ChooseIntent", Map.of("position", second())));
    assertThat(words.touch(99)).isBlank();
  }

  private String second() {
    return model.getTypes().stream()
        .flatMap(type -> type.getValues().stream())
        .filter(value -> value.getId().equals("SECOND"))
        .map(value -> value.getName().getValue())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theShoppersOwnProductsGoToASlotTypeOfTheModel() {
    assertThat(model.getTypes()).extracting(SlotType::getName).contains(Entities.TYPE);
  }

  @Test
  void everyLocaleHasTheSameIntentsSlotsAndValues() {
    var english = model("en-US").getInteractionModel().getLanguageModel();
    assertThat(shape(model)).isEqualTo(shape(english));
  }

  private static Map<String, Object> shape(LanguageModel model) {
    Map<String, Object> shape = new TreeMap<>();
    model.getIntents().forEach(it -> shape.put(it.getName(), slots(it)));
    model
        .getTypes()
        .forEach(
            it -> shape.put(it.getName(), it.getValues().stream().map(TypeValue::getId).toList()));
    return shape;
  }
}
