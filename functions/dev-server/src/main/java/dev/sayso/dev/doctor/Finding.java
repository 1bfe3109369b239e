package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;

/// One thing that was looked at: what is the matter, where (a file with its line or the place in
/// its JSON), and how to mend it.
public record Finding(Severity severity, String what, String where, String mend) {

  /// How bad it is: an error keeps something from working or from being published, a warning makes
  /// it worse, a hint is for later or could not be looked at.
  public enum Severity {
    OK,
    HINT,
    WARNING,
    ERROR
  }

  static Finding ok(String what, String where) {
    return new Finding(Severity.OK, what, where, "");
  }

  static Finding hint(String what, String where, String mend) {
    return new Finding(Severity.HINT, what, where, mend);
  }

  static Finding warning(String what, String where, String mend) {
    return new Finding(Severity.WARNING, what, where, mend);
  }

  static Finding error(String what, String where, String mend) {
    return new Finding(Severity.ERROR, what, where, mend);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /// The same, with its place named from the top of the checkout.
  Finding from(String home) {
    return new Finding(severity, what, where.replace(home, ""), mend.replace(home, ""));
  }

  public String line() {
    var head = severity.name().toLowerCase(Locale.ROOT) + ": " + what + " (" + where + ")";
    return mend.isEmpty() ? head : head + "; " + mend;
  }

  public JsonNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("severity", severity.name().toLowerCase(Locale.ROOT))
        .put("what", what)
        .put("where", where)
        .put("mend", mend);
  }
}
