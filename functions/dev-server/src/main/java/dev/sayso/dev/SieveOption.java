package dev.sayso.dev;

import dev.sayso.commerce.catalog.SearchFilter;
import dev.sayso.commerce.shop.ShopTerms;
import dev.sayso.dev.goods.Sieve;
import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say which of the products found are wanted.
final class SieveOption {

  private static final double MOST_STARS = 5;

  @Option(names = "--brand", paramLabel = "NAME", description = "Only of this brand.")
  private String brand = "";

  @Option(names = "--category", paramLabel = "WORDS", description = "Only of this category.")
  private String category = "";

  @Option(
      names = "--diet",
      paramLabel = "WORD",
      description = "Only what is that: organic, vegan, gluten free.")
  private String diet = "";

  @Option(names = "--stars", paramLabel = "N", description = "Only with so many stars or more.")
  private @Nullable Double stars;

  @Option(
      names = "--under",
      paramLabel = "PRICE",
      description = "Only what costs no more: 4.99, in the shop's currency.")
  private @Nullable BigDecimal under;

  @Option(names = "--in-stock", description = "Only what is in stock.")
  private boolean inStock;

  Sieve sieve(ShopTerms terms) {
    if (stars != null && (stars < 0 || stars > MOST_STARS)) {
      throw Trouble.badInput("--stars takes 0 to 5, not " + stars);
    }
    if (under != null && under.signum() < 0) {
      throw Trouble.badInput("--under takes a price, not " + under);
    }
    return new Sieve(
        new SearchFilter(brand, category, diet, stars == null ? 0 : stars),
        under == null ? OptionalLong.empty() : OptionalLong.of(minor(under, terms)),
        inStock);
  }

  private static long minor(BigDecimal price, ShopTerms terms) {
    return price
        .movePointRight(Math.max(0, terms.currency().getDefaultFractionDigits()))
        .longValue();
  }
}
