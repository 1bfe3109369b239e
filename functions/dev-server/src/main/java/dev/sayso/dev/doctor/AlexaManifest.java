package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The skill's manifest: what the store wants of every locale that is published. `models` are by
/// locale, as `en-US`.
record AlexaManifest(JsonNode json, String where, Map<String, AlexaModel> models) {

  private static final String PUBLISHED = "manifest.publishingInformation.locales";

  /// "Alexa, open …", "Alexa, öffne …" and nothing more.
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:alexa )?(?:open|launch|start|begin|talk to|play|öffne|starte|beginne|lade) (.+)");

  /// "Alexa, ask … to …": the name is tried as long as it gets.
  private static final String ASKING =
      "(?:alexa )?(?:ask|tell|frag|frage|sag|sage|bitte) %s"
          + " (?:(?:to|for|about|if|whether|that|nach|ob|dass|um) )?(.+)";

  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    var published = json.at("/manifest/publishingInformation/locales");
    for (var locale : published.properties()) {
      findings.addAll(locale(locale.getKey(), locale.getValue()));
    }
    if (published.isEmpty()) {
      findings.add(Finding.error("no locale is published", where, "fill " + PUBLISHED));
    }
    return findings.isEmpty() ? List.of(Finding.ok("the skill's manifest", where)) : findings;
  }

  private List<Finding> locale(String locale, JsonNode published) {
    var findings = new ArrayList<Finding>();
    var privacy = json.at("/manifest/privacyAndCompliance/locales").path(locale);
    if (!privacy.path("privacyPolicyUrl").asText().startsWith("https://")) {
      findings.add(
          Finding.error(
              "no privacy policy for " + locale,
              where,
              "set manifest.privacyAndCompliance.locales." + locale + ".privacyPolicyUrl"));
    }
    if (published.path("name").asText().isBlank()) {
      findings.add(
          Finding.error(
              "no name for " + locale, where, "set " + PUBLISHED + "." + locale + ".name"));
    }
    var model = models.get(locale);
    if (model == null) {
      findings.add(
          Finding.error(
              locale + " is published without an interaction model",
              where,
              "write " + locale + ".json beside it, or take it out of " + PUBLISHED));
    } else {
      findings.addAll(examples(locale, published.path("examplePhrases"), model));
    }
    return findings;
  }

  private List<Finding> examples(String locale, JsonNode phrases, AlexaModel model) {
    var place = PUBLISHED + "." + locale + ".examplePhrases";
    if (phrases.isEmpty()) {
      return List.of(Finding.error("no example phrases for " + locale, where, "fill " + place));
    }
    var findings = new ArrayList<Finding>();
    for (var phrase : phrases) {
      if (!works(phrase.asText(), model)) {
        findings.add(
            Finding.error(
                "the example phrase \"" + phrase.asText() + "\" is no sample of the model",
                where,
                "change it in " + place + ", or add a sample to " + model.where()));
      }
    }
    return findings;
  }

  private static boolean works(String phrase, AlexaModel model) {
    var words =
        phrase
            .toLowerCase(Locale.ROOT)
            .replaceAll("[,.!?\"“”]+", " ")
            .strip()
            .replaceAll("\\s+", " ");
    var opening = OPENING.matcher(words);
    if (opening.matches() && opening.group(1).equals(model.invocation())) {
      return true;
    }
    var asking =
        Pattern.compile(ASKING.formatted(Pattern.quote(model.invocation()))).matcher(words);
    return asking.matches() && model.hears(asking.group(1));
  }
}
