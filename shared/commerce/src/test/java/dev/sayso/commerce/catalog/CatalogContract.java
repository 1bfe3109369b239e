package dev.sayso.commerce.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every catalogue keeps to.
public abstract class CatalogContract {

  private static final List<String> TABS = List.of("Household", "Dishwashing");
  private static final List<String> MILKS = List.of("Dairy", "Milk");

  private static final Product RICH =
      new Product(
          new Sku("R/1 ü"),
          new Product.Names("Glint Tabs, 60 ct", "Glint tabs", "Glint", List.of("tabs", "Täbs")),
          new Product.Category(TABS),
          new Product.Packaging(
              new Pack.Multi(6, Measure.of("1.50", "l")), true, OptionalInt.of(60)),
          new Product.Details(
              "Cleans.\nWell.",
              List.of(new Sku("OLD"), new Sku("OLDER")),
              new Product.Rating(4.6, 812),
              Map.of("contains", List.of("soap", "more"), "diet", List.of()),
              "Someone"));

  private static final Product SMALL =
      product("S", "Glint Tabs Small", "GLINT TABS", "glint", TABS);
  private static final Product MILK = product("M", "Whole Milk", "", "Meadow", MILKS);
  private static final Product SKIMMED = product("N", "Skimmed Milk", "", "Meadow", MILKS);
  private static final Product OAT = product("O", "Oat Drink", "", "Meadow", List.of("Dairy"));

  private Catalog catalog;

  /// A catalogue of exactly these.
  protected abstract Catalog of(Collection<Product> products);

  @BeforeEach
  void fill() {
    catalog = of(List.of(RICH, SMALL, MILK, SKIMMED, OAT));
  }

  @Test
  void keeps_every_fact() {
    assertThat(catalog.product(RICH.sku())).contains(RICH);
    assertThat(catalog.product(MILK.sku())).contains(MILK);
    var pieces = packed("P", new Pack.Pieces(12, Unit.of("egg")));
    var loose = packed("Q", new Pack.Amount(new Measure(new BigDecimal("0.5"), Unit.of("kg"))));
    var two = of(List.of(pieces, loose));
    assertThat(two.product(pieces.sku())).contains(pieces);
    assertThat(two.product(loose.sku())).contains(loose);
  }

  @Test
  void knows_nothing_of_other_products() {
    assertThat(catalog.product(new Sku("X"))).isEmpty();
    assertThat(catalog.products(List.of(MILK.sku(), new Sku("X"), SMALL.sku())))
        .containsExactly(MILK, SMALL);
    assertThat(catalog.size()).isEqualTo(5);
  }

  @Test
  void finds_products_of_one_name_whatever_its_case() {
    assertThat(catalog.named("glint TABS")).containsExactly(RICH, SMALL);
    assertThat(catalog.named("Whole Milk")).containsExactly(MILK);
    assertThat(catalog.named("Milk")).isEmpty();
  }

  @Test
  void finds_products_of_a_brand_in_just_one_category() {
    assertThat(catalog.ofBrand("meadow", MILK.category())).containsExactly(MILK, SKIMMED);
    assertThat(catalog.ofBrand("meadow", OAT.category())).containsExactly(OAT);
    assertThat(catalog.ofBrand("Glint", MILK.category())).isEmpty();
  }

  @Test
  void finds_what_names_a_product_as_its_substitute() {
    assertThat(catalog.replacing(new Sku("OLDER"))).containsExactly(RICH);
    assertThat(catalog.replacing(MILK.sku())).isEmpty();
  }

  @Test
  void finds_others_of_the_category() {
    assertThat(catalog.alike(MILK, 10)).containsExactly(SKIMMED);
    assertThat(catalog.alike(packed("P", new Pack.Unstated()), 10)).isEmpty();
  }

  @Test
  void of_many_in_a_category_it_takes_those_of_like_names() {
    var cans =
        IntStream.range(0, 300)
            .mapToObj(n -> product("C" + n, n == 211 ? "Pear Soda" : "Can" + n, "", "", MILKS))
            .toList();
    var soda = product("Z", "Plum Soda", "", "", MILKS);
    assertThat(of(cans).alike(soda, 20)).hasSize(20).contains(cans.get(211));
  }

  @Test
  void an_empty_catalogue_has_nothing() {
    var none = of(List.of());
    assertThat(none.size()).isZero();
    assertThat(none.product(MILK.sku())).isEmpty();
    assertThat(none.named("Whole Milk")).isEmpty();
    assertThat(none.alike(MILK, 3)).isEmpty();
  }

  private static Product packed(String sku, Pack pack) {
    return new Product(
        new Sku(sku),
        new Product.Names("Thing", "", "", List.of()),
        new Product.Category(List.of()),
        new Product.Packaging(pack, false, OptionalInt.empty()),
        new Product.Details("", List.of(), null, Map.of(), ""));
  }

  private static Product product(
      String sku, String title, String spoken, String brand, List<String> category) {
    return new Product(
        new Sku(sku),
        new Product.Names(title, spoken, brand, List.of()),
        new Product.Category(category),
        new Product.Packaging(new Pack.Unstated(), false, OptionalInt.empty()),
        new Product.Details("", List.of(), null, Map.of(), ""));
  }
}
