package dev.sayso.dev.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.dev.Shops;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageDoorTest {

  private static final Path FOLDER =
      Shops.home().resolve("functions/dev-server/src/main/resources/dev/sayso/dev/page");

  private static LocalServer server;
  private static DoorClient client;

  @BeforeAll
  static void start() throws IOException {
    server = LocalServer.start(Shops.shared(), 0, Callers.TRUSTED, Throwable::printStackTrace);
    client = new DoorClient(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void the_page_may_load_nothing_from_elsewhere_and_run_nothing_inline() throws Exception {
    var page = client.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
  }

  @Test
  void what_the_page_is_made_of_keeps_its_own_policy() throws IOException {
    for (var file : files()) {
      var text = Files.readString(file);
      assertThat(text.replace("http://www.w3.org/2000/svg", "").replace("http:\\/\\/", ""))
          .as(file.toString())
          .doesNotContain("http://", "https://", "innerHTML", "eval(", "document.write");
      if (file.toString().endsWith(".html")) {
        assertThat(text).doesNotContain("style=", "onclick=", "<style").doesNotContain("<script>");
      }
    }
  }

  @Test
  void every_file_that_is_named_is_there() throws Exception {
    var named = Pattern.compile("(?:page/|from '\\./)([a-z-]+\\.[a-z]+)");
    var all = files().stream().map(PageDoorTest::text).collect(Collectors.joining("\n"));
    for (var name : named.matcher(all).results().map(one -> one.group(1)).distinct().toList()) {
      assertThat(client.get("/page/" + name).statusCode()).as(name).isEqualTo(200);
    }
    assertThat(client.get("/page/app.js").headers().firstValue("Content-Type"))
        .hasValue("text/javascript; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/", "/page/nothing.js", "/page/..%2fpage%2fapp.js", "/page/%2e%2e/door/x.js",
        "/page/%2e%2e%2fsearch.properties", "/page/App.js", "/page/app.js%00.css", "/page/app",
        "/page/package-info.class", "/page//etc/passwd"
      })
  void nothing_but_the_pages_files_is_given_out(String path) throws Exception {
    assertThat(client.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void posting_to_the_page_is_told_the_right_method() throws Exception {
    assertThat(client.post("/page/app.js", "x").statusCode()).isEqualTo(405);
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
