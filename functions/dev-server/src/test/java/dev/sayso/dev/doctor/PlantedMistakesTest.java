package dev.sayso.dev.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dev.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Mistakes planted into a copy of this checkout, one at a time and all together.
class PlantedMistakesTest {

  private static final String TEMPLATE = "template.yaml";
  private static final String SKILL = "interaction-models/alexa/skill.json";
  private static final String ENGLISH = "interaction-models/alexa/en-US.json";
  private static final String GERMAN = "interaction-models/alexa/de-DE.json";
  private static final String BOOK =
      "shared/dialog/src/main/resources/dev/sayso/dialog/speech/en.properties";
  private static final String DEMO = "events/demo-shop.json";

  /// In `file`, the first `right` becomes `wrong`; then `what` is found at a place with `where`.
  private record Mistake(String file, String right, String wrong, String what, String where) {
    @Override
    public String toString() {
      return what;
    }
  }

  @SuppressWarnings("UnusedVariable") // by its name
  private static final List<Mistake> MISTAKES =
      List.of(
          new Mistake(
              TEMPLATE,
              "alexa.AlexaSkillHandler::handleRequest",
              "alexa.AlexaHandler::handleRequest",
              "AlexaHandler::handleRequest of AlexaSkillFunction is not in the code",
              "template.yaml:"),
          new Mistake(
              TEMPLATE,
              "nudges.SweepHandler::handleRequest\n      Runtime: java25",
              "nudges.SweepHandler::handleRequest\n      Runtime: java21",
              "SweepFunction is to run on java21",
              "template.yaml:"),
          new Mistake(
              TEMPLATE,
              "      SnapStart:\n        ApplyOn: PublishedVersions\n",
              "",
              "AlexaSkillFunction starts cold",
              "template.yaml:"),
          new Mistake(
              TEMPLATE,
              "LLM_SECRET: !Ref LlmSecret",
              "LLM_SECRET: correct-horse-battery",
              "LLM_SECRET has its secret as text",
              "template.yaml:"),
          new Mistake(
              TEMPLATE,
              "      RetentionInDays: !Ref LogRetentionDays\n",
              "",
              "the log group AlexaSkillLogs keeps everything for ever",
              "template.yaml:"),
          new Mistake(
              TEMPLATE,
              "SHOP_NAME: !Ref ShopName",
              "SHOP_NAME: !Ref NameOfShop",
              "there is no NameOfShop",
              "template.yaml:"),
          new Mistake(
              TEMPLATE,
              "Type: AWS::DynamoDB::Table\n    DeletionPolicy: Retain",
              "Type: AWS::DynamoDB::Table\n    DeletionPolicy: Delete",
              "the table ShoppersTable is deleted with the stack",
              "template.yaml:"),
          new Mistake(
              SKILL,
              "sayso-alexa-skill:live",
              "sayso-alexa-skill",
              "is no function's alias \"live\"",
              "#/manifest/apis/custom/endpoint/uri"),
          new Mistake(
              SKILL,
              "\"privacyPolicyUrl\": \"https://example.com/privacy\"",
              "\"privacyPolicyUrl\": \"\"",
              "no privacy policy for en-US",
              "#/manifest/privacyAndCompliance/locales/en-US"),
          new Mistake(
              SKILL,
              "Alexa, ask corner market where is my order",
              "Alexa, ask the corner shop where is my order",
              "\"Alexa, ask the corner shop where is my order\" is no sample",
              "examplePhrases/2"),
          new Mistake(
              SKILL,
              "alexa::devices:all:notifications:write",
              "alexa::alerts:reminders:skill:readwrite",
              "the skill does not ask for the permission",
              "#/manifest/permissions"),
          new Mistake(
              SKILL,
              "\"SHOPPING\"",
              "\"\"",
              "no category",
              "#/manifest/publishingInformation/category"),
          new Mistake(
              ENGLISH,
              "\"corner market\"",
              "\"open corner market\"",
              "has the launch word \"open\"",
              "languageModel/invocationName"),
          new Mistake(
              ENGLISH,
              "\"AMAZON.HelpIntent\"",
              "\"AMAZON.PauseIntent\"",
              "AMAZON.HelpIntent is missing, which Alexa requires",
              "languageModel/intents"),
          new Mistake(
              ENGLISH,
              "\"undo that\"",
              "\"undo that!\"",
              "\"undo that!\" of UndoIntent has signs that nobody says",
              "/samples/"),
          new Mistake(
              ENGLISH,
              "\"where is my order\"",
              "\"where is my {parcel}\"",
              "has {parcel}, which is no slot",
              "/samples/"),
          new Mistake(
              GERMAN, "\"AMAZON.NUMBER\"", "\"AMAZON.SearchQuery\"", "the slots of", "de-DE.json#"),
          new Mistake(
              BOOK,
              "hello.ask/2 = What can I get you?",
              "hello.ask/2 = I can get you things.",
              "the microphone stays open after \"I can get you things.\"",
              "en.properties:"),
          new Mistake(
              "interaction-models/google/dialogflow-cx/intents/undo/trainingPhrases/en.json",
              "undo",
              "redo",
              "files are not what Alexa's models become",
              "interaction-models/google"),
          new Mistake(DEMO, "\"pack\":", "\"packs\":", "packs", DEMO));

