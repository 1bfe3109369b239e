package dev.sayso.search.lucene;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.Unit;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Forty invented products to search in.
final class Shelf {

  static final List<Product> ALL =
      List.of(
          product("QUI", "Andean Hill Organic Quinoa", "Andean Hill", "Pantry > Grains"),
          product("RIC", "Paddy Long Grain Rice", "Paddy", "Pantry > Grains"),
          product("TAB", "Glint Dishwasher Tabs", "Glint", "Household > Dishwashing"),
          product("TAL", "Morrow Dishwasher Tablets Lemon", "Morrow", "Household > Dishwashing"),
          product("DSH", "Glint Dish Soap Aloe", "Glint", "Household > Dishwashing"),
          product("TRA", "Hefter Strong Trash Bags", "Hefter", "Household > Bags"),
          product("PAP", "Softly Paper Towels", "Softly", "Household > Paper"),
          product("TOI", "Softly Toilet Paper", "Softly", "Household > Paper"),
          product("DIA", "Cubby Diapers Newborn", "Cubby", "Baby"),
          product("YOG", "Meadowbrook Plain Yogurt", "Meadowbrook", "Dairy > Yogurt"),
          product("MIL", "Meadowbrook Whole Milk", "Meadowbrook", "Dairy > Milk"),
          product("MI2", "Meadowbrook 2% Milk", "Meadowbrook", "Dairy > Milk"),
          product("CHE", "Kerry & Vale Cheddar Cheese", "Kerry & Vale", "Dairy > Cheese"),
          product("BUT", "Meadowbrook Salted Butter", "Meadowbrook", "Dairy > Butter"),
          product("EGG", "Henfield Large Eggs", "Henfield", "Dairy > Eggs"),
          product("TOM", "Vine Ripe Tomatoes", "Farmgate", "Produce > Vegetables"),
          product("POT", "Farmgate Potatoes", "Farmgate", "Produce > Vegetables"),
          product("EGP", "Farmgate Eggplant", "Farmgate", "Produce > Vegetables"),
          product("ZUC", "Farmgate Zucchini", "Farmgate", "Produce > Vegetables"),
          product("CIL", "Farmgate Cilantro", "Farmgate", "Produce > Herbs"),
          product("WAT", "Farmgate Watermelon", "Farmgate", "Produce > Fruit"),
          product("BAN", "Farmgate Bananas", "Farmgate", "Produce > Fruit"),
          product("STR", "Farmgate Strawberries", "Farmgate", "Produce > Fruit"),
          product("SHR", "Harbor Lane Frozen Shrimp", "Harbor Lane", "Frozen > Seafood"),
          product("CRI", "Crackle Salt and Vinegar Potato Chips", "Crackle", "Snacks > Chips"),
          product("TOR", "Crackle Tortilla Chips", "Crackle", "Snacks > Chips"),
          product("KET", "Redwell Tomato Ketchup", "Redwell", "Pantry > Sauces"),
          product("MAC", "Noodle Barn Mac & Cheese", "Noodle Barn", "Pantry > Pasta"),
          product("SPA", "Noodle Barn Spaghetti", "Noodle Barn", "Pantry > Pasta"),
          product("SOD", "Zipp Orange Soda", "Zipp", "Drinks > Soft drinks"),
          product("JAL", "Picante Jalapeño Salsa", "Picante", "Pantry > Sauces"),
          product("COF", "Dr. Bean's Dark Roast Coffee", "Dr. Bean's", "Drinks > Coffee"),
          product("TEA", "Leafwell Green Tea", "Leafwell", "Drinks > Tea"),
          product("BAT", "Voltro AA Batteries", "Voltro", "Household > Batteries"),
          product("SHA", "Loma Shampoo Coconut", "Loma", "Beauty > Hair"),
          product("COO", "Oatley Lane Oatmeal Cookies", "Oatley Lane", "Snacks > Cookies"),
          packed("CR8", "Lakeside Cream Cheese", new Pack.Amount(Measure.of("8", "oz"))),
          packed("CR16", "Lakeside Cream Cheese", new Pack.Amount(Measure.of("16", "oz"))),
          packed("W6", "Lakeside Spring Water", new Pack.Multi(6, Measure.of("1.5", "l"))),
          packed("W12", "Lakeside Spring Water", new Pack.Pieces(12, Unit.of("bottle"))));

  private Shelf() {}

  static Product product(String sku, String title, String brand, String category) {
    return product(sku, title, brand, List.of(category.split(" > ")), new Pack.Unstated(), null);
  }

  static Product rated(String sku, String title, double stars, int votes) {
    var rating = new Product.Rating(stars, votes);
    return product(sku, title, "", List.of(), new Pack.Unstated(), rating);
  }

  private static Product packed(String sku, String title, Pack pack) {
    return product(sku, title, "Lakeside", List.of(), pack, null);
  }

  @SuppressWarnings("TooManyParameters")
  private static Product product(
      String sku,
      String title,
      String brand,
      List<String> category,
      Pack pack,
      Product.@Nullable Rating rating) {
    return new Product(
        new Sku(sku),
        new Product.Names(title, title, brand, List.of()),
        new Product.Category(category),
        new Product.Packaging(pack, false, OptionalInt.empty()),
        new Product.Details("", List.of(), rating, Map.of(), ""));
  }
}
