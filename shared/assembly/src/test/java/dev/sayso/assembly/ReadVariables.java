package dev.sayso.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Environment variables that a function's sources and the libraries' name. A name counts in files
/// that speak of an environment: elsewhere such words are Alexa's, say.
final class ReadVariables {

  private static final Pattern NAME = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");
  private static final Pattern SPEAKS_OF_IT = Pattern.compile("\\b[eE]nvironment\\b");

  private ReadVariables() {}

  static Set<String> by(Template template, String function) {
    var names = new TreeSet<String>();
    try (var libraries = Files.list(template.folder().resolve("shared"))) {
      libraries.forEach(library -> addNames(library, names));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    addNames(template.code(function), names);
    return names;
  }

  private static void addNames(Path module, Set<String> names) {
    var sources = module.resolve("src/main/java");
    if (!Files.isDirectory(sources)) {
      return;
    }
    try (var files = Files.walk(sources)) {
      for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        var source = Files.readString(file);
        if (SPEAKS_OF_IT.matcher(source).find()) {
          NAME.matcher(source).results().map(ReadVariables::name).forEach(names::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }
}
