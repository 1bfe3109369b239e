package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The skill's manifest: what the store wants of every locale that is published. `models` are by
/// locale, as `en-US`.
record AlexaManifest(JsonNode json, String where, Map<String, AlexaModel> models) {

  private static final int EXAMPLES = 3;
  private static final String PUBLISHED = "manifest.publishingInformation.locales";

  /// "Alexa, open …", "Alexa, öffne …" and nothing more.
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:alexa )?(?:open|launch|start|begin|talk to|play|öffne|starte|beginne|lade) (.+)");

  /// "Alexa, ask … to …": the name is tried as long as it gets.
  private static final String ASKING =
      "(?:alexa )?(?:ask|tell|frag|frage|sag|sage|bitte) %s"
          + " (?:(?:to|for|about|if|whether|that|nach|ob|dass|um) )?(.+)";

  /// What the skill is called in each locale, in lower case.
  Set<String> names() {
    var names = new TreeSet<String>();
    json.at("/manifest/publishingInformation/locales")
        .forEach(one -> names.add(one.path("name").asText().toLowerCase(Locale.ROOT).strip()));
    return names;
  }

  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    var published = json.at("/manifest/publishingInformation/locales");
    for (var locale : published.properties()) {
      findings.addAll(locale(locale.getKey(), locale.getValue()));
    }
    if (published.isEmpty()) {
      findings.add(
          Finding.error("no locale is published", where + "#/manifest", "fill " + PUBLISHED));
    }
    for (var locale : models.keySet()) {
      if (!published.has(locale)) {
        findings.add(
            Finding.error(
                locale + " has an interaction model and is not published",
                where + "#/manifest/publishingInformation/locales",
                "give it an entry there, or delete " + locale + ".json"));
      }
    }
    findings.addAll(new ManifestRules(json, where).findings());
    return findings.isEmpty() ? List.of(Finding.ok("the skill's manifest", where)) : findings;
  }

  private List<Finding> locale(String locale, JsonNode published) {
    var texts = new ManifestTexts(locale, published, where);
    var findings = new ArrayList<>(texts.findings());
    var privacy = json.at("/manifest/privacyAndCompliance/locales").path(locale);
    for (var address : List.of("privacyPolicyUrl", "termsOfUseUrl")) {
      if (!privacy.path(address).asText().startsWith("https://")) {
        findings.add(
            Finding.error(
                (address.startsWith("privacy") ? "no privacy policy for " : "no terms of use for ")
                    + locale,
                where + "#/manifest/privacyAndCompliance/locales/" + locale,
                "set manifest.privacyAndCompliance.locales." + locale + "." + address));
      }
    }
    var model = models.get(locale);
    if (model == null) {
      findings.add(
          Finding.error(
              locale + " is published without an interaction model",
              texts.place(),
              "write " + locale + ".json beside it, or take it out of " + PUBLISHED));
    } else {
      findings.addAll(examples(locale, published.path("examplePhrases"), model));
    }
    return findings;
  }

  private List<Finding> examples(String locale, JsonNode phrases, AlexaModel model) {
    var place = PUBLISHED + "." + locale + ".examplePhrases";
    var pointer = where + "#/manifest/publishingInformation/locales/" + locale + "/examplePhrases";
    var findings = new ArrayList<Finding>();
    if (phrases.size() != EXAMPLES) {
      findings.add(
          Finding.error(
              (phrases.isEmpty() ? "no" : String.valueOf(phrases.size()))
                  + " example phrases for "
                  + locale
                  + ", where the store shows three",
              pointer,
              "fill " + place));
    }
    int at = 0;
    for (var phrase : phrases) {
      if (!works(phrase.asText(), model)) {
        findings.add(
            Finding.error(
                "the example phrase \"" + phrase.asText() + "\" is no sample of the model",
                pointer + "/" + at,
                "change it in "
                    + place
                    + " so that it has the invocation name, or add a sample to "
                    + model.where()));
      }
      at++;
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
