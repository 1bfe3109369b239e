package dev.sayso.commerce;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The wall around a pure module: what its classes may see and which words its sources may not
/// hold. Both checks fail when there is nothing to check. Paths are relative to the module under
/// test.
public final class Wall {
  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final List<String> WORDS =
      List.of("alexa", "dialogflow", "google", "dynamodb", "amazonaws", "bedrock", "openai");

  private Wall() {}

  /// Every class of the module sees the JDK (but neither network protocols nor databases), JSpecify
  /// and the given packages of Sayso, nothing else.
  public static void lets(String... packages) {
    var module = new ClassFileImporter().importPath(CLASSES);
    assertThat(module).as("classes in %s", CLASSES.toAbsolutePath()).isNotEmpty();
    var outside =
        resideInAnyPackage("java.net.http..", "java.sql..", "java.rmi..").as("network or database");
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(packages)
                .or(resideInAPackage("org.jspecify.."))
                .or(resideInAnyPackage("java..", "javax.crypto..").and(not(outside))))
        .allowEmptyShould(false)
        .check(module);
  }

  /// No source of the module, comments included, names a platform or a vendor.
  public static void namesNoTechnology() throws IOException {
    try (var walk = Files.walk(SOURCES)) {
      var sources = walk.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).as("sources in %s", SOURCES.toAbsolutePath()).isNotEmpty();
      for (var source : sources) {
        assertThat(Files.readString(source).toLowerCase(Locale.ROOT))
            .as("words in %s", source)
            .doesNotContain(WORDS);
      }
    }
  }
}
