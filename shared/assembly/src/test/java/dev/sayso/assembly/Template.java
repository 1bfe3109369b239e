package dev.sayso.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// `template.yaml`, read without its tags: `!Ref ShoppersTable` is the text "ShoppersTable",
/// `!GetAtt ShoppersTable.Arn` is "ShoppersTable.Arn", and `!If` is a list.
record Template(Path folder, JsonNode root) {

  static Template read() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
    }
    try {
      return new Template(
          folder, new YAMLMapper().readTree(folder.resolve("template.yaml").toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One of the sections, by name.
  Map<String, JsonNode> section(String name) {
    var entries = new LinkedHashMap<String, JsonNode>();
    root.path(name).properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
    return entries;
  }

  /// Resources of a type, by name.
  Map<String, JsonNode> resources(String type) {
    var resources = section("Resources");
    resources.values().removeIf(resource -> !resource.path("Type").asText().equals(type));
    return resources;
  }

  JsonNode resource(String name) {
    return root.path("Resources").path(name);
  }

  JsonNode properties(String resource) {
    return resource(resource).path("Properties");
  }

  /// Where the sources of a function are.
  Path code(String function) {
    return folder.resolve(properties(function).path("CodeUri").asText());
  }

  /// What all roles together are always allowed.
  List<JsonNode> statements() {
    return resources("AWS::IAM::Role").keySet().stream()
        .flatMap(role -> statements(role).stream())
        .toList();
  }

  /// What one role is always allowed.
  List<JsonNode> statements(String role) {
    var statements = new ArrayList<JsonNode>();
    for (var policy : properties(role).path("Policies")) {
      if (!policy.isArray()) {
        policy.at("/PolicyDocument/Statement").forEach(statements::add);
      }
    }
    return statements;
  }

  /// What one role is allowed where a condition holds: `!If [condition, policy, !Ref
  /// AWS::NoValue]`.
  List<JsonNode> statementsIf(String condition, String role) {
    var statements = new ArrayList<JsonNode>();
    for (var policy : properties(role).path("Policies")) {
      if (policy.isArray()
          && policy.path(0).asText().equals(condition)
          && policy.path(2).asText().equals("AWS::NoValue")) {
        policy.path(1).at("/PolicyDocument/Statement").forEach(statements::add);
      }
    }
    return statements;
  }

  /// The conditions that policies of this role stand under.
  Set<String> conditions(String role) {
    return properties(role)
        .path("Policies")
        .valueStream()
        .filter(JsonNode::isArray)
        .map(policy -> policy.path(0).asText())
        .collect(Collectors.toSet());
  }

  /// Actions of a service, without its name, by the resource they are allowed on.
  Map<String, Set<String>> rights(String service) {
    return rights(service, statements());
  }

  /// As [#rights(String)], of these statements.
  Map<String, Set<String>> rights(String service, List<JsonNode> statements) {
    var rights = new TreeMap<String, Set<String>>();
    for (var statement : statements) {
      for (var action : texts(statement.path("Action"))) {
        if (action.startsWith(service)) {
          texts(statement.path("Resource"))
              .forEach(resource ->
                  rights
                      .computeIfAbsent(owner(resource), _ -> new TreeSet<>())
                      .add(action.substring(service.length())));
        }
      }
    }
    return rights;
  }

  /// What these statements allow on tables, and not on their streams.
  Map<String, Set<String>> tableRights(List<JsonNode> statements) {
    return rights(
        "dynamodb:",
        statements.stream()
            .filter(statement ->
                texts(statement.path("Resource")).stream().allMatch(one -> one.endsWith(".Arn")))
            .toList());
  }

  /// The resource that an attribute, as "ShoppersTable.Arn" or "${Bucket.Arn}/*", is of.
  static String owner(String attribute) {
    return attribute.replace("${", "").split("[.}]", -1)[0];
  }

  /// One text or a list of them.
  static List<String> texts(JsonNode node) {
    return node.isArray()
        ? node.valueStream().map(JsonNode::asText).toList()
        : node.isMissingNode() ? List.of() : List.of(node.asText());
  }
}
