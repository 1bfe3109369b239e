package dev.sayso.dev.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.seed.strict.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A merchant's own models: those of the checkout, with the goods of the shop as values of the slot
/// type `Product`, called by the shop's name. `language` is that of the catalogue.
public record OwnModels(Path base, Vocabulary vocabulary, Locale language, Wish wish) {

  /// What Alexa takes as a model of one locale, less a little: `sam` and the ASK CLI may write it
  /// otherwise.
  static final int MOST_BYTES = 1_450_000;

  /// Of one entity type, on Dialogflow CX.
  static final int MOST_ENTITIES = 30_000;

  private static final String TYPE = "Product";
  private static final String MANIFEST = "skill.json";
  private static final String PUBLISHED = "/manifest/publishingInformation/locales";
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The locales to build for, empty for those of the checkout; what the skill is called in a
  /// locale, by its tag; and the most own values.
  public record Wish(List<String> locales, Map<String, String> invocations, int most) {
    public Wish {
      locales = List.copyOf(locales);
      invocations = Map.copyOf(invocations);
    }
  }

  /// What was built: how many own values each locale has, and the first that were left out.
  public record Built(Map<String, Integer> values, List<String> leftOut, int missing) {
    public Built {
      values = Map.copyOf(values);
      leftOut = List.copyOf(leftOut);
    }
  }

  /// Writes `alexa` and `google` below the folder. Nothing is written where the wish is no good.
  public Built write(Path folder) throws IOException {
    var models = new LinkedHashMap<String, ObjectNode>();
    for (var locale : locales()) {
      models.put(locale, model(locale));
    }
    var common = Common.of(vocabulary, base, language);
    var wanted = vocabulary.values().stream().filter(value -> !common.says(value)).toList();
    int fitting = fitting(models, wanted);
    var own = wanted.subList(0, fitting);
    var counts = new LinkedHashMap<String, Integer>();
    var alexa = Files.createDirectories(folder.resolve("alexa"));
    empty(alexa);
    for (var model : models.entrySet()) {
      fill(model.getValue(), own, common);
      counts.put(model.getKey(), own.size());
      write(alexa.resolve(model.getKey() + ".json"), model.getValue());
    }
    write(alexa.resolve(MANIFEST), manifest(models));
    GeneratedModels.from(alexa).write(folder.resolve("google"));
    var left = wanted.subList(fitting, wanted.size());
    return new Built(counts, left.stream().limit(3).map(OwnValue::words).toList(), left.size());
  }

  private List<String> locales() throws IOException {
    var known = known();
    for (var locale : wish.locales()) {
      if (source(locale, known).isEmpty()) {
        throw new BadInputException(
            "there is no model in the language of "
                + locale
                + "; --locale takes one of the languages of "
                + String.join(", ", known));
      }
    }
    return wish.locales().isEmpty() ? List.copyOf(known) : wish.locales();
  }

  private Set<String> known() throws IOException {
    try (var files = Files.list(base)) {
      var known = new TreeSet<String>();
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".json") && !name.equals(MANIFEST))
          .forEach(name -> known.add(name.replace(".json", "")));
      return known;
    }
  }

  /// The model of this locale, else the first one in its language.
  private static Optional<String> source(String locale, Set<String> known) {
    var language = Locale.forLanguageTag(locale).getLanguage();
    return known.contains(locale)
        ? Optional.of(locale)
        : known.stream()
            .filter(one -> Locale.forLanguageTag(one).getLanguage().equals(language))
            .findFirst();
  }

  private ObjectNode model(String locale) throws IOException {
    var source = source(locale, known()).orElseThrow();
    var json = (ObjectNode) JSON.readTree(base.resolve(source + ".json").toFile());
    invocation(locale)
        .ifPresent(name ->
            ((ObjectNode) json.at("/interactionModel/languageModel")).put("invocationName", name));
    return json;
  }

  private Optional<String> invocation(String locale) {
    return Optional.ofNullable(wish.invocations().getOrDefault(locale, wish.invocations().get("")));
  }

  /// How many own values every one of these models can take.
  private int fitting(Map<String, ObjectNode> models, List<OwnValue> wanted) {
    int most = Math.min(wish.most(), MOST_ENTITIES);
    int fitting = Math.min(most, wanted.size());
    for (var model : models.values()) {
      long bytes = bytes(model);
      int count = 0;
      for (var value : wanted) {
        bytes += bytes(json(value)) + 1;
        if (bytes > MOST_BYTES || count >= fitting) {
          break;
        }
        count++;
      }
      fitting = Math.min(fitting, count);
    }
    return fitting;
  }

  private static int bytes(JsonNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  /// The common words of the checkout's model stay where the shop sells such a thing.
  private static void fill(ObjectNode model, List<OwnValue> own, Common common) {
    for (var type : model.at("/interactionModel/languageModel/types")) {
      if (type.path("name").asText().equals(TYPE)) {
        var values = JSON.createArrayNode();
        for (var value : type.path("values")) {
          if (common.ids().contains(value.path("id").asText())) {
            values.add(value);
          }
        }
        own.forEach(value -> values.add(json(value.without(common.words()))));
        ((ObjectNode) type).set("values", values);
      }
    }
  }

  private static ObjectNode json(OwnValue value) {
    var json = JSON.createObjectNode().put("id", value.id());
    var name = json.putObject("name").put("value", value.words());
    if (!value.synonyms().isEmpty()) {
      var synonyms = name.putArray("synonyms");
      value.synonyms().forEach(synonyms::add);
    }
    return json;
  }

  /// The manifest for these locales, with their invocation names in the example phrases.
  private JsonNode manifest(Map<String, ObjectNode> models) throws IOException {
    var json = JSON.readTree(base.resolve(MANIFEST).toFile());
    for (var place : List.of(PUBLISHED, "/manifest/privacyAndCompliance/locales")) {
      if (json.at(place) instanceof ObjectNode locales) {
        var before = locales.deepCopy();
        locales.removeAll();
        for (var locale : models.keySet()) {
          source(locale, names(before))
              .ifPresent(source -> locales.set(locale, before.path(source).deepCopy()));
        }
      }
    }
    for (var model : models.entrySet()) {
      rename(json.at(PUBLISHED).path(model.getKey()), model);
    }
    return json;
  }

  private static Set<String> names(ObjectNode node) {
    var names = new TreeSet<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private void rename(JsonNode published, Map.Entry<String, ObjectNode> model) throws IOException {
    var source = source(model.getKey(), known()).orElseThrow();
    var before =
        JSON.readTree(base.resolve(source + ".json").toFile())
            .at("/interactionModel/languageModel/invocationName")
            .asText();
    var after = model.getValue().at("/interactionModel/languageModel/invocationName").asText();
    if (published.path("examplePhrases") instanceof ArrayNode phrases) {
      for (int i = 0; i < phrases.size(); i++) {
        phrases.set(i, phrases.get(i).asText().replace(before, after));
      }
    }
  }

  /// Readable as long as that is not too large.
  private static void write(Path file, JsonNode json) throws IOException {
    var pretty = json.toPrettyString() + "\n";
    boolean fits = pretty.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    Files.writeString(file, fits ? pretty : json + "\n");
  }

  private static void empty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
        Files.delete(file);
      }
    }
  }
}
