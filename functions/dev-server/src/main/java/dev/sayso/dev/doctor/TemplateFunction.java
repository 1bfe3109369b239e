package dev.sayso.dev.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One function of the template: its code is there, its Java is the one it is built for, its log is
/// bounded, and where somebody waits for it, it starts fast and is called by its alias.
record TemplateFunction(Template template, String name, TemplateNode resource) {

  private static final String RUNTIME = "java25";
  private static final String PROPERTIES = "Properties";

  /// Alexa hangs up after these.
  private static final int ALEXA_SECONDS = 8;

  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    findings.addAll(code());
    findings.addAll(handler());
    findings.addAll(runtime());
    findings.addAll(logs());
    if (isVoicePath()) {
      findings.addAll(startsFast());
    }
    return findings;
  }

  private boolean isVoicePath() {
    return events().stream().anyMatch(type -> type.equals("AlexaSkill") || type.equals("HttpApi"));
  }

  private List<String> events() {
    return resource.at(PROPERTIES, "Events").stream()
        .flatMap(events -> events.entries().values().stream())
        .map(event -> event.text("Type"))
        .toList();
  }

  private Path home() {
    return template.file().resolveSibling("");
  }

  private List<Finding> code() {
    var uri = resource.text(PROPERTIES, "CodeUri");
    var folder = home().resolve(uri);
    if (!Files.exists(folder)) {
      return List.of(
          Finding.error(
              name + " has no code: " + uri + " is missing",
              where("CodeUri"),
              "set CodeUri to the module's folder"));
    }
    if (!resource.text("Metadata", "BuildMethod").equals("makefile")) {
      return List.of();
    }
    return read(folder.resolve("Makefile")).contains("build-" + name + ":")
        ? List.of()
        : List.of(
            Finding.error(
                name + " cannot be built: " + uri + "/Makefile has no target build-" + name,
                where("CodeUri"),
                "add the target, or rename it with the function"));
  }

  private List<Finding> handler() {
    var handler = resource.text(PROPERTIES, "Handler");
    var parts = handler.split("::", 2);
    var file = parts[0].replace('.', '/') + ".java";
    var source = source(file);
    var method = parts.length < 2 ? "handleRequest" : parts[1];
    if (source.isPresent()
        && Pattern.compile("\\b" + Pattern.quote(method) + "\\s*\\(")
            .matcher(read(source.get()))
            .find()) {
      return List.of();
    }
    return List.of(
        Finding.error(
            "the handler " + handler + " of " + name + " is not in the code",
            where("Handler"),
            source.isPresent()
                ? "name a method of " + parts[0]
                : "name a class of functions/*/src/main/java"));
  }

  private Optional<Path> source(String file) {
    try (var modules = Files.list(home().resolve("functions"))) {
      return modules
          .map(module -> module.resolve("src/main/java").resolve(file))
          .filter(Files::exists)
          .findFirst();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private List<Finding> runtime() {
    var own = resource.text(PROPERTIES, "Runtime");
    var runtime = own.isEmpty() ? template.root().text("Globals", "Function", "Runtime") : own;
    return runtime.equals(RUNTIME)
        ? List.of()
        : List.of(
            Finding.error(
                name + " is to run on " + (runtime.isEmpty() ? "no runtime" : runtime),
                where("Runtime"),
                "set Runtime: " + RUNTIME + ", for which it is compiled"));
  }

  private List<Finding> logs() {
    var group = resource.text(PROPERTIES, "LoggingConfig", "LogGroup");
    return template.resources().containsKey(group)
        ? List.of()
        : List.of(
            Finding.error(
                name + " logs into a group that keeps everything for ever",
                where("LoggingConfig"),
                "give it a log group with RetentionInDays, and name it in LoggingConfig.LogGroup"));
  }

  private List<Finding> startsFast() {
    var findings = new ArrayList<Finding>();
    if (!resource.text(PROPERTIES, "SnapStart", "ApplyOn").equals("PublishedVersions")) {
      findings.add(
          Finding.error(
              name + " starts cold: it has no SnapStart",
              where("SnapStart"),
              "set SnapStart: {ApplyOn: PublishedVersions}"));
    }
    if (resource.text(PROPERTIES, "AutoPublishAlias").isEmpty()) {
      findings.add(
          Finding.error(
              name + " publishes no alias, without which SnapStart has no effect",
              where("AutoPublishAlias"),
              "set AutoPublishAlias: live"));
    }
    var timeout = resource.text(PROPERTIES, "Timeout");
    if (events().contains("AlexaSkill")
        && (!timeout.matches("\\d{1,4}") || Integer.parseInt(timeout) > ALEXA_SECONDS)) {
      findings.add(
          Finding.error(
              name + " may run longer than the 8 seconds that Alexa waits",
              where("Timeout"),
              "set Timeout: 8, or less"));
    }
    return findings;
  }

  private String where(String property) {
    return template.where(resource.at(PROPERTIES, property).orElse(resource));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException _) {
      return "";
    }
  }
}
