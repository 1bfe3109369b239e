package dev.sayso.dialog.food;

import dev.sayso.commerce.catalog.Product;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one language knows about food: groups, diets, and how labels say that something is not in
/// it. Data: one file per language.
public final class Foods {

  private static final Map<String, Foods> READ = new ConcurrentHashMap<>();

  private final Properties data;
  private final Words words;
  private final Map<String, Thing> things = new LinkedHashMap<>();
  private final Map<String, Thing> diets = new LinkedHashMap<>();

  private Foods(Properties data) {
    this.data = data;
    words = new Words(list("endings").map(Foods::ending).toList());
    keys("thing.").forEach(key -> things.put(key, thing("thing." + key, new HashSet<>())));
    keys("diet.").forEach(key -> diets.put(key, thing("diet." + key, new HashSet<>())));
  }

  /// The knowledge of that language, in English where there is none.
  public static Foods of(Locale locale) {
    return READ.computeIfAbsent(locale.getLanguage(), Foods::read);
  }

  /// What shoppers mean by it: a thing that is known, else the words themselves.
  public Thing thing(String said) {
    return known(said)
        .orElseGet(() -> {
          var literal = words.of(said);
          return literal.isEmpty()
              ? new Thing(Set.of(), Set.of())
              : new Thing(Set.of(literal), Set.of(literal));
        });
  }

  /// The thing that is called so; empty where only the words themselves could be meant.
  public Optional<Thing> known(String said) {
    return named(things, words.of(said));
  }

  /// Whether the word means something that may be in food.
  public boolean mentions(String word) {
    var one = words.of(word);
    return things.values().stream().anyMatch(thing -> thing.words().contains(one));
  }

  /// What a diet of that name rules out; empty for a diet nobody knows.
  public Optional<Thing> diet(String said) {
    var name = words.of(said);
    return named(diets, name)
        .or(() ->
            diets.values().stream()
                .filter(diet -> diet.names().stream().anyMatch(one -> Words.holds(name, one)))
                .findFirst());
  }

  /// What of the thing is in the product, as far as the catalogue says; empty where it says no such
  /// thing, which is no promise that it is not in it.
  public Optional<Found> in(Product product, Thing thing) {
    return thing.isEmpty() ? Optional.empty() : new Label(this, product).holds(thing);
  }

  /// Whether the product is something people eat, as far as its shelf says.
  public boolean isFood(Product product) {
    var path = product.category().path();
    return path.isEmpty()
        || phrases("shelves").noneMatch(shelf -> shelf.equals(words.of(path.getFirst())));
  }

  /// Whether both words mean the same: "peanut" and "peanuts", "coeliac" and "gluten free".
  public boolean same(String one, String other) {
    return words.of(one).equals(words.of(other))
        || known(one).isPresent() && known(one).equals(known(other))
        || named(diets, words.of(one)).isPresent()
            && named(diets, words.of(one)).equals(named(diets, words.of(other)));
  }

  /// Whether the words name this text, or a part of it.
  public boolean names(String said, String text) {
    var name = words.of(said);
    return !name.isEmpty() && Words.holds(words.of(text), name);
  }

  Words words() {
    return words;
  }

  Map<String, Thing> things() {
    return things;
  }

  /// The diets of which one of these labels tells.
  Stream<Thing> dietsCalled(List<String> label) {
    return diets.values().stream().filter(diet -> diet.names().contains(label));
  }

  Map<String, Thing> diets() {
    return diets;
  }

  /// The phrases that the file lists under a key.
  Stream<List<String>> phrases(String key) {
    return list(key).map(words::of);
  }

  private static Optional<Thing> named(Map<String, Thing> among, List<String> name) {
    return among.values().stream().filter(thing -> thing.names().contains(name)).findFirst();
  }

  /// Reads `names | members`, with the members of other things; a thing within itself is skipped.
  private Thing thing(String key, Set<String> within) {
    within.add(key);
    var parts = data.getProperty(key, "").split("\\|", 2);
    var names = split(parts[0]).map(words::of).collect(Collectors.toSet());
    var all = key.startsWith("diet.") ? new HashSet<List<String>>() : new HashSet<>(names);
    if (parts.length > 1) {
      split(parts[1])
          .forEach(member -> {
            if (!member.startsWith("@")) {
              all.add(words.of(member));
            } else if (!within.contains("thing." + member.substring(1))) {
              all.addAll(thing("thing." + member.substring(1), within).words());
            }
          });
    }
    return new Thing(names, all);
  }

  private Stream<String> keys(String prefix) {
    return data.stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .sorted();
  }

  private Stream<String> list(String key) {
    return split(data.getProperty(key, ""));
  }

  private static Stream<String> split(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(part -> !part.isEmpty());
  }

  private static Words.Ending ending(String text) {
    int at = text.indexOf('>');
    return new Words.Ending(text.substring(0, at), text.substring(at + 1));
  }

  private static Foods read(String language) {
    var file = Foods.class.getResourceAsStream(language + ".properties");
    var found = file != null ? file : Foods.class.getResourceAsStream("en.properties");
    if (found == null) {
      throw new IllegalStateException("en.properties of food is missing from the class path");
    }
    var data = new Properties();
    try (var reader = new InputStreamReader(found, StandardCharsets.UTF_8)) {
      data.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Foods(data);
  }
}