  @TempDir private static Path home;

  /// What the spoiled files were before.
  private final Map<Path, String> sound = new HashMap<>();

  @BeforeAll
  static void copy() throws IOException {
    for (var part :
        List.of(TEMPLATE, "interaction-models", DEMO, Path.of(BOOK).getParent().toString())) {
      copy(Shops.home().resolve(part));
    }
    try (var modules = Files.list(Shops.home().resolve("functions"))) {
      for (var module : modules.filter(one -> Files.exists(one.resolve("Makefile"))).toList()) {
        copy(module.resolve("Makefile"));
        copy(module.resolve("src/main/java"));
      }
    }
  }

  @AfterEach
  void mend() throws IOException {
    for (var file : sound.entrySet()) {
      Files.writeString(file.getKey(), file.getValue());
    }
  }

  @Test
  void nothing_is_wrong_with_the_checkout_itself() {
    assertThat(look())
        .filteredOn(one -> one.isError() || one.severity() == Finding.Severity.WARNING)
        .isEmpty();
  }

  @ParameterizedTest
  @FieldSource("MISTAKES")
  void each_mistake_is_found_with_its_place_and_how_to_mend_it(Mistake mistake) throws IOException {
    plant(mistake);

    assertFound(look(), mistake);
  }

  @Test
  void all_mistakes_together_are_all_found() throws IOException {
    for (var mistake : MISTAKES) {
      plant(mistake);
    }

    var findings = look();
    assertThat(MISTAKES)
        .hasSizeGreaterThan(10)
        .allSatisfy(mistake -> assertFound(findings, mistake));
  }

  private static void assertFound(List<Finding> findings, Mistake mistake) {
    assertThat(findings)
        .filteredOn(one -> one.isError() || one.severity() == Finding.Severity.WARNING)
        .anySatisfy(finding -> {
          assertThat(finding.what()).contains(mistake.what());
          assertThat(finding.where()).contains(mistake.where()).doesNotContain(checkout());
          assertThat(finding.mend()).isNotBlank();
        });
  }

  private static String checkout() {
    return Shops.home().toString();
  }

  private List<Finding> look() {
    return Checkup.of(new Patient(home, home.resolve(".sayso"), 0, Optional.empty()));
  }

  private void plant(Mistake mistake) throws IOException {
    var file = home.resolve(mistake.file());
    var text = Files.readString(file);
    sound.putIfAbsent(file, text);
    int at = text.indexOf(mistake.right());
    assertThat(at).as(mistake.right()).isNotNegative();
    Files.writeString(
        file,
        text.substring(0, at) + mistake.wrong() + text.substring(at + mistake.right().length()));
  }

  private static void copy(Path part) throws IOException {
    try (Stream<Path> files = Files.walk(part)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = home.resolve(Shops.home().relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
