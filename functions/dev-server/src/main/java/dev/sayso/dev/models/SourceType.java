package dev.sayso.dev.models;

import java.util.List;

/// One slot type of an Alexa model.
record SourceType(String name, List<Value> values) {

  SourceType {
    values = List.copyOf(values);
  }

  /// What is meant, and other ways to say it.
  record Value(String value, List<String> synonyms) {}
}
