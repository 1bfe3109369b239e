package dev.sayso.commerce.catalog;

/// What a product must be to be found at all, by what the catalogue says of it; never by price or
/// stock, which no search knows. `brand` is the whole name, `category` are words of its path, and
/// `attribute` is a value of one of its attributes or words of its names: "gluten free". Case and
/// plurals do not matter. Blank texts and 0 stars wish nothing; stars are told apart by tenths.
public record SearchFilter(String brand, String category, String attribute, double stars) {

  public static final SearchFilter NONE = new SearchFilter("", "", "", 0);

  public SearchFilter {
    if (!(stars >= 0 && stars <= 5)) {
      throw new IllegalArgumentException("stars are 0 to 5, not " + stars);
    }
  }
}
