package dev.sayso.commerce.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sayso.commerce.catalog.Offer;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shopper.ShopperId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CartTest {

  private static final Sku MILK = new Sku("MILK");
  private static final Sku SOAP = new Sku("SOAP");
  private static final ShopperId KIM = new ShopperId("kim");
  private static final FillingCart FILLING =
      new FillingCart(Map.of(MILK, offer(MILK, 189, 30), SOAP, offer(SOAP, 299, 2)), 24, KIM);

  @Test
  void addingTwiceAddsUpInOneLine() {
    var cart = added(added(Cart.EMPTY, MILK, 2), MILK, 3);
    assertThat(cart.lines()).hasSize(1);
    assertThat(cart.line(MILK).orElseThrow().quantity()).isEqualTo(Quantity.of(5));
  }

  @Test
  void moreThanIsLeftIsRefusedAndSaysHowManyThereAre() {
    var change = FILLING.add(Cart.EMPTY, SOAP, Quantity.of(3));
    assertThat(change).isEqualTo(new CartChange.OutOfStock(SOAP, 2));
  }

  @Test
  void moreThanTheShopSellsAtOnceIsRefusedAlsoInSmallSteps() {
    var cart = added(Cart.EMPTY, MILK, 20);
    assertThat(FILLING.add(cart, MILK, Quantity.of(5)))
        .isEqualTo(new CartChange.LimitReached(MILK, 24));
  }

  @Test
  void whatTheShopDoesNotSellIsRefused() {
    var unknown = new Sku("NOPE");
    assertThat(FILLING.add(Cart.EMPTY, unknown, Quantity.ONE))
        .isEqualTo(new CartChange.UnknownSku(unknown));
  }

  @Test
  void aFullCartTakesNoFurtherProduct() {
    var cart = Cart.EMPTY;
    for (int i = 0; i < Cart.MOST_LINES; i++) {
      cart = cart.put(line(new Sku("S" + i), 1));
    }
    assertThat(FILLING.add(cart, MILK, Quantity.ONE)).isInstanceOf(CartChange.LimitReached.class);
  }

  @Test
  void aReplacementKeepsItsPlace() {
    var cart = added(added(Cart.EMPTY, MILK, 1), SOAP, 1).replace(MILK, line(new Sku("OAT"), 2));
    assertThat(cart.lines()).extracting(LineItem::sku).containsExactly(new Sku("OAT"), SOAP);
  }

  @Test
  void whatWasOrderedCannotBeUndone() {
    var cart = added(added(Cart.EMPTY, MILK, 1), SOAP, 1).afterOrder(List.of(MILK));
    assertThat(cart.undone()).isEqualTo(cart);
    assertThat(cart.lines()).extracting(LineItem::sku).containsExactly(SOAP);
  }

  @Test
  void severalChangesOfOneTurnAreUndoneTogether() {
    var before = added(Cart.EMPTY, SOAP, 1);
    var after = added(added(before, MILK, 1), MILK, 1).asOneChangeSince(before);
    assertThat(after.undone()).isEqualTo(before);
  }

  @Test
  void twoLinesOfOneProductAreNoCart() {
    assertThatThrownBy(() -> new Cart(List.of(line(MILK, 1), line(MILK, 2)), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void undoTakesBackExactlyTheLastChange(@ForAll("edits") List<Edit> edits) {
    var cart = Cart.EMPTY;
    for (var edit : edits) {
      var changed = edit.apply(cart);
      if (!changed.lines().equals(cart.lines())) {
        assertThat(changed.undone().lines()).isEqualTo(cart.lines());
      }
      assertThat(changed.past()).hasSizeLessThanOrEqualTo(Cart.UNDOABLE);
      cart = changed;
    }
  }

  @Property
  void theTotalIsTheSumOfItsLines(@ForAll("edits") List<Edit> edits) {
    var cart = Cart.EMPTY;
    for (var edit : edits) {
      cart = edit.apply(cart);
    }
    long sum = cart.lines().stream().mapToLong(line -> line.total().minor()).sum();
    assertThat(cart.total(Currency.getInstance("USD"))).isEqualTo(Money.of(sum, "USD"));
  }

  /// One change: a quantity of zero takes the line away.
  record Edit(Sku sku, int quantity) {
    Cart apply(Cart cart) {
      return quantity == 0 ? cart.without(sku) : cart.put(line(sku, quantity));
    }
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    var skus = Arbitraries.of("A", "B", "C").map(Sku::new);
    return skus.flatMap(sku -> Arbitraries.integers().between(0, 5).map(q -> new Edit(sku, q)))
        .list()
        .ofMaxSize(20);
  }

  private static Cart added(Cart cart, Sku sku, int quantity) {
    return switch (FILLING.add(cart, sku, Quantity.of(quantity))) {
      case CartChange.Added(Cart filled, LineItem _) -> filled;
      case CartChange.OutOfStock _, CartChange.LimitReached _, CartChange.UnknownSku _ ->
          throw new AssertionError("not added: " + sku);
    };
  }

  private static LineItem line(Sku sku, int quantity) {
    return new LineItem(sku, new Quantity(BigDecimal.valueOf(quantity)), Money.of(100, "USD"), KIM);
  }

  private static Offer offer(Sku sku, long price, int stock) {
    return new Offer(sku, Money.of(price, "USD"), stock, Instant.EPOCH);
  }
}
