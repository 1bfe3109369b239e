package dev.sayso.dev.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A sample as literal words and slots with an example in them.
record Sample(List<Part> parts) {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  Sample {
    parts = List.copyOf(parts);
  }

  /// Words as they are said; `slot` where they stand for one.
  record Part(String text, Optional<String> slot) {}

  /// The examples of the slots take turns with `number`, so that not every sample has the same.
  static Sample of(String sample, SourceIntent intent, SourceModel model, int number) {
    var parts = new ArrayList<Part>();
    var matcher = SLOT.matcher(sample);
    int from = 0;
    while (matcher.find()) {
      literal(sample.substring(from, matcher.start()), parts);
      var slot = matcher.group(1);
      var examples = examples(slot, intent, model);
      parts.add(new Part(examples.get(number % examples.size()), Optional.of(slot)));
      from = matcher.end();
    }
    literal(sample.substring(from), parts);
    return new Sample(parts);
  }

  /// As it would be said.
  String text() {
    return String.join("", parts.stream().map(Part::text).toList());
  }

  private static void literal(String words, List<Part> parts) {
    if (!words.isEmpty()) {
      parts.add(new Part(words, Optional.empty()));
    }
  }

  private static List<String> examples(String slot, SourceIntent intent, SourceModel model) {
    var type = intent.slots().getOrDefault(slot, "");
    if (SlotTypes.isNumber(type)) {
      return List.of("2", "3", "12");
    }
    var own =
        model.types().stream()
            .filter(it -> it.name().equals(type))
            .flatMap(it -> it.values().stream())
            .map(SourceType.Value::value)
            .toList();
    return own.isEmpty() ? model.phrases().examples(slot) : own;
  }
}
