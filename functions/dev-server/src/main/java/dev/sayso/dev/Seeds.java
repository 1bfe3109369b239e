package dev.sayso.dev;

import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.turn.Locales;
import dev.sayso.seed.Seed;
import dev.sayso.seed.SeedReader;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Seed files: the demo shop, and a shopkeeper's own.
public final class Seeds {

  private static final String DEMO = "events/demo-shop.json";
  private static final String GERMAN = "events/scenarios/eckladen.json";

  private Seeds() {}

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException _) {
      throw Trouble.badInput("there is no readable seed at " + file + "; --seed takes a JSON file");
    }
  }

  /// As written: its `now` is when it is.
  static Seed read(Path file, byte[] json, Instant present) {
    try {
      return SeedReader.read(json, present);
    } catch (BadInputException e) {
      throw Trouble.badInput(file + ": " + e.getMessage());
    }
  }

  /// The demo shop as if written today, so that its clock can be the real one.
  static Seed demo(Path home) {
    return written(home.resolve(DEMO));
  }

  /// A demo shop that speaks the language of this locale, for those who ask the demo for it.
  public static Optional<Seed> demo(Path home, String locale) {
    return Stream.of(DEMO, GERMAN)
        .map(file -> written(home.resolve(file)))
        .filter(seed -> Locales.spoken(locale, seed.terms()).isPresent())
        .findFirst();
  }

  private static Seed written(Path file) {
    var present = Instant.now();
    return read(file, bytes(file), present).movedTo(present).timeless();
  }

  /// Fills an empty shop with the demo.
  static void fill(LocalShop shop, Path home) {
    if (shop.isEmpty()) {
      shop.seed(demo(home));
    }
  }
}
