package dev.sayso.dialog.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
  private final Wording wording = Wording.of(Locale.US);

  @Test
  void packsAreSaidAsTheyStandOnTheLabel() {
    assertThat(wording.pack(product("Tabs", new Pack.Pieces(60, Unit.of("tab")))))
        .isEqualTo("60 tabs");
    assertThat(wording.pack(product("Rice", amount("1", "kg")))).isEqualTo("1 kilo");
    assertThat(wording.pack(product("Rice", amount("0.5", "kg")))).isEqualTo("500 grams");
    assertThat(wording.pack(product("Milk", amount("1.5", "l")))).isEqualTo("1.5 liters");
    assertThat(wording.pack(product("Bread", new Pack.Pieces(1, Unit.of("loaf")))))
        .isEqualTo("1 loaf");
    assertThat(wording.pack(product("Grinder", new Pack.Pieces(1, Unit.of("piece"))))).isEmpty();
  }

  @Test
  void severalMultipacksAreSaidAsAllTheirBottles() {
    var water = product("Still water", new Pack.Multi(6, Measure.of("1.5", "l")));
    assertThat(wording.quantified(water, Quantity.of(2)))
        .isEqualTo("2 Still water, 12 bottles of 1.5 liters");
  }

  @Test
  void cansAreCansWhereTheNameSaysSo() {
    var cola = product("Cola 12 Cans", new Pack.Multi(12, Measure.of("355", "ml")));
    assertThat(wording.pack(cola)).isEqualTo("12 cans of 355 milliliters");
  }

  @Test
  void goodsByWeightAreSaidByWeight() {
    var tomatoes = product("tomatoes", amount("1", "kg"), true);
    assertThat(wording.quantified(tomatoes, new Quantity(new BigDecimal("0.5"))))
        .isEqualTo("500 grams of tomatoes");
  }

  @Test
  void aTitleNobodyWouldSayIsCut() {
    var wordy =
        product(
            "Super Mega Ultra Soft, Extra Strong, Quilted Toilet Paper, 24 Rolls",
            amount("1", "kg"));
    assertThat(wording.name(wordy)).isEqualTo("Super Mega Ultra Soft, Extra Strong");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, yesterday",
    "2026-11-22, today",
    "2026-11-23, tomorrow",
    "2026-11-24, Tuesday",
    "2026-11-28, Saturday",
    "2026-11-29, November 29",
    "2026-10-31, October 31"
  })
  void daysAreSaidAsNearAsTheyAre(LocalDate day, String said) {
    assertThat(wording.day(day, SUNDAY)).isEqualTo(said);
  }

  @Test
  void thingsThatHoldACommaAreKeptApartBySemicolons() {
    assertThat(wording.list(prompts("milk", "eggs", "jam")).spoken())
        .isEqualTo("milk, eggs and jam");
    assertThat(wording.list(prompts("milk, 1 liter", "eggs")).spoken())
        .isEqualTo("milk, 1 liter; and eggs");
    assertThat(wording.list(prompts("milk")).spoken()).isEqualTo("milk");
    assertThat(wording.list(List.of()).spoken()).isEmpty();
  }

  private static List<Prompt> prompts(String... texts) {
    return List.of(texts).stream().map(Prompt::of).toList();
  }

  private static Pack amount(String amount, String unit) {
    return new Pack.Amount(Measure.of(amount, unit));
  }

  private static Product product(String name, Pack pack) {
    return product(name, pack, false);
  }

  private static Product product(String name, Pack pack, boolean byWeight) {
    return new Product(
        new Sku("X"),
        new Product.Names(name, "", "", List.of()),
        new Product.Category(List.of()),
        new Product.Packaging(pack, byWeight, OptionalInt.empty()),
        new Product.Details("", List.of(), null, Map.of(), ""));
  }
}
