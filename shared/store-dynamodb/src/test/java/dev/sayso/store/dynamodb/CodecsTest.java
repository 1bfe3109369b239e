package dev.sayso.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.dialog.Session;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Whatever is written is read back as it was.
class CodecsTest {

  @Property(tries = 500)
  void sessions_survive(@ForAll("sessions") Session session) {
    var read = SessionCodec.session(stored(SessionCodec.write(session)), session.id());
    assertThat(read).isEqualTo(session);
  }

  @Property(tries = 200)
  void carts_survive(@ForAll("carts") Cart cart) {
    survives(cart, GoodsCodec::write, GoodsCodec::cart);
  }

  @Property(tries = 200)
  void orders_survive(@ForAll("orders") Order order) {
    survives(order, OrderCodec::write, OrderCodec::order);
  }

  @Property(tries = 200)
  void shoppers_survive(@ForAll("shoppers") Shopper shopper) {
    survives(shopper, ShopperCodec::write, ShopperCodec::shopper);
  }

  @Property(tries = 200)
  void products_survive(@ForAll("products") Product product) {
    survives(product, ProductCodec::write, ProductCodec::product);
  }

  @Property(tries = 200)
  void notes_survive(@ForAll("notes") ShopperNotes notes) {
    survives(notes, NotesCodec::write, NotesCodec::notes);
  }

  @Property(tries = 200)
  void cases_survive(@ForAll("handovers") Handover handover) {
    survives(handover, NotesCodec::write, NotesCodec::handover);
  }

  @Example
  void terms_survive() {
    survives(TestedShop.TERMS, TermsCodec::write, TermsCodec::terms);
  }

  @Example
  void half_a_surrogate_pair_becomes_a_question_mark() {
    assertThat(Fields.textValue("a\ud83db").s()).isEqualTo("a?b");
    assertThat(Fields.textValue("a\ud83d\ude00b").s()).isEqualTo("a\ud83d\ude00b");
  }

  @Example
  void what_is_missing_is_named_and_not_repeated() {
    var stored = new Stored(Map.of("secret", AttributeValue.fromS("4711")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrderCodec.order(stored))
        .withMessageContaining("`id`")
        .withMessageNotContaining("4711");
  }

  @Provide
  Arbitrary<Session> sessions() {
    return SessionSamples.sessions();
  }

  @Provide
  Arbitrary<Cart> carts() {
    return Samples.carts();
  }

  @Provide
  Arbitrary<ShopperNotes> notes() {
    return NoteSamples.notes();
  }

  @Provide
  Arbitrary<Handover> handovers() {
    return NoteSamples.handovers();
  }

  @Provide
  Arbitrary<Order> orders() {
    return ShopSamples.orders();
  }

  @Provide
  Arbitrary<Shopper> shoppers() {
    return ShopSamples.shoppers();
  }

  @Provide
  Arbitrary<Product> products() {
    return ShopSamples.products();
  }

  private static <T> void survives(T value, Function<T, Fields> write, Function<Stored, T> read) {
    assertThat(read.apply(stored(write.apply(value)))).isEqualTo(value);
  }

  private static Stored stored(Fields fields) {
    return new Stored(fields.value().m());
  }
}
