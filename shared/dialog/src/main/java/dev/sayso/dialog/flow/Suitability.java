package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.shopper.Preference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a product suits what the shopper may not or will not eat. Where the catalogue says
/// nothing about a food, a diet is taken as broken: a substitute is never a risk.
record Suitability(List<Preference> preferences) {

  /// Whether it suits, in place of `wanted` where that is known.
  boolean of(Product product, Optional<Product> wanted) {
    return preferences.stream().allMatch(preference -> suits(preference, product, wanted));
  }

  private static boolean suits(Preference told, Product product, Optional<Product> wanted) {
    return switch (told.kind()) {
      case ALLERGY, AVOID -> !contains(product, told.about());
      case DIET ->
          keeps(product, told.about())
              || !isFood(product) && wanted.filter(one -> keeps(one, told.about())).isEmpty();
      case CHEAPEST, BRAND, DELIVERY, NOTE -> true;
    };
  }

  private static boolean keeps(Product product, String diet) {
    return values(product, "diet").anyMatch(diet.toLowerCase(Locale.ROOT)::equals);
  }

  private static boolean isFood(Product product) {
    return values(product, "diet").findAny().isPresent()
        || values(product, "contains").findAny().isPresent();
  }

  /// Nuts are in tree nuts, and a peanut in peanuts.
  private static boolean contains(Product product, String about) {
    var what = singular(about);
    return !what.isBlank()
        && Stream.concat(values(product, "contains"), Stream.of(product.spoken()))
            .flatMap(text -> Successors.words(text).stream())
            .map(Suitability::singular)
            .anyMatch(word -> word.equals(what) || what.equals("nut") && word.endsWith("nut"));
  }

  private static String singular(String word) {
    var plain = word.strip().toLowerCase(Locale.ROOT);
    return plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private static Stream<String> values(Product product, String attribute) {
    return product.details().attributes().getOrDefault(attribute, List.of()).stream()
        .map(value -> value.toLowerCase(Locale.ROOT));
  }
}
