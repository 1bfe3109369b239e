package dev.sayso.dev;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Where a command runs: its streams, whether a person sits there, and the checkout it belongs to.
public record Terminal(
    BufferedReader in, PrintStream out, PrintStream err, boolean interactive, Path home) {

  /// The real one. The launcher says where the checkout is.
  static Terminal system() {
    var console = System.console();
    return new Terminal(
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        console != null && console.isTerminal(),
        Path.of(System.getProperty("sayso.home", "")).toAbsolutePath());
  }

  void say(String line) {
    out.println(line);
  }

  void hint(String line) {
    err.println(line);
  }
}
