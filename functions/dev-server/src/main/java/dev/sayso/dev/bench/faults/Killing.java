package dev.sayso.dev.bench.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Starts processes that place orders, and kills each with SIGKILL at its point.
record Killing(FaultWorld world) {

  private static final int SECONDS = 90;

  /// Every step outside, before and after it, in the built-in shop and in one with drafts. A second
  /// `begin` is that of stopping, which no process comes to that was killed at the first.
  static final List<String> POINTS =
      List.of(
          "own begin:before",
          "own begin:after",
          "own place:before",
          "own place:after",
          "own cancel:before",
          "own cancel:after",
          "drafts begin:before",
          "drafts begin:after",
          "drafts prepare:before",
          "drafts prepare:after",
          "drafts write:before",
          "drafts write:after",
          "drafts place:before",
          "drafts place:after",
          "drafts cancel:before",
          "drafts cancel:after");

  /// The shopper with this number places an order and is killed at this point; whether it came to
  /// it.
  boolean kill(int number, String point) {
    try {
      return killed(number, point);
    } catch (IOException e) {
      throw new IllegalStateException("a process to be killed cannot be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean killed(int number, String point) throws IOException, InterruptedException {
    var parts = point.split(" ");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                world.database().toString(),
                world.drafts.uri().toString(),
                parts[0],
                Integer.toString(number),
                parts[1],
                world.clock.instant().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var guard = Thread.ofVirtual().start(() -> killLate(process));
    try (var said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      boolean reached = said.lines().anyMatch(line -> line.startsWith(Victim.REACHED));
      process.destroyForcibly().waitFor();
      return reached;
    } finally {
      guard.interrupt();
    }
  }

  private static void killLate(Process process) {
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
