package dev.sayso.dev.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The common words of the checkout's models, as milk and bread: `ids` of those that name something
/// the shop sells, and what they are called in any language. Chosen by id, so that all locales keep
/// the same ones.
record Common(Set<String> ids, Set<String> words) {

  private static final String TYPE = "Product";
  private static final ObjectMapper JSON = new ObjectMapper();

  Common {
    ids = Set.copyOf(ids);
    words = Set.copyOf(words);
  }

  /// What is sold is judged in the catalogue's language.
  static Common of(Vocabulary vocabulary, Path base, Locale language) throws IOException {
    var sold = new HashSet<String>();
    for (var value : vocabulary.values()) {
      sold.addAll(Arrays.asList(Sayable.key(value.words()).split(" ")));
    }
    var ids = new HashSet<String>();
    for (var value : values(base, language.getLanguage() + "-")) {
      if (Arrays.stream(said(value).getFirst().split(" ")).allMatch(sold::contains)) {
        ids.add(value.path("id").asText());
      }
    }
    var words = new HashSet<String>();
    for (var value : values(base, "")) {
      if (ids.contains(value.path("id").asText())) {
        words.addAll(said(value));
      }
    }
    return new Common(ids, words);
  }

  /// Whether a value of the shop's own says the same: then the common one stays for it, since it is
  /// there in every language.
  boolean says(OwnValue value) {
    return words.contains(Sayable.key(value.words()));
  }

  /// The value and its synonyms.
  private static List<String> said(JsonNode value) {
    var said = new ArrayList<String>();
    said.add(Sayable.key(value.path("name").path("value").asText()));
    value.path("name").path("synonyms").forEach(one -> said.add(Sayable.key(one.asText())));
    return said;
  }

  private static List<JsonNode> values(Path base, String prefix) throws IOException {
    var values = new ArrayList<JsonNode>();
    try (var files = Files.list(base)) {
      for (var file : files.filter(one -> isModel(prefix, one)).sorted().toList()) {
        for (var type : JSON.readTree(file.toFile()).at("/interactionModel/languageModel/types")) {
          if (type.path("name").asText().equals(TYPE)) {
            type.path("values").forEach(values::add);
          }
        }
      }
    }
    return values;
  }

  private static boolean isModel(String prefix, Path file) {
    var name = String.valueOf(file.getFileName());
    return name.startsWith(prefix) && name.endsWith(".json");
  }
}
