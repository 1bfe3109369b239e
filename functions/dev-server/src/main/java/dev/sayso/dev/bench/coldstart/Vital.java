package dev.sayso.dev.bench.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/// What the operating system says of a running process.
final class Vital {

  private Vital() {}

  /// Sees to it that the process does not outlive this one, however it is ended.
  static Process bound(Process process) {
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }

  /// Processor time so far, of all its threads.
  static Duration cpu(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// The most memory it ever held, in MB; 0 where the system does not say (only Linux does).
  static double peak(Process process) throws IOException {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"))
          .lines()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1_000)
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException _) {
      return 0;
    }
  }
}
