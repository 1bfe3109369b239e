package dev.sayso.channel.alexa;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sayso.channel.Speech;
import dev.sayso.dialog.SpokenName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The shopper's own products as values of the model's slot type `Product`, for one session: Alexa
/// hears them better, and resolves them to the shop's names. Source: "Use Dynamic Entities for
/// Customized Interactions".
record Entities(List<SpokenName> values) {
  static final Entities NONE = new Entities(List.of());

  /// The slot type as it is called in every interaction model here.
  static final String TYPE = "Product";

  /// A session takes 100; synonyms are counted, too.
  static final int MOST = 100;

  /// A slot value may have 140 characters.
  private static final int LONGEST = 140;

  Entities {
    values = List.copyOf(values);
  }

  /// As many of them as Alexa takes, the first ones first. What is said of two products belongs to
  /// the first.
  static Entities of(List<SpokenName> names) {
    var kept = new ArrayList<SpokenName>();
    Set<String> known = new HashSet<>();
    for (var name : names) {
      var value = sayable(name.name());
      if (known.size() < MOST && isNew(value, known)) {
        kept.add(new SpokenName(name.id(), value, synonyms(name, known)));
      }
    }
    return new Entities(kept);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /// What an earlier session left is replaced.
  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Dialog.UpdateDynamicEntities");
    json.writeStringField("updateBehavior", "REPLACE");
    json.writeArrayFieldStart("types");
    json.writeStartObject();
    json.writeStringField("name", TYPE);
    json.writeArrayFieldStart("values");
    for (var value : values) {
      write(json, value);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, SpokenName value) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", value.id());
    json.writeObjectFieldStart("name");
    json.writeStringField("value", value.name());
    json.writeArrayFieldStart("synonyms");
    for (var synonym : value.synonyms()) {
      json.writeString(synonym);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static List<String> synonyms(SpokenName name, Set<String> known) {
    var kept = new ArrayList<String>();
    for (var synonym : name.synonyms()) {
      var value = sayable(synonym);
      if (known.size() < MOST && isNew(value, known)) {
        kept.add(value);
      }
    }
    return kept;
  }

  private static boolean isNew(String value, Set<String> known) {
    return !value.isBlank()
        && value.length() <= LONGEST
        && known.add(value.toLowerCase(Locale.ROOT));
  }

  private static String sayable(String words) {
    return Speech.clean(words);
  }
}
