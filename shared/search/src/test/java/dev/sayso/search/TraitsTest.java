package dev.sayso.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class TraitsTest {

  @Property(tries = 300)
  void what_was_written_is_read_again(
      @ForAll @NotBlank @StringLength(max = 40) String title,
      @ForAll @StringLength(max = 12) String brand,
      @ForAll @Size(max = 3) List<@NotBlank String> synonyms) {
    var traits = traits(new Product.Names(title, "Diced Tomatoes - 12 oz", brand, synonyms));
    assertThat(Traits.read(traits.sku(), traits.text())).isEqualTo(traits);
  }

  private static Traits traits(Product.Names names) {
    var product =
        new Product(
            new Sku("A"),
            names,
            new Product.Category(List.of("Food & Drink", "Cans")),
            new Product.Packaging(new Pack.Unstated(), false, OptionalInt.empty()),
            new Product.Details("", List.of(), new Product.Rating(4.5, 90), Map.of(), ""));
    return Traits.of(ProductWords.of(product, Tongue.ENGLISH), Tongue.ENGLISH);
  }
}
