package dev.sayso.dev.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;

/// `GET /` and `GET /page/{file}`: the simulator page, as it lies beside this code. Nothing in it
/// comes from elsewhere, and the browser is told to take nothing from elsewhere.
final class PageDoor {

  private static final String FOLDER = "/dev/sayso/dev/page/";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*\\.[a-z]+");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private PageDoor() {}

  static Answer start(Asked asked) {
    return file("index.html");
  }

  static Answer answer(Asked asked) {
    return file(asked.rest());
  }

  private static Answer file(String name) {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !NAME.matcher(name).matches()) {
      throw missing(name);
    }
    try (var source = PageDoor.class.getResourceAsStream(FOLDER + name)) {
      if (source == null) {
        throw missing(name);
      }
      return new Answer(
          200,
          source.readAllBytes(),
          Map.of(
              "Content-Type", type,
              "Content-Security-Policy", POLICY,
              "Referrer-Policy", "no-referrer"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refused missing(String name) {
    return new Refused(404, "the page has no file \"" + name + "\"");
  }
}
