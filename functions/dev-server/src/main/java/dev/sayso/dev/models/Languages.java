package dev.sayso.dev.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All source models together, by language: where a language has several locales, what is said in
/// one of them counts for all.
record Languages(Map<String, List<SourceModel>> byLanguage) {

  static Languages of(List<SourceModel> models) {
    Map<String, List<SourceModel>> found = new LinkedHashMap<>();
    for (var model : models) {
      found.computeIfAbsent(model.language(), _ -> new ArrayList<>()).add(model);
    }
    return new Languages(found);
  }

  List<String> codes() {
    return List.copyOf(byLanguage.keySet());
  }

  /// The model of the first locale of a language.
  SourceModel model(String language) {
    return byLanguage.getOrDefault(language, List.of()).getFirst();
  }

  String first() {
    return codes().getFirst();
  }

  /// Every intent that can be said in some language, once, as its first model has it.
  List<SourceIntent> intents() {
    Map<String, SourceIntent> intents = new LinkedHashMap<>();
    for (var model : models()) {
      model.intents().stream()
          .filter(intent -> !intent.samples().isEmpty() && !intent.isFallback())
          .forEach(intent -> intents.putIfAbsent(intent.name(), intent));
    }
    return List.copyOf(intents.values());
  }

  /// What is said for an intent in one language.
  List<Sample> samples(SourceIntent intent, String language) {
    Set<Sample> samples = new LinkedHashSet<>();
    for (var model : byLanguage.getOrDefault(language, List.of())) {
      for (var same : model.intents()) {
        if (same.name().equals(intent.name())) {
          int number = 0;
          for (var sample : same.samples()) {
            samples.add(Sample.of(sample, same, model, number++));
          }
        }
      }
    }
    return List.copyOf(samples);
  }

  List<String> types() {
    return models().stream()
        .flatMap(model -> model.types().stream())
        .map(SourceType::name)
        .distinct()
        .toList();
  }

  /// A type's values in one language, those of a second locale after those of the first.
  List<SourceType.Value> values(String type, String language) {
    Map<String, SourceType.Value> values = new LinkedHashMap<>();
    byLanguage.getOrDefault(language, List.of()).stream()
        .flatMap(model -> model.types().stream())
        .filter(it -> it.name().equals(type))
        .flatMap(it -> it.values().stream())
        .forEach(value -> values.putIfAbsent(value.value(), value));
    return List.copyOf(values.values());
  }

  private List<SourceModel> models() {
    return byLanguage.values().stream().flatMap(List::stream).toList();
  }
}
