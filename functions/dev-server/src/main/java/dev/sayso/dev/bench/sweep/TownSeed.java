package dev.sayso.dev.bench.sweep;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Unit;
import dev.sayso.seed.Seed;
import dev.sayso.seed.SeedReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A shop that sells what the town's shoppers want, with so many of them.
public final class TownSeed {

  private TownSeed() {}

  public static Seed of(int shoppers) {
    var product =
        new Product(
            Town.SKU,
            new Product.Names("Whisker Feast Cat Food", "Whisker Feast cat food", "", List.of()),
            new Product.Category(List.of("Pets", "Cat")),
            new Product.Packaging(new Pack.Pieces(12, Unit.of("can")), false, OptionalInt.empty()),
            new Product.Details("", List.of(), null, Map.of(), ""));
    return new Seed(
        Optional.of(Town.DUE),
        SeedReader.defaultTerms(),
        List.of(product),
        Map.of(Town.SKU, new Offer(Town.SKU, Town.PRICE, 1_000_000_000, Town.DUE)),
        IntStream.range(0, shoppers).mapToObj(Town::shopper).toList(),
        List.of());
  }
}
