package dev.sayso.dialog.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.catalog.Unit;
import dev.sayso.commerce.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GermanWordingTest {

  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
  private final Wording wording = Wording.of(Locale.GERMANY);
  private final PromptBook book = wording.book();

  @ParameterizedTest
  @CsvSource({
    "1249, 12 Euro 49, '12,49 €'",
    "100, 1 Euro, '1,00 €'",
    "205, 2 Euro 5, '2,05 €'",
    "79, 79 Cent, '0,79 €'",
    "1, 1 Cent, '0,01 €'",
    "0, 0 Euro, '0,00 €'",
    "123456, 1234 Euro 56, '1.234,56 €'"
  })
  void amountsAreSaidAsPeopleSayThem(long minor, String spoken, String written) {
    var amount = book.money(Money.of(minor, "EUR"));
    assertThat(amount.spoken()).isEqualTo(spoken);
    assertThat(amount.written().replace('\u00A0', ' ')).isEqualTo(written);
  }

  @Test
  void piecesHaveTheirOwnPlurals() {
    assertThat(pack(new Pack.Pieces(8, Unit.of("roll")))).isEqualTo("8 Rollen");
    assertThat(pack(new Pack.Pieces(1, Unit.of("roll")))).isEqualTo("1 Rolle");
    assertThat(pack(new Pack.Pieces(10, Unit.of("egg")))).isEqualTo("10 Eier");
    assertThat(pack(new Pack.Pieces(60, Unit.of("tab")))).isEqualTo("60 Tabs");
    assertThat(pack(new Pack.Pieces(4, Unit.of("piece")))).isEqualTo("4 Stück");
  }

  @Test
  void aPieceTheBookDoesNotNameIsCountedAll() {
    assertThat(pack(new Pack.Pieces(3, Unit.of("widget")))).isEqualTo("3 Stück");
  }

  @Test
  void measuresHaveADecimalComma() {
    assertThat(pack(new Pack.Amount(Measure.of("1.5", "l")))).isEqualTo("1,5 Liter");
    assertThat(pack(new Pack.Amount(Measure.of("0.5", "kg")))).isEqualTo("500 Gramm");
    assertThat(pack(new Pack.Amount(Measure.of("1", "kg")))).isEqualTo("1 Kilo");
    assertThat(book.say("reason.rated", "rating", 4.6).spoken()).isEqualTo("mit 4,6 bewertet");
  }

  @Test
  void severalMultipacksAreSaidAsAllTheirBottles() {
    var water = product("Quellbach Wasser", new Pack.Multi(6, Measure.of("1.5", "l")), false);
    assertThat(wording.quantified(water, Quantity.of(2)))
        .isEqualTo("2-mal Quellbach Wasser, 12 Flaschen à 1,5 Liter");
    var cola = product("Cola Dosen", new Pack.Multi(6, Measure.of("330", "ml")), false);
    assertThat(wording.pack(cola)).isEqualTo("6 Dosen à 330 Milliliter");
  }

  @Test
  void goodsByWeightAreSaidByWeight() {
    var tomatoes = product("Tomaten", new Pack.Amount(Measure.of("1", "kg")), true);
    assertThat(wording.quantified(tomatoes, new Quantity(new BigDecimal("0.5"))))
        .isEqualTo("500 Gramm Tomaten");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, gestern",
    "2026-11-22, heute",
    "2026-11-23, morgen",
    "2026-11-24, Dienstag",
    "2026-12-03, am 3. Dezember"
  })
  void daysAreSaidAsNearAsTheyAre(LocalDate day, String said) {
    assertThat(wording.day(day, SUNDAY)).isEqualTo(said);
  }

  @Test
  void austriaSpeaksGermanToo() {
    assertThat(Wording.of(Locale.of("de", "AT")).book().say("cart.empty").spoken())
        .isEqualTo("Dein Korb ist leer.");
  }

  private String pack(Pack pack) {
    return wording.pack(product("Ware", pack, false));
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
