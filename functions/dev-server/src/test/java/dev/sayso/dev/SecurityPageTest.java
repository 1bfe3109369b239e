package dev.sayso.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `.github/SECURITY.md` claims nothing that no test shows.
class SecurityPageTest {

  private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*Test)`");

  private static String page() throws IOException {
    return Files.readString(Shops.home().resolve(".github/SECURITY.md"));
  }

  @Test
  void every_test_it_names_exists() throws IOException {
    var named =
        NAMED.matcher(page()).results().map(one -> one.group(1)).collect(Collectors.toSet());
    assertThat(named).hasSizeGreaterThan(30);
    assertThat(tests()).containsAll(named);
  }

  @Test
  void every_threat_has_a_row_of_four_and_something_that_shows_how_it_is_stopped()
      throws IOException {
    var rows = page().lines().filter(line -> line.startsWith("|")).skip(2).toList();
    assertThat(rows).hasSizeGreaterThan(10);
    assertThat(rows)
        .allSatisfy(row -> {
          var cells = row.split("\\|", -1);
          assertThat(cells).hasSize(6);
          assertThat(cells[2]).isNotBlank();
          assertThat(cells[3]).isNotBlank();
          assertThat(cells[4]).contains("`");
        });
  }

  private static Set<String> tests() throws IOException {
    var names = new TreeSet<String>();
    for (var modules : new String[] {"shared", "functions"}) {
      try (Stream<Path> folders = Files.list(Shops.home().resolve(modules))) {
        for (var folder : folders.map(one -> one.resolve("src/test/java")).toList()) {
          if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
              files
                  .map(file -> String.valueOf(file.getFileName()))
                  .filter(name -> name.endsWith("Test.java"))
                  .forEach(name -> names.add(name.replace(".java", "")));
            }
          }
        }
      }
    }
    return names;
  }
}
