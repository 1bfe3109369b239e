package dev.sayso.dev.doctor;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// The SAM template: it parses, its names are there, what it deploys is in the code, and its
/// functions are set up as a voice path wants it.
record Template(TemplateNode root, Path file) {

  private static final String RESOURCES = "Resources";
  private static final String PARAMETERS = "Parameters";
  private static final String RESTORE = "restore or mend it: it defines tables and functions";

  /// What the code behind the voice paths is told at deployment.
  private static final List<String> NEEDED = List.of("AlexaSkillId", "Stage");

  static List<Finding> look(Path file) {
    try {
      var root = new Yaml(new LoaderOptions()).compose(new StringReader(Files.readString(file)));
      return root == null
          ? List.of(Finding.error("the template is empty", file.toString(), RESTORE))
          : new Template(new TemplateNode(root), file).findings();
    } catch (IOException e) {
      return List.of(Finding.error("the template cannot be read: " + e, file.toString(), RESTORE));
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      int line = mark == null ? 1 : mark.getLine() + 1;
      return List.of(
          Finding.error("the template is no YAML: " + e.getProblem(), file + ":" + line, RESTORE));
    } catch (YAMLException e) {
      return List.of(
          Finding.error("the template is no YAML: " + e.getMessage(), file.toString(), RESTORE));
    }
  }

  private List<Finding> findings() {
    var resources = resources();
    if (resources.isEmpty()) {
      return List.of(Finding.error("there are no Resources", file.toString(), RESTORE));
    }
    var findings = new ArrayList<Finding>();
    findings.addAll(parameters());
    resources.forEach((name, resource) -> {
      switch (resource.text("Type")) {
        case "AWS::Serverless::Function" ->
            findings.addAll(new TemplateFunction(this, name, resource).findings());
        case "AWS::DynamoDB::Table" -> findings.addAll(table(name, resource));
        case "AWS::Logs::LogGroup" -> findings.addAll(logs(name, resource));
        default -> {
          // Looked at by `sam validate --lint`.
        }
      }
    });
    findings.addAll(new TemplateReferences(this).findings());
    return findings.isEmpty()
        ? List.of(Finding.ok(resources.size() + " resources", file.toString()))
        : findings;
  }

  Map<String, TemplateNode> resources() {
    return root.at(RESOURCES).map(TemplateNode::entries).orElse(Map.of());
  }

  Map<String, TemplateNode> parameters(String section) {
    return root.at(section).map(TemplateNode::entries).orElse(Map.of());
  }

  String where(TemplateNode place) {
    return file + ":" + place.line();
  }

  private List<Finding> parameters() {
    var findings = new ArrayList<Finding>();
    var declared = parameters(PARAMETERS);
    for (var name : NEEDED) {
      if (!declared.containsKey(name)) {
        findings.add(
            Finding.error(
                "the parameter " + name + " is missing", file.toString(), "add it to Parameters"));
      }
    }
    declared.forEach((name, parameter) -> {
      if (parameter.text("Description").isBlank()) {
        findings.add(
            Finding.warning(
                "the parameter " + name + " does not say what it is for",
                where(parameter),
                "give it a Description: sam deploy --guided asks for it by that"));
      }
    });
    return findings;
  }

  private List<Finding> table(String name, TemplateNode table) {
    var findings = new ArrayList<Finding>();
    if (!table.text("DeletionPolicy").equals("Retain")) {
      findings.add(
          Finding.error(
              "the table " + name + " is deleted with the stack",
              where(table),
              "give it DeletionPolicy: Retain"));
    }
    var recovery =
        table.text("Properties", "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled");
    if (!recovery.equals("true")) {
      findings.add(
          Finding.warning(
              "the table " + name + " cannot be put back to an earlier time",
              where(table),
              "set PointInTimeRecoveryEnabled: true in its PointInTimeRecoverySpecification"));
    }
    return findings;
  }

  private List<Finding> logs(String name, TemplateNode group) {
    return group.at("Properties", "RetentionInDays").isPresent()
        ? List.of()
        : List.of(
            Finding.error(
                "the log group " + name + " keeps everything for ever",
                where(group),
                "set RetentionInDays: !Ref LogRetentionDays"));
  }
}
