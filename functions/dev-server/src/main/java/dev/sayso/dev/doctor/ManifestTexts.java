package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the store shows of the skill in one locale. Source: "Skill Manifest Schema" and
/// "Requirements for Skills that Allow Users to Make Purchases" of the Alexa Skills Kit.
record ManifestTexts(String locale, JsonNode published, String where) {

  private static final String PUBLISHED = "manifest.publishingInformation.locales.";

  /// How long each text may be.
  private static final Map<String, Integer> LONGEST =
      Map.of("name", 50, "summary", 160, "description", 4_000);

  private static final int MOST_KEYWORDS = 30;

  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    for (var text : List.of("name", "summary", "description")) {
      int length = published.path(text).asText().strip().length();
      int longest = LONGEST.getOrDefault(text, Integer.MAX_VALUE);
      if (length == 0 || length > longest) {
        findings.add(
            Finding.error(
                length == 0
                    ? "no " + text + " for " + locale
                    : "the "
                        + text
                        + " for "
                        + locale
                        + " has more than "
                        + longest
                        + " characters",
                place() + "/" + text,
                "set " + PUBLISHED + locale + "." + text));
      }
    }
    for (var icon : List.of("smallIconUri", "largeIconUri")) {
      if (!published.path(icon).asText().startsWith("https://")) {
        findings.add(
            Finding.error(
                "no " + icon + " for " + locale,
                place() + "/" + icon,
                "set " + PUBLISHED + locale + "." + icon + " to an https address of a PNG"));
      }
    }
    if (published.path("keywords").size() > MOST_KEYWORDS) {
      findings.add(
          Finding.error(
              "more than 30 keywords for " + locale, place() + "/keywords", "leave some out"));
    }
    return findings;
  }

  String place() {
    return where + "#/manifest/publishingInformation/locales/" + locale;
  }
}
