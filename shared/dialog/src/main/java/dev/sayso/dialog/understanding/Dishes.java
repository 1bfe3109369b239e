package dev.sayso.dialog.understanding;

import dev.sayso.dialog.intent.ItemPhrase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What well-known dishes are made of, from the entries `dish.NAME` of a lexicon.
final class Dishes {

  private static final String PREFIX = "dish.";

  private final Map<String, List<ItemPhrase>> dishes = new HashMap<>();

  Dishes(Lexicon lexicon) {
    lexicon
        .entries()
        .keySet()
        .forEach(key -> {
          if (key.startsWith(PREFIX)) {
            dishes.put(
                key.substring(PREFIX.length()),
                lexicon.list(key).stream().map(ItemPhrase::of).toList());
          }
        });
  }

  /// None for a dish that nobody knows here. "Pancakes" are "pancake", and "fluffy pancakes" too.
  List<ItemPhrase> of(String dish) {
    var names = Stream.of(dish, singular(dish), dish.replaceFirst("n$", ""));
    return names
        .filter(dishes::containsKey)
        .findFirst()
        .map(dishes::get)
        .orElseGet(
            () -> dish.contains(" ") ? of(dish.substring(dish.indexOf(' ') + 1)) : List.of());
  }

  private static String singular(String dish) {
    return dish.replaceFirst("(?<=[^s])s$", "").replaceFirst("oe$", "o");
  }
}
