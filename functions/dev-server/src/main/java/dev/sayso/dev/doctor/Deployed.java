package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/// Whether the skill and the agent call what is deployed.
record Deployed(Patient patient, Path file, Stack stack) {

  private static final String ENDPOINT = "AlexaSkillEndpoint";
  private static final String WEBHOOK = "DialogflowWebhook";
  private static final String DESCRIBE =
      "aws cloudformation describe-stacks --stack-name NAME > stack.json, then"
          + " ./sayso doctor --outputs stack.json";

  private static final int MOST_NAMED = 3;

  /// Where a manifest names the function.
  private static final List<String> PLACES =
      List.of("/manifest/apis/custom/endpoint/uri", "/manifest/events/endpoint/uri");

  static List<Finding> look(Patient patient) {
    return patient
        .outputs()
        .map(file -> new Deployed(patient, file, Stack.read(file)).findings())
        .orElseGet(() ->
            List.of(
                Finding.hint(
                    "whether the skill calls the deployed stack was not checked",
                    "interaction-models/alexa/skill.json",
                    DESCRIBE)));
  }

  private List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    findings.addAll(status());
    findings.addAll(outputs());
    findings.addAll(skill());
    findings.addAll(agent());
    return findings.isEmpty()
        ? List.of(Finding.ok("the skill calls the stack " + stack.name(), file.toString()))
        : findings;
  }

  private List<Finding> status() {
    var status = stack.status();
    boolean sound =
        status.isEmpty() || Set.of("CREATE_COMPLETE", "UPDATE_COMPLETE").contains(status);
    return sound
        ? List.of()
        : List.of(
            Finding.error(
                "the stack's status is " + status,
                file + "#/Stacks/0/StackStatus",
                "aws cloudformation describe-stack-events --stack-name "
                    + stack.name()
                    + " says why"));
  }

  private List<Finding> outputs() {
    var missing =
        declared().keySet().stream()
            .filter(output -> !stack.outputs().containsKey(output))
            .toList();
    if (missing.isEmpty()) {
      return List.of();
    }
    int more = missing.size() - MOST_NAMED;
    return List.of(
        Finding.error(
            "the deployed stack has no output "
                + String.join(", ", missing.stream().limit(MOST_NAMED).toList())
                + (more > 0 ? " and " + more + " more" : ""),
            file + "#/Stacks/0/Outputs",
            "sam build && sam deploy: it is older than the template"));
  }

  private Map<String, TemplateNode> declared() {
    try {
      var text = Files.readString(patient.template());
      var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      return new TemplateNode(root).at("Outputs").map(TemplateNode::entries).orElse(Map.of());
    } catch (IOException | YAMLException _) {
      return Map.of();
    }
  }

  private List<Finding> skill() {
    var manifest = patient.alexa().resolve("skill.json");
    var json = Json.lenient(manifest);
    var deployed = stack.outputs().getOrDefault(ENDPOINT, "");
    var findings = new ArrayList<Finding>();
    for (var place : PLACES) {
      var said = json.at(place);
      if (!deployed.isEmpty() && said.isTextual() && !said.asText().equals(deployed)) {
        findings.add(
            Finding.error(
                "the skill calls "
                    + said.asText()
                    + ", and the stack's "
                    + ENDPOINT
                    + " is another",
                manifest + "#" + place,
                "set it to " + deployed));
      }
    }
    if (!deployed.isEmpty() && !deployed.endsWith(":live")) {
      findings.add(
          Finding.error(
              ENDPOINT + " is not the alias live: " + deployed,
              file + "#/Stacks/0/Outputs",
              "sam build && sam deploy, with AutoPublishAlias: live in the template"));
    }
    if (json.toString().contains("https://example.com/")) {
      findings.add(
          Finding.error(
              "there is a stack, and the manifest still has addresses of example.com",
              manifest.toString(),
              "put in your own: Amazon's testers open them"));
    }
    return findings;
  }

  /// An agent that nobody has set up is none to complain of.
  private List<Finding> agent() {
    var webhook =
        patient.home().resolve("interaction-models/google/dialogflow-cx/webhooks/Sayso.json");
    JsonNode uri = Json.lenient(webhook).at("/genericWebService/uri");
    var deployed = stack.outputs().getOrDefault(WEBHOOK, "");
    boolean own = uri.isTextual() && !uri.asText().startsWith("https://example.com/");
    return own && !uri.asText().equals(deployed)
        ? List.of(
            Finding.error(
                "the agent calls " + uri.asText() + ", and the stack's " + WEBHOOK + " is another",
                webhook + "#/genericWebService/uri",
                "set it to " + deployed))
        : List.of();
  }
}
