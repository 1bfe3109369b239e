package dev.sayso.dev.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sayso.channel.LocaleWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The sample utterances of an Alexa interaction model, read the other way round: which intent
/// would these words be? Amazon's own model generalises from the samples; this one does not.
final class Samples {

  private static final Pattern SLOT = Pattern.compile("\\{([^}]*)}");

  private final List<Sample> samples;
  private final Optional<LocaleWords> words;

  /// `literal` counts the letters that are no slot's.
  private record Sample(String intent, Pattern pattern, List<String> slots, int literal) {}

  /// An intent with what fills its slots.
  record Match(String intent, Map<String, String> slots) {}

  private Samples(List<Sample> samples, Optional<LocaleWords> words) {
    this.samples = List.copyOf(samples);
    this.words = words;
  }

  /// Of the model for this locale, or else for one of its language.
  static Samples of(Path home, Locale locale) {
    var folder = home.resolve("interaction-models/alexa");
    var words = LocaleWords.of(locale);
    try (var files = Files.list(folder)) {
      var tag = locale.toLanguageTag() + ".json";
      return files
          .filter(file -> name(file).startsWith(locale.getLanguage() + "-"))
          .min(Comparator.comparing((Path file) -> !name(file).equals(tag)).thenComparing(it -> it))
          .map(file -> new Samples(read(file), words))
          .orElseGet(() -> new Samples(List.of(), words));
    } catch (IOException e) {
      throw new UncheckedIOException("no interaction models in " + folder, e);
    }
  }

  /// The match with the fewest words in slots.
  Optional<Match> match(String text) {
    var said = text.strip().toLowerCase(Locale.ROOT).replaceAll("[.!?]+$", "");
    return plain(said)
        .or(() ->
            samples.stream()
                .filter(sample -> sample.pattern.matcher(said).matches())
                .max(Comparator.comparingInt(Sample::literal))
                .map(sample -> filled(sample, said)));
  }

  /// Built-in intents have no samples: yes, no, stop.
  private Optional<Match> plain(String said) {
    return words.flatMap(known ->
        known.intentNames().stream()
            .filter(intent -> known.say(intent, Map.of()).equals(said))
            .sorted()
            .findFirst()
            .map(intent -> new Match(intent, Map.of())));
  }

  private static Match filled(Sample sample, String said) {
    var matcher = sample.pattern.matcher(said);
    var slots = new LinkedHashMap<String, String>();
    if (matcher.matches()) {
      for (int i = 0; i < sample.slots.size(); i++) {
        slots.put(sample.slots.get(i), matcher.group(i + 1));
      }
    }
    return new Match(sample.intent, slots);
  }

  private static List<Sample> read(Path file) throws UncheckedIOException {
    try {
      var samples = new ArrayList<Sample>();
      var model = new ObjectMapper().readTree(file.toFile());
      for (var intent : model.at("/interactionModel/languageModel/intents")) {
        for (JsonNode sample : intent.path("samples")) {
          samples.add(sample(intent.path("name").asText(), sample.asText()));
        }
      }
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sample sample(String intent, String text) {
    var slots = SLOT.matcher(text).results().map(slot -> slot.group(1)).toList();
    var literal = SLOT.matcher(text).replaceAll("").strip().length();
    var quoted = Pattern.quote(text.toLowerCase(Locale.ROOT));
    var pattern = Pattern.compile(SLOT.matcher(quoted).replaceAll("\\\\E(.+)\\\\Q"));
    return new Sample(intent, pattern, slots, literal);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
