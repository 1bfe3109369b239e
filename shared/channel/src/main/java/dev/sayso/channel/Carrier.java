package dev.sayso.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One way to say an intent in plain words: `cancel my order of {item}`.
public record Carrier(String pattern) {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  /// The words with every slot filled in; empty if one is missing. A filled value is not looked
  /// into again.
  Optional<String> fill(Map<String, String> slots) {
    Matcher matcher = SLOT.matcher(pattern);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = slots.get(matcher.group(1));
      if (value == null) {
        return Optional.empty();
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return Optional.of(matcher.appendTail(filled).toString());
  }

  public List<String> slots() {
    List<String> names = new ArrayList<>();
    SLOT.matcher(pattern).results().forEach(found -> names.add(found.group(1)));
    return names;
  }
}
