package dev.sayso.dev.bench.fuzz;

import dev.sayso.dev.bench.fuzz.Target.Kind;
import dev.sayso.dev.bench.fuzz.Target.Outcome;
import dev.sayso.dev.doctor.SkillCheck;
import dev.sayso.dev.models.GeneratedModels;
import dev.sayso.dev.play.ScenarioReader;
import dev.sayso.feed.Feed;
import dev.sayso.feed.OrderFile;
import dev.sayso.feed.Wishes;
import dev.sayso.seed.SeedReader;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What reads files of merchants and developers: each takes its file or says in one
/// [BadInputException] what is wrong with it.
final class Readers {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final Samples samples;
  private final Path folder;
  private final ScenarioReader scenarios = new ScenarioReader();
  private final Consumer<String[]> commandLine;

  /// `folder` is written to; `commandLine` reads words that somebody typed, and throws
  /// [BadInputException] where they are no command.
  Readers(Samples samples, Path folder, Consumer<String[]> commandLine) {
    this.samples = samples;
    this.folder = folder;
    this.commandLine = commandLine;
  }

  List<Target> targets() throws IOException {
    var alexa = Files.createDirectories(folder.resolve("interaction-models/alexa"));
    for (var name : List.of("en-US.json", "de-DE.json", "skill.json", "account-linking.json")) {
      Files.copy(
          samples.home().resolve("interaction-models/alexa").resolve(name), alexa.resolve(name));
    }
    return List.of(
        new Target(
            "seed",
            150,
            Kind.JSON,
            samples.seeds(),
            input -> reads(() -> SeedReader.read(input, NOW))),
        new Target(
            "scenario", 20, Kind.TEXT, samples.scenarios(), input -> reads(() -> scenario(input))),
        new Target("feed", 600, Kind.TEXT, samples.feeds(), input -> reads(() -> feed(input))),
        new Target(
            "orders", 1000, Kind.TEXT, samples.orders(), input -> reads(() -> orders(input))),
        new Target(
            "models", 1, Kind.JSON, samples.models(), input -> reads(() -> models(alexa, input))),
        new Target(
            "command-line",
            200,
            Kind.TEXT,
            samples.commandLines(),
            input -> reads(() -> typed(input))));
  }

  private static Outcome reads(Callable<?> reading) throws Exception {
    try {
      reading.call();
      return Outcome.ACCEPTED;
    } catch (BadInputException e) {
      var message = String.valueOf(e.getMessage());
      if (message.isBlank() || message.contains("dev.sayso")) {
        throw new Broken("does not say what is wrong", e);
      }
      return Outcome.REFUSED;
    }
  }

  private Object scenario(byte[] input) {
    return scenarios.read(input, samples.home().resolve("events/scenarios/fuzzed.yaml"));
  }

  private Object feed(byte[] input) throws IOException {
    var feed = Feed.of(written(input), Wishes.NONE, SeedReader.defaultTerms(), NOW);
    feed.read(_ -> {});
    return feed;
  }

  private Object orders(byte[] input) throws IOException {
    var orders = OrderFile.of(written(input), Map.of(), SeedReader.defaultTerms());
    orders.read(_ -> {});
    return orders;
  }

  private Path written(byte[] input) throws IOException {
    return Files.write(folder.resolve("input"), input);
  }

  /// A model that is no JSON is named by the parser's own exception.
  private Object models(Path alexa, byte[] input) throws IOException {
    Files.write(alexa.resolve("en-US.json"), input);
    SkillCheck.of(alexa);
    try {
      return GeneratedModels.of(folder);
    } catch (IOException e) {
      throw new BadInputException("no JSON: " + e.getClass().getSimpleName());
    }
  }

  private Object typed(byte[] input) {
    var words = new String(input, StandardCharsets.UTF_8).split("\n", -1);
    commandLine.accept(words);
    return words;
  }
}
