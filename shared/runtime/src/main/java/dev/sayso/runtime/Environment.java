package dev.sayso.runtime;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The settings a process was started with. A missing or malformed one throws
/// [IllegalStateException] that names the variable and how to mend it.
public record Environment(Map<String, String> variables) {

  public Environment {
    variables = Map.copyOf(variables);
  }

  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  public String required(String name) {
    return find(name)
        .orElseThrow(
            () -> new IllegalStateException(name + " is not set: set it as in template.yaml"));
  }

  /// Blank counts as not set.
  public Optional<String> find(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /// What `read` makes of the variable, or `otherwise` where it is not set.
  public <T> T value(String name, Function<String, T> read, T otherwise) {
    return find(name).map(text -> read(name, text, read)).orElse(otherwise);
  }

  private static <T> T read(String name, String text, Function<String, T> read) {
    try {
      return read.apply(text);
    } catch (RuntimeException e) {
      throw new IllegalStateException(name + " cannot be '" + text + "': " + e.getMessage(), e);
    }
  }
}
