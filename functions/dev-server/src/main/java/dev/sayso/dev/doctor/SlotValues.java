package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The slot types of a model and their values: declared, told apart, and within Alexa's limits.
final class SlotValues {

  /// The largest model that Alexa builds.
  static final int MOST_BYTES = 1_500_000;

  /// Of one value, with its synonyms.
  static final int LONGEST = 140;

  static final int MOST_SYNONYMS = 100;
  private static final Pattern STRAY = Pattern.compile("[^\\p{L}\\p{M}\\p{N} .,'’&/+_-]");
  private static final String BUILT_IN = "AMAZON.";

  private final AlexaModel model;
  private final List<Finding> findings = new ArrayList<>();

  SlotValues(AlexaModel model) {
    this.model = model;
  }

  List<Finding> findings() {
    var declared = new HashSet<String>();
    int at = 0;
    for (var type : model.typeNodes()) {
      declared.add(type.path("name").asText());
      type(type, "types/" + at++);
    }
    int number = 0;
    for (var intent : model.intentNodes()) {
      for (var slot : AlexaModel.slots(intent).entrySet()) {
        if (!slot.getValue().startsWith(BUILT_IN) && !declared.contains(slot.getValue())) {
          add(
              "there is no slot type " + slot.getValue() + " for {" + slot.getKey() + "}",
              "intents/" + number + "/slots",
              "declare it in types");
        }
      }
      number++;
    }
    int bytes = model.json().toString().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      add("the model has " + bytes + " bytes; Alexa takes 1.5 MB", "", "leave slot values out");
    }
    return findings;
  }

  private void type(JsonNode type, String place) {
    var name = type.path("name").asText();
    if (type.path("values").isEmpty()) {
      add("the slot type " + name + " has no values", place + "/values", "give it some");
    }
    var ids = new HashSet<String>();
    var said = new HashMap<String, String>();
    int at = 0;
    for (var value : type.path("values")) {
      var where = place + "/values/" + at++;
      var words = value.path("name").path("value").asText();
      if (value.has("id") && !ids.add(value.path("id").asText())) {
        add(name + " has the id " + value.path("id").asText() + " twice", where, "change one");
      }
      say(name, words, words, said, where);
      if (value.path("name").path("synonyms").size() > MOST_SYNONYMS) {
        add(
            "\"" + words + "\" of " + name + " has more than 100 synonyms",
            where,
            "leave some out");
      }
      for (var synonym : value.path("name").path("synonyms")) {
        say(name, synonym.asText(), words, said, where);
      }
    }
  }

  private void say(
      String type, String words, String value, HashMap<String, String> said, String where) {
    if (words.isBlank() || words.length() > LONGEST || STRAY.matcher(words).find()) {
      add(
          "\"" + words + "\" of " + type + " cannot be said, or has more than 140 letters",
          where,
          "write it in words alone");
    }
    var before = said.putIfAbsent(words.toLowerCase(Locale.ROOT).strip(), value);
    if (before != null) {
      add(
          "\"" + words + "\" of " + type + " stands for \"" + before + "\" and \"" + value + "\"",
          where,
          "take one of them out");
    }
  }

  private void add(String what, String place, String mend) {
    findings.add(Finding.error(what, model.where() + AlexaModel.POINTER + place, mend));
  }
}
