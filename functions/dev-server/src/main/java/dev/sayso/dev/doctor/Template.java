package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The SAM template: it parses, and what it deploys is built.
final class Template {

  private Template() {}

  static List<Finding> look(Path file) {
    JsonNode template;
    try {
      template = new YAMLMapper().readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      return List.of(
          Finding.error(
              "the template cannot be read: " + firstLine(e),
              file.toString(),
              "restore or mend it: it defines tables and functions"));
    }
    var findings = new ArrayList<Finding>();
    var resources = template.path("Resources");
    findings.add(
        resources.isObject() && !resources.isEmpty()
            ? Finding.ok(resources.size() + " resources", file.toString())
            : Finding.error("there are no Resources", file.toString(), "restore the template"));
    for (var resource : resources.properties()) {
      var uri = resource.getValue().at("/Properties/CodeUri");
      if (uri.isTextual() && !Files.exists(file.resolveSibling(uri.textValue()))) {
        findings.add(
            Finding.warning(
                resource.getKey() + " is not built: " + uri.textValue() + " is missing",
                file.toString(),
                "./mvnw package builds it before sam deploy"));
      }
    }
    return findings;
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
