package dev.sayso.dev;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the shop is kept.
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder that keeps the shop (default: .sayso of the checkout).")
  private @Nullable Path folder;

  Path folder(Terminal terminal) {
    return (folder == null ? terminal.home().resolve(".sayso") : folder).toAbsolutePath();
  }
}
