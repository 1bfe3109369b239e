package dev.sayso.channel.google;

import dev.sayso.channel.Json;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what Google's requests say about parameters and people.
final class Values {
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{6,15}");

  private Values() {}

  /// Slots of what may be a text or a number in each parameter's `inner` value, else in its
  /// `original` one. A null counts as not there; `garbled` where something is neither.
  static Incoming.Input slots(Map<String, Json> parameters, String inner, String original) {
    Map<String, String> slots = new HashMap<>();
    boolean garbled = false;
    for (var parameter : parameters.entrySet()) {
      Json value = parameter.getValue().at(inner);
      Optional<String> said = said(value).or(() -> said(parameter.getValue().at(original)));
      said.ifPresent(words -> slots.put(parameter.getKey(), words));
      garbled |= said.isEmpty() && !isNothing(parameter.getValue(), value);
    }
    return new Incoming.Input(Optional.empty(), slots, garbled);
  }

  /// As it would be said: `2` for 2.0.
  static Optional<String> said(Json value) {
    return value.value() instanceof Double number && Double.isFinite(number)
        ? Optional.of(new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString())
        : value.text().map(String::strip);
  }

  /// A number of a telephone network, as `+15555550100`; empty for `anonymous` and the like.
  static Optional<String> phone(Json value) {
    return value
        .text()
        .map(text -> text.replaceAll("[\\s().-]|^tel:", ""))
        .filter(text -> NUMBER.matcher(text).matches());
  }

  private static boolean isNothing(Json parameter, Json value) {
    boolean blank = value.value() instanceof String text && text.isBlank();
    return parameter.value() == null || blank || (parameter.isObject() && value.value() == null);
  }
}
