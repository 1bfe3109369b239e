package dev.sayso.commerce.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// One sellable variant as the catalogue describes it. Price and stock are not here: see [Offer].
/// All text is the merchant's data, never an instruction.
public record Product(
    Sku sku, Names names, Category category, Packaging packaging, Details details) {

  public Product {
    Objects.requireNonNull(sku, "sku");
  }

  /// What it is called. `spoken` is short and free of pack sizes; `synonyms` are what shoppers say.
  public record Names(String title, String spoken, String brand, List<String> synonyms) {
    public Names {
      if (title.isBlank()) {
        throw new IllegalArgumentException("a product needs a title");
      }
      spoken = spoken.isBlank() ? title : spoken;
      synonyms = List.copyOf(synonyms);
    }
  }

  /// From the widest to the narrowest: Household, Dishwashing. Empty where unknown.
  public record Category(List<String> path) {
    public Category {
      path = List.copyOf(path);
    }

    public Optional<String> narrowest() {
      return path.isEmpty() ? Optional.empty() : Optional.of(path.getLast());
    }
  }

  /// `byWeight`: sold loose, the price is for the pack's amount. `uses`: washes or doses a pack.
  public record Packaging(Pack pack, boolean byWeight, OptionalInt uses) {}

  /// `attributes` as the catalogue gives them, e.g. `contains` → `[peanuts]`; under `reviews` what
  /// shoppers wrote.
  public record Details(
      String description,
      List<Sku> substitutes,
      @Nullable Rating rating,
      Map<String, List<String>> attributes,
      String soldBy) {

    /// The attribute that holds reviews.
    public static final String REVIEWS = "reviews";

    public Details {
      substitutes = List.copyOf(substitutes);
      attributes = Map.copyOf(attributes);
    }

    /// What shoppers wrote of it.
    public List<String> reviews() {
      return attributes.getOrDefault(REVIEWS, List.of());
    }

    /// The attributes without what shoppers wrote.
    public Map<String, List<String>> traits() {
      var traits = new LinkedHashMap<>(attributes);
      traits.remove(REVIEWS);
      return traits;
    }
  }

  /// Stars out of five, and how many shoppers gave them.
  public record Rating(double value, int count) {}

  public String spoken() {
    return names.spoken();
  }

  public String brand() {
    return names.brand();
  }

  public Pack pack() {
    return packaging.pack();
  }

  public boolean byWeight() {
    return packaging.byWeight();
  }
}
