package dev.sayso.channel.alexa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The recorded requests, and settings that fit them.
final class Requests {
  static final Path ROOT = Path.of("../..");
  static final String SKILL = "amzn1.ask.skill.00000000-0000-4000-8000-000000000000";
  static final AlexaSettings SETTINGS =
      AlexaSettings.deployed(SKILL, List.of(Locale.US, Locale.GERMANY));

  private Requests() {}

  static byte[] event(String file) {
    try {
      return Files.readAllBytes(ROOT.resolve("events/alexa").resolve(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static byte[] event(String file, String replace, String by) {
    String text = new String(event(file), StandardCharsets.UTF_8);
    if (!text.contains(replace)) {
      throw new IllegalArgumentException(file + " does not hold " + replace);
    }
    return text.replace(replace, by).getBytes(StandardCharsets.UTF_8);
  }
}
