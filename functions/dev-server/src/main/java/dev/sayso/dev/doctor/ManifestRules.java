package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the manifest says of the skill as a whole: what certification wants of a skill that sells,
/// and where its requests go.
record ManifestRules(JsonNode json, String where) {

  private static final String ENDPOINT = "/manifest/apis/custom/endpoint/uri";
  private static final Pattern ALIAS =
      Pattern.compile("arn:aws[a-z-]*:lambda:[a-z0-9-]+:\\d{12}:function:[A-Za-z0-9_-]+:live");

  /// What the shipped manifest stands on until a merchant has their own.
  private static final String EXAMPLE = "https://example.com/";

  private static final String NOBODY = ":000000000000:";

  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    var publishing = json.at("/manifest/publishingInformation");
    require(findings, publishing, "category", "set it to SHOPPING");
    require(
        findings,
        publishing,
        "testingInstructions",
        "say how Amazon's testers get at a test account, and what to say");
    if (!publishing.path("isAvailableWorldwide").asBoolean()
        && publishing.path("distributionCountries").isEmpty()) {
      findings.add(
          Finding.error(
              "the skill is published in no country",
              place("/manifest/publishingInformation/distributionCountries"),
              "list the countries you deliver to"));
    }
    var privacy = json.at("/manifest/privacyAndCompliance");
    findings.addAll(stated(privacy, "allowsPurchases", true));
    findings.addAll(stated(privacy, "usesPersonalInfo", true));
    findings.addAll(stated(privacy, "isExportCompliant", true));
    findings.addAll(stated(privacy, "isChildDirected", false));
    findings.addAll(screens());
    findings.addAll(endpoint());
    findings.addAll(placeholders());
    return findings;
  }

  String endpointUri() {
    return json.at(ENDPOINT).asText();
  }

  private void require(List<Finding> findings, JsonNode parent, String field, String mend) {
    if (parent.path(field).asText().isBlank()) {
      findings.add(
          Finding.error("no " + field, place("/manifest/publishingInformation/" + field), mend));
    }
  }

  private List<Finding> stated(JsonNode privacy, String field, boolean truth) {
    var said = privacy.path(field);
    return said.isBoolean() && said.asBoolean() == truth
        ? List.of()
        : List.of(
            Finding.error(
                field + " is not " + truth + ", as it is for a shop that takes orders",
                place("/manifest/privacyAndCompliance/" + field),
                "set it to " + truth));
  }

  private List<Finding> screens() {
    for (var one : json.at("/manifest/apis/custom/interfaces")) {
      if (one.path("type").asText().equals("ALEXA_PRESENTATION_APL")) {
        return List.of();
      }
    }
    return List.of(
        Finding.error(
            "screens are switched off: there is no interface ALEXA_PRESENTATION_APL",
            place("/manifest/apis/custom/interfaces"),
            "add {\"type\": \"ALEXA_PRESENTATION_APL\"}"));
  }

  private List<Finding> endpoint() {
    return ALIAS.matcher(endpointUri()).matches()
        ? List.of()
        : List.of(
            Finding.error(
                endpointUri().isEmpty()
                    ? "there is no endpoint"
                    : "the endpoint " + endpointUri() + " is no function's alias \"live\"",
                place(ENDPOINT),
                "paste the stack's output AlexaSkillEndpoint: only that alias has SnapStart and"
                    + " lets Alexa in"));
  }

  private List<Finding> placeholders() {
    var places = new ArrayList<String>();
    collect(json, "", places);
    var findings = new ArrayList<Finding>();
    if (!places.isEmpty()) {
      findings.add(
          Finding.hint(
              places.size() + " addresses are still those of example.com",
              place(places.getFirst()),
              "put in your own before you submit the skill"));
    }
    if (endpointUri().contains(NOBODY)) {
      findings.add(
          Finding.hint(
              "the endpoint is still an example",
              place(ENDPOINT),
              "paste the stack's output AlexaSkillEndpoint once it is deployed"));
    }
    return findings;
  }

  private static void collect(JsonNode node, String pointer, List<String> places) {
    if (node.isTextual() && node.asText().startsWith(EXAMPLE)) {
      places.add(pointer);
    }
    node.properties()
        .forEach(below -> collect(below.getValue(), pointer + "/" + below.getKey(), places));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), pointer + "/" + i, places);
      }
    }
  }

  private String place(String pointer) {
    return where + "#" + pointer;
  }
}
