package dev.sayso.dev.models;

import dev.sayso.channel.google.GoogleIntents;
import java.util.List;
import java.util.Map;

/// One intent of an Alexa model: its slots and their types, in order, and its samples as `reorder
/// {item}`.
record SourceIntent(String alexaName, Map<String, String> slots, List<String> samples) {

  /// As Google knows it, and as the channel's tag.
  String name() {
    return GoogleIntents.name(alexaName);
  }

  boolean isFallback() {
    return alexaName.equals("AMAZON.FallbackIntent");
  }
}
