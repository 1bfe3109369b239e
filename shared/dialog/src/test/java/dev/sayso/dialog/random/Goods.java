package dev.sayso.dialog.random;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// What the shop of the random dialogs sells: packs and sizes, goods by weight, several of a kind,
/// one that is never in stock and one that costs much.
enum Goods {
  TABS("Sparkle", "dishwasher tabs", pieces(60, "tab"), 1249, 40),
  FEW_TABS("Sparkle", "dishwasher tabs", pieces(30, "tab"), 749, 40),
  MILK("Meadow", "milk", amount("1", "l"), 189, 100),
  MUCH_MILK("Meadow", "milk", amount("2", "l"), 329, 100),
  OAT("Oatwick", "oat milk", amount("1", "l"), 349, 0),
  GREEN_OAT("Greenfield", "oat milk", amount("1", "l"), 329, 40),
  EGGS("Sunny", "eggs", pieces(12, "egg"), 399, 50),
  BUTTER("Meadow", "butter", amount("250", "g"), 279, 3),
  TOMATOES("", "vine tomatoes", amount("1", "kg"), 449, 50),
  GROUND("Morning", "ground coffee", amount("500", "g"), 899, 60),
  BEANS("Casa", "whole bean coffee", amount("1", "kg"), 1499, 30),
  DECAF("Quiet", "decaf coffee", amount("250", "g"), 649, 20),
  PEANUT("Nutty", "peanut butter", amount("340", "g"), 399, 35),
  WATER("Spring", "still water", sixBottles(), 549, 100),
  GRINDER("Grindhaus", "coffee grinder", pieces(1, "piece"), 4900, 12),
  MACHINE(
      "Barista",
      "espresso machine with a very long and winding name",
      pieces(1, "piece"),
      18900,
      4);

  final Product product;
  final long price;
  final int stock;

  Goods(String brand, String kind, Pack pack, long price, int stock) {
    var name = (brand + " " + kind).strip();
    boolean byWeight = brand.isEmpty();
    boolean peanuts = name.contains("peanut");
    product =
        new Product(
            new Sku(name().toLowerCase(Locale.ROOT)),
            new Product.Names(name, name, brand, List.of(kind)),
            new Product.Category(List.of("Goods", kind)),
            new Product.Packaging(pack, byWeight, OptionalInt.empty()),
            new Product.Details(
                "",
                name().equals("OAT") ? List.of(new Sku("green_oat")) : List.of(),
                new Product.Rating(4.5, 120),
                peanuts ? Map.of("contains", List.of("peanuts")) : Map.of(),
                ""));
    this.price = price;
    this.stock = stock;
  }

  Sku sku() {
    return product.sku();
  }

  static Goods of(Sku sku) {
    return Arrays.stream(values()).filter(one -> one.sku().equals(sku)).findFirst().orElseThrow();
  }

  static List<Product> products() {
    return Arrays.stream(values()).map(one -> one.product).toList();
  }

  private static Pack pieces(int count, String unit) {
    return new Pack.Pieces(count, Unit.of(unit));
  }

  private static Pack amount(String amount, String unit) {
    return new Pack.Amount(Measure.of(amount, unit));
  }

  private static Pack sixBottles() {
    return new Pack.Multi(6, Measure.of("1.5", "l"));
  }
}
