package dev.sayso.dev.play;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.sayso.seed.Seed;
import dev.sayso.seed.SeedReader;
import dev.sayso.seed.strict.BadInputException;
import dev.sayso.seed.strict.Fields;
import dev.sayso.seed.strict.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Reads scenario files strictly. Where neither scenario nor seed say when it is, the clock stands
/// at the contract's example time, so that every run is the same.
public final class ScenarioReader {

  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "description",
          "seed",
          "now",
          "surface",
          "locale",
          "shopper",
          "person",
          "device",
          "turns");
  private static final Instant USUAL = Instant.parse("2026-11-22T10:00:00Z");
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Map<Path, JsonNode> seeds = new ConcurrentHashMap<>();

  /// A [BadInputException] says which file and which field of it is wrong.
  public Scenario read(Path file) {
    try {
      return scenario(parse(file), file);
    } catch (BadInputException e) {
      throw new BadInputException(file + ": " + e.getMessage());
    }
  }

  /// A scenario and the tree that it was read from.
  public record Written(JsonNode tree, Scenario scenario) {}

  /// Of a text that is no file: its seed is looked for as if it were this one.
  public Written read(byte[] yaml, Path place) {
    return read(parse(yaml), place);
  }

  /// The file that the text's seed is in; empty where it is no file.
  public static Optional<String> seedFile(byte[] yaml) {
    return Optional.of(parse(yaml).path("seed")).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  /// Of a tree as of a text.
  public Written read(JsonNode tree, Path place) {
    return new Written(tree, scenario(tree, place));
  }

  /// As a text that [#read(byte[], Path)] reads.
  public static String write(JsonNode tree) {
    try {
      return YAML.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a tree can be written", e);
    }
  }

  private Scenario scenario(JsonNode root, Path file) {
    var fields = Fields.of(root, "", KNOWN);
    var seed = seed(fields, file);
    var steps = new StepReader(seed, StepReader.Usual.of(fields, seed));
    var turns = fields.each("turns", "a list of turns", steps::read);
    if (turns.isEmpty()) {
      throw fields.bad("turns", "a list of at least one turn");
    }
    return new Scenario(fields.text("name", String.valueOf(file.getFileName())), seed, turns);
  }

  private Seed seed(Fields fields, Path file) {
    var now =
        fields.has("now")
            ? Optional.of(
                fields.parsed(
                    "now",
                    "a time as 2026-11-22T10:00:00Z",
                    text -> OffsetDateTime.parse(text).toInstant()))
            : Optional.<Instant>empty();
    var read = SeedReader.read(tree(fields, file), now.orElse(USUAL));
    var clock = now.or(read::now).orElse(USUAL);
    return new Seed(
        Optional.of(clock),
        read.terms(),
        read.products(),
        read.offers(),
        read.shoppers(),
        read.orders());
  }

  private JsonNode tree(Fields fields, Path file) {
    if (fields.node("seed").isObject()) {
      return fields.node("seed");
    }
    var beside = file.resolveSibling(fields.text("seed")).normalize();
    if (!Files.isRegularFile(beside)) {
      throw fields.bad("seed", "a file beside the scenario, or an inline seed");
    }
    return seeds.computeIfAbsent(beside, ScenarioReader::seedFile);
  }

  private static JsonNode seedFile(Path file) {
    try {
      return StrictJson.parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new BadInputException("seed: " + file + " cannot be read");
    }
  }

  private static JsonNode parse(Path file) {
    try {
      return parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new BadInputException("cannot be read: " + e);
    }
  }

  private static JsonNode parse(byte[] yaml) {
    try {
      return YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      throw StrictJson.refusal(e, "YAML");
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }
}
