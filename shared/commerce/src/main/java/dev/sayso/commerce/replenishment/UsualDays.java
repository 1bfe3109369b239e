package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.catalog.Catalog;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// What is generally known of how long goods last: by the words of a title or a category, in English
/// and German. So that one or two purchases already give a sane rhythm.
public final class UsualDays {

  private static final String FILE = "usual-days.txt";

  private static final class Known {
    static final List<Entry> ENTRIES = read();
  }

  /// Words and endings (what follows the star) of goods, and their days.
  private record Entry(double days, Set<String> words, List<String> endings) {

    boolean names(String word) {
      return words.contains(word) || endings.stream().anyMatch(word::endsWith);
    }
  }

  private UsualDays() {}

  /// What kind of goods a product of the catalogue is: its category, and how long such goods last.
  public static Kind kind(Catalog catalog, Sku sku) {
    return catalog.product(sku).map(UsualDays::kind).orElse(Kind.UNKNOWN);
  }

  static Kind kind(Product product) {
    var path = product.category().path();
    // The title says more than the category: "peanut butter" stands under spreads.
    double days =
        of(product.names().title())
            .orElseGet(() -> of(String.join(" ", path)).orElse(Kind.UNKNOWN.usualDays()));
    return new Kind(String.join(" > ", path) + " " + days, days);
  }

  /// After how many days goods with this name are usually bought again.
  public static OptionalDouble of(String name) {
    var words = Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    for (var entry : Known.ENTRIES) {
      if (words.stream().anyMatch(entry::names)) {
        return OptionalDouble.of(entry.days);
      }
    }
    return OptionalDouble.empty();
  }

  private static List<Entry> read() {
    try (InputStream stream = UsualDays.class.getResourceAsStream(FILE)) {
      var text = new String(Optional.ofNullable(stream).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
      var entries = new ArrayList<Entry>();
      for (var line : text.lines().filter(one -> !one.startsWith("#")).toList()) {
        var parts = Arrays.asList(line.split(" "));
        var words = parts.subList(1, parts.size());
        entries.add(
            new Entry(
                Double.parseDouble(parts.getFirst()),
                words.stream().filter(word -> !word.startsWith("*")).collect(Collectors.toSet()),
                words.stream()
                    .filter(word -> word.startsWith("*"))
                    .map(word -> word.substring(1))
                    .toList()));
      }
      return List.copyOf(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
