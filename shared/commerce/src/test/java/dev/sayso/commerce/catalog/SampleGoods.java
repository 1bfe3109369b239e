package dev.sayso.commerce.catalog;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// A few products to test with.
public final class SampleGoods {

  public static final Product FINISH =
      product("FIN-60", "Finish Classic Dishwasher Tabs", "Finish", "dishwasher tablets");
  public static final Product SUN = product("SUN-40", "Sun Dishwasher Tabs Lemon", "Sun");
  public static final Product MILK = product("MILK-1", "Whole Milk", "Meadow");
  public static final Product BAGS = product("BAG-20", "Strong Trash Bags", "Glad", "bin bags");
  public static final Product SEVEN = product("7UP-6", "7 Up Lemon Soda", "7 Up", "seven up");

  public static final List<Product> ALL = List.of(FINISH, SUN, MILK, BAGS, SEVEN);

  /// Milks that differ in what filters ask for.
  public static final List<Product> MILKS =
      List.of(
          milk("M1", "Almond Milk", "Kite Hill", 4.5, Map.of("diet", List.of("vegan"))),
          milk("M2", "Whole Milk", "Meadow", 4.1, Map.of()),
          milk("M3", "Oat Milk", "Kite Hill", 0, Map.of("diet", List.of("vegan", "gluten free"))),
          milk("M4", "Gluten Free Rice Milk", "Kite", 3.9, Map.of()));

  private SampleGoods() {}

  private static Product milk(
      String sku, String title, String brand, double stars, Map<String, List<String>> attributes) {
    var path = sku.equals("M2") ? List.of("Food", "Dairy Drinks") : List.of("Food", "Plant Drinks");
    return new Product(
        new Sku(sku),
        new Product.Names(title, "", brand, List.of()),
        new Product.Category(path),
        new Product.Packaging(new Pack.Unstated(), false, OptionalInt.empty()),
        new Product.Details(
            "", List.of(), stars == 0 ? null : new Product.Rating(stars, 10), attributes, ""));
  }

  public static Product product(String sku, String title, String brand, String... synonyms) {
    return new Product(
        new Sku(sku),
        new Product.Names(title, "", brand, List.of(synonyms)),
        new Product.Category(List.of()),
        new Product.Packaging(new Pack.Unstated(), false, OptionalInt.empty()),
        new Product.Details("", List.of(), null, Map.of(), ""));
  }
}
