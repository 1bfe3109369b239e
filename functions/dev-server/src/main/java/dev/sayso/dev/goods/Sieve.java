package dev.sayso.dev.goods;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Product;
import java.util.Collection;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Which of the products found are wanted. Blank texts and empty figures wish nothing; `under` is
/// in minor units, `stars` out of five.
public record Sieve(
    String brand,
    String category,
    String diet,
    OptionalDouble stars,
    OptionalLong under,
    boolean inStock) {

  public static final Sieve OPEN =
      new Sieve("", "", "", OptionalDouble.empty(), OptionalLong.empty(), false);

  boolean passes(Product product, @Nullable Offer offer) {
    return (brand.isBlank() || product.brand().equalsIgnoreCase(brand.strip()))
        && (category.isBlank() || holds(product.category().path(), category))
        && (diet.isBlank() || isDiet(product))
        && (stars.isEmpty() || rating(product) >= stars.getAsDouble())
        && passes(offer);
  }

  private boolean passes(@Nullable Offer offer) {
    boolean priced = under.isEmpty() || offer != null && offer.price().minor() <= under.getAsLong();
    return priced && (!inStock || offer != null && offer.stock() > 0);
  }

  /// By what the catalogue says of it, or by its title.
  private boolean isDiet(Product product) {
    return product.details().attributes().values().stream().anyMatch(said -> equals(said, diet))
        || lower(product.names().title()).contains(lower(diet));
  }

  private static boolean equals(Collection<String> texts, String text) {
    return texts.stream().anyMatch(text.strip()::equalsIgnoreCase);
  }

  private static boolean holds(Collection<String> texts, String text) {
    return texts.stream().anyMatch(one -> lower(one).contains(lower(text)));
  }

  private static double rating(Product product) {
    var rating = product.details().rating();
    return rating == null ? 0 : rating.value();
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
