package dev.sayso.dev.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One way in which a target broke, with the smallest input known to do it. `place` tells ways
/// apart.
public record Finding(String target, String place, byte[] input) {

  private static final int SHOWN = 300;

  /// What was thrown and where in Sayso.
  static String place(Throwable thrown) {
    var cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    var frames = cause.getStackTrace();
    var where =
        Arrays.stream(frames)
            .filter(frame -> frame.getClassName().startsWith("dev.sayso"))
            .filter(frame -> !frame.getClassName().contains("bench.fuzz"))
            .findFirst()
            .map(StackTraceElement::toString)
            .orElse("outside of Sayso");
    var what = thrown instanceof Broken ? thrown.getMessage() + ", " : "";
    return what + cause.getClass().getName() + " at " + where;
  }

  String line() {
    var text = new String(input, StandardCharsets.UTF_8);
    var shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return target + ": " + place + "\n  " + input.length + " bytes: " + shown.replace("\n", "\\n");
  }
}
