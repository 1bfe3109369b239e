package dev.sayso.assembly;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which library may see which, over every library on this module's test class path: a new library
/// is checked once it is a dependency here, a channel in test scope.
class WallsTest {
  private static JavaClasses sayso;

  @BeforeAll
  static void readClasses() {
    sayso =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.sayso");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev.sayso.commerce",
        "dev.sayso.dialog",
        "dev.sayso.channel.alexa",
        "dev.sayso.channel.google",
        "dev.sayso.channel.oauth",
        "dev.sayso.store.dynamodb",
        "dev.sayso.store.s3",
        "dev.sayso.llm",
        "dev.sayso.search",
        "dev.sayso.search.lucene",
        "dev.sayso.search.opensearch",
        "dev.sayso.seed",
        "dev.sayso.feed",
        "dev.sayso.runtime",
        "dev.sayso.assembly"
      })
  void thisLibraryIsUnderTest(String library) {
    assertThat(sayso).anyMatch(type -> type.getPackageName().startsWith(library));
  }

  @Test
  void nobodySeesTheFunctions() {
    noClasses()
        .that()
        .resideInAPackage("dev.sayso..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.sayso.functions..", "dev.sayso.dev..")
        .allowEmptyShould(false)
        .check(sayso);
  }

  @Test
  void channelsSeeNoAdapterAndNoAssembly() {
    noClasses()
        .that()
        .resideInAPackage("dev.sayso.channel..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.sayso.store..", "dev.sayso.search..", "dev.sayso.assembly..")
        .allowEmptyShould(false)
        .check(sayso);
  }

  @Test
  void adaptersAndAssemblySeeNoChannel() {
    noClasses()
        .that()
        .resideInAnyPackage(
            List.of("store", "llm", "search", "seed", "feed", "runtime", "assembly").stream()
                .map(name -> "dev.sayso." + name + "..")
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.sayso.channel..")
        .allowEmptyShould(false)
        .check(sayso);
  }

  /// A model knows what it is asked, and neither shops nor shoppers.
  @Test
  void theModelSeesNoAdapterAndNothingOfADialogButItsPort() {
    noClasses()
        .that()
        .resideInAPackage("dev.sayso.llm..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.sayso.store..",
            "dev.sayso.search..",
            "dev.sayso.dialog.flow..",
            "dev.sayso.dialog.speech..",
            "dev.sayso.commerce.shopper..",
            "dev.sayso.commerce.cart..",
            "dev.sayso.commerce.order..")
        .allowEmptyShould(false)
        .check(sayso);
  }

  /// A feed knows neither where products are found nor where prices are kept.
  @Test
  void feedsSeeNoAdapter() {
    noClasses()
        .that()
        .resideInAPackage("dev.sayso.feed..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.sayso.store..", "dev.sayso.search..", "dev.sayso.dialog..")
        .allowEmptyShould(false)
        .check(sayso);
  }
}
