package dev.sayso.channel.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.smapi.model.v1.skill.Manifest.SkillManifest;
import com.amazon.ask.smapi.model.v1.skill.Manifest.SkillManifestEnvelope;
import com.amazon.ask.smapi.model.v1.skill.Manifest.SkillManifestLocalizedPublishingInformation;
import com.amazon.ask.smapi.model.v1.skill.accountLinking.AccessTokenSchemeType;
import com.amazon.ask.smapi.model.v1.skill.accountLinking.AccountLinkingRequest;
import com.amazon.ask.smapi.model.v1.skill.accountLinking.AccountLinkingType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/// interaction-models/alexa/skill.json against Amazon's own model and "Requirements for Skills that
/// Allow Users to Make Purchases".
@ParameterizedClass
@CsvSource({
  "en-US, account linking, four-digit voice code, launch, ask",
  "de-DE, Kontoverknüpfung, vierstelligen Sprachcode, starte, frag|sag"
})
class SkillManifestTest {
  private static final Path MODELS = Requests.ROOT.resolve("interaction-models/alexa");

  @Parameter(0)
  private String locale;

  @Parameter(1)
  private String linking;

  @Parameter(2)
  private String code;

  @Parameter(3)
  private String launch;

  @Parameter(4)
  private String ask;

  private SkillManifest manifest;
  private SkillManifestLocalizedPublishingInformation published;
  private JsonNode model;

  @BeforeEach
  void read() throws IOException {
    byte[] skill = Files.readAllBytes(MODELS.resolve("skill.json"));
    manifest = AmazonModel.read(skill, SkillManifestEnvelope.class).getManifest();
    published = manifest.getPublishingInformation().getLocales().get(locale);
    model = new ObjectMapper().readTree(MODELS.resolve(locale + ".json").toFile());
  }

  private String invocationName() {
    return model.at("/interactionModel/languageModel/invocationName").asText();
  }

  @Test
  void everyModelHasItsLocaleInTheManifest() throws IOException {
    try (var files = Files.list(MODELS)) {
      assertThat(files.map(it -> it.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrder("skill", "account-linking", "README.md", "en-US", "de-DE");
    }
    assertThat(manifest.getPrivacyAndCompliance().getLocales()).containsOnlyKeys("en-US", "de-DE");
    assertThat(manifest.getPublishingInformation().getLocales()).containsOnlyKeys("en-US", "de-DE");
  }

  @Test
  void theDescriptionSaysWhatSkillsThatSellMustSay() {
    assertThat(published.getDescription())
        .containsIgnoringCase(linking)
        .containsIgnoringCase(code)
        .hasSizeLessThan(4_000);
    assertThat(published.getSummary()).hasSizeLessThanOrEqualTo(160);
    assertThat(manifest.getPrivacyAndCompliance().getAllowsPurchases()).isTrue();
    assertThat(manifest.getPrivacyAndCompliance().getIsChildDirected()).isFalse();
  }

  @Test
  void thereIsAPrivacyPolicyAsAccountLinkingDemands() {
    assertThat(manifest.getPrivacyAndCompliance().getLocales().get(locale).getPrivacyPolicyUrl())
        .startsWith("https://");
  }

  @Test
  void accountsAreLinkedByAnAuthorizationCode() throws IOException {
    var file = new ObjectMapper().readTree(MODELS.resolve("account-linking.json").toFile());
    assertThat(file.at("/console/pkce").asText()).isEqualTo("S256");
    // The console's part is for people; the rest is what is sent.
    ((ObjectNode) file).remove("console");
    var request =
        AmazonModel.read(
                file.toString().getBytes(StandardCharsets.UTF_8), AccountLinkingRequest.class)
            .getAccountLinkingRequest();
    assertThat(request.getType()).isEqualTo(AccountLinkingType.AUTH_CODE);
    assertThat(request.getAuthorizationUrl()).startsWith("https://");
    assertThat(request.getAccessTokenUrl()).startsWith("https://");
    assertThat(request.getAccessTokenScheme()).isEqualTo(AccessTokenSchemeType.HTTP_BASIC);
    assertThat(request.getScopes()).containsExactly("orders");
    assertThat(request.getClientSecret()).isNull();
  }

  @Test
  void screensAreSwitchedOn() {
    assertThat(manifest.getApis().getCustom().getInterfaces()).hasSize(1);
  }

  @Test
  void examplePhrasesCanBeSaid() {
    List<String> samples =
        model.findValues("samples").stream()
            .flatMap(it -> it.valueStream().map(JsonNode::asText))
            .toList();
    List<String> wishes =
        published.getExamplePhrases().stream()
            .map(it -> it.toLowerCase(java.util.Locale.ROOT))
            .filter(it -> !it.equals("alexa, " + launch + " " + invocationName()))
            .map(it -> it.replaceFirst("alexa, (" + ask + ") " + invocationName() + " (to )?", ""))
            .toList();
    assertThat(published.getExamplePhrases()).hasSize(3);
    assertThat(wishes).hasSize(2).allSatisfy(it -> assertThat(samples).anyMatch(fits(it)));
  }

  private static java.util.function.Predicate<String> fits(String words) {
    return sample ->
        words.matches(
            Pattern.compile("\\{\\w+}")
                .splitAsStream(sample + " ")
                .map(Pattern::quote)
                .collect(java.util.stream.Collectors.joining(".+"))
                .replace(" \\E", "\\E"));
  }
}
