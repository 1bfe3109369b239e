package dev.sayso.commerce.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import dev.sayso.commerce.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class UnitPriceTest {

  @Test
  void packsOfDifferentSizesCompareByTheKilo() {
    var small = price(189, new Pack.Amount(Measure.of("500", "g")));
    var large = price(329, new Pack.Amount(Measure.of("1", "kg")));
    assertThat(large).isLessThan(small);
    assertThat(small.price()).isEqualByComparingTo("378");
  }

  @Test
  void ouncesAndGramsCompare() {
    var pound = price(453, new Pack.Amount(Measure.of("1", "lb")));
    assertThat(pound.price().doubleValue()).isCloseTo(998.7, offset(0.1));
    assertThat(pound.comparable(price(100, new Pack.Amount(Measure.of("100", "g"))))).isTrue();
  }

  @Test
  void aMultipackCountsAllThatIsInIt() {
    var six = price(549, new Pack.Multi(6, Measure.of("1.5", "l")));
    assertThat(six.price()).isEqualByComparingTo("61");
  }

  @Test
  void statedUsesWinOverThePack() {
    var washes =
        UnitPrice.of(Money.of(1200, "USD"), product(new Pack.Amount(Measure.of("2", "l")), 40));
    assertThat(washes.orElseThrow().price()).isEqualByComparingTo("30");
    assertThat(washes.orElseThrow().per()).isEqualTo(new UnitPrice.Per.Use());
  }

  @Test
  void anUnstatedPackHasNoUnitPrice() {
    assertThat(UnitPrice.of(Money.of(1, "USD"), product(new Pack.Unstated(), 0))).isEmpty();
  }

  @Test
  void tabsDoNotCompareWithKilos() {
    var tab = price(1249, new Pack.Pieces(60, Unit.of("tab")));
    var kilo = price(100, new Pack.Amount(Measure.of("1", "kg")));
    assertThatThrownBy(() -> tab.compareTo(kilo)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPackHoldsSomething() {
    assertThatThrownBy(() -> new Pack.Pieces(0, Unit.of("tab")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Measure(BigDecimal.ZERO, Unit.of("g")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static UnitPrice price(long minor, Pack pack) {
    return UnitPrice.of(Money.of(minor, "USD"), product(pack, 0)).orElseThrow();
  }

  private static Product product(Pack pack, int uses) {
    return new Product(
        new Sku("X"),
        new Product.Names("X", "", "", List.of()),
        new Product.Category(List.of()),
        new Product.Packaging(pack, false, uses == 0 ? OptionalInt.empty() : OptionalInt.of(uses)),
        new Product.Details("", List.of(), null, Map.of(), ""));
  }
}
