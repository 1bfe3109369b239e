package dev.sayso.dev.bench.fuzz;

import dev.sayso.dev.local.LocalShop;
import dev.sayso.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// All targets there are, and what a run of the fuzzer over them came to.
public final class FuzzBench {

  private final Path home;
  private final Consumer<String[]> commandLine;

  /// `commandLine` reads words that somebody typed, and throws a BadInputException where they are
  /// no command.
  public FuzzBench(Path home, Consumer<String[]> commandLine) {
    this.home = home;
    this.commandLine = commandLine;
  }

  /// Sends inputs for as long as `goes`, which is asked before each and told how many there were.
  public FuzzReport run(long seed, Going goes) throws IOException {
    var samples = new Samples(home);
    var folder = Files.createTempDirectory("sayso-fuzz-");
    try (var talked = LocalShop.inMemory(home);
        var developed = LocalShop.inMemory(home);
        var doors = new DeveloperDoors(seeded(developed, samples))) {
      var targets = new ArrayList<Target>();
      targets.addAll(new PlatformDoors(seeded(talked, samples), samples).targets());
      targets.addAll(doors.targets(samples));
      targets.addAll(new Readers(samples, folder, commandLine).targets());
      var fuzzer = new Fuzzer(targets, seed);
      BooleanSupplier asked = () -> goes.goes(fuzzer.inputs());
      try (var _ = Watchdog.over(fuzzer)) {
        fuzzer.run(asked);
      }
      return new FuzzReport(seed, fuzzer.counts(), fuzzer.findings());
    } finally {
      delete(folder);
    }
  }

  /// Whether another input is wanted.
  public interface Going {
    boolean goes(long inputs);
  }

  private static LocalShop seeded(LocalShop shop, Samples samples) {
    shop.seed(SeedReader.read(samples.seeds().getFirst(), Instant.now()));
    return shop;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : List.copyOf(files.toList()).reversed()) {
        Files.delete(file);
      }
    }
  }
}
