package dev.sayso.dev.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Whether the models of all locales have the same intents, slots, types and ids of values, so that
/// what can be done in one language can be done in all. The first locale in English is compared
/// with.
record InStep(AlexaModel model, AlexaModel other) {

  private static final int MOST_NAMED = 3;

  static List<Finding> look(List<AlexaModel> models) {
    var first =
        models.stream()
            .filter(model -> model.locale().getLanguage().equals("en"))
            .findFirst()
            .or(() -> models.stream().findFirst());
    return first.stream()
        .flatMap(one ->
            models.stream()
                .filter(other -> !other.equals(one))
                .flatMap(other -> new InStep(one, other).findings().stream()))
        .toList();
  }

  private List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    var ours = intents(model);
    var theirs = intents(other);
    both(ours, theirs)
        .forEach(name -> {
          if (!theirs.containsKey(name)) {
            findings.add(missing("the intent " + name, model, other));
          } else if (!ours.containsKey(name)) {
            findings.add(missing("the intent " + name, other, model));
          } else if (!Objects.equals(ours.get(name), theirs.get(name))) {
            findings.add(
                differs("the slots of " + name, ours.get(name), theirs.get(name), "intents"));
          }
        });
    var ourTypes = types(model);
    var theirTypes = types(other);
    both(ourTypes, theirTypes)
        .forEach(name -> {
          if (!theirTypes.containsKey(name)) {
            findings.add(missing("the slot type " + name, model, other));
          } else if (!ourTypes.containsKey(name)) {
            findings.add(missing("the slot type " + name, other, model));
          } else if (!Objects.equals(ourTypes.get(name), theirTypes.get(name))) {
            findings.add(
                differs("the ids of " + name, ourTypes.get(name), theirTypes.get(name), "types"));
          }
        });
    return findings;
  }

  private static TreeSet<String> both(Map<String, ?> ours, Map<String, ?> theirs) {
    var names = new TreeSet<>(ours.keySet());
    names.addAll(theirs.keySet());
    return names;
  }

  private static Finding missing(String what, AlexaModel has, AlexaModel lacks) {
    var locale = has.locale().toLanguageTag();
    return Finding.error(
        what + " is in " + locale + " and not in " + lacks.locale().toLanguageTag(),
        lacks.where() + AlexaModel.POINTER,
        "add it, or take it out of " + locale);
  }

  private Finding differs(String what, Set<String> ours, Set<String> theirs, String place) {
    return Finding.error(
        what
            + " are not the same: only in "
            + model.locale().toLanguageTag()
            + " "
            + some(ours, theirs)
            + ", only in "
            + other.locale().toLanguageTag()
            + " "
            + some(theirs, ours),
        other.where() + AlexaModel.POINTER + place,
        "make them the same");
  }

  private static String some(Set<String> these, Set<String> those) {
    var only = these.stream().filter(one -> !those.contains(one)).toList();
    return only.isEmpty()
        ? "nothing"
        : String.join(", ", only.stream().limit(MOST_NAMED).toList())
            + (only.size() > MOST_NAMED ? " and " + (only.size() - MOST_NAMED) + " more" : "");
  }

  /// The slots of each intent as `item: AMAZON.SearchQuery`.
  private static Map<String, TreeSet<String>> intents(AlexaModel model) {
    var intents = new TreeMap<String, TreeSet<String>>();
    for (var intent : model.intentNodes()) {
      var slots = new TreeSet<String>();
      AlexaModel.slots(intent).forEach((name, type) -> slots.add(name + ": " + type));
      intents.put(intent.path("name").asText(), slots);
    }
    return intents;
  }

  private static Map<String, TreeSet<String>> types(AlexaModel model) {
    var types = new TreeMap<String, TreeSet<String>>();
    model.typeNodes().forEach(type -> types.put(type.path("name").asText(), ids(type)));
    return types;
  }

  private static TreeSet<String> ids(JsonNode type) {
    return AlexaModel.stream(type.path("values"))
        .map(value -> value.path("id").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
