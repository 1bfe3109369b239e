package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;

/// One thing that was looked at: what is the matter, where, and how to mend it.
public record Finding(Severity severity, String what, String where, String mend) {

  /// How bad it is: only an error keeps Sayso from working.
  public enum Severity {
    OK,
    WARNING,
    ERROR
  }

  static Finding ok(String what, String where) {
    return new Finding(Severity.OK, what, where, "");
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
