package dev.sayso.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A shopper whom nobody knows, on a surface by which they can sign in to the shop.
class SigningInTest {

  private static final ShopperId STRANGER = new ShopperId("visitor");

  private final Home home = new Home().on(Capabilities.SPEAKER.signingIn()).as(STRANGER);

  @Test
  void who_wants_to_order_is_handed_a_way_to_sign_in_and_the_cart_is_kept() {
    home.means(new Intent.Add(List.of(ItemPhrase.of("milk"))));
    var reply = home.means(new Intent.Checkout());
    assertThat(reply.prompt().written()).contains("sign in", "kept it in your cart");
    assertThat(reply.card()).hasValueSatisfying(card -> assertThat(card.signsIn()).isTrue());
    assertThat(home.cart().lines()).hasSize(1);
    assertThat(home.hears(new Intent.Yes())).doesNotContain("Ordered");
  }

  @Test
  void who_asks_to_be_linked_or_for_a_standing_order_is_too() {
    var linking = home.means(new Intent.LinkDevice());
    assertThat(linking.prompt().written()).contains("sign in", "code another device gave you");
    assertThat(linking.card()).hasValueSatisfying(card -> assertThat(card.signsIn()).isTrue());
  }

  @Test
  void who_is_known_is_not() {
    home.as(Home.KIM).means(new Intent.Add(List.of(ItemPhrase.of("milk"))));
    var reply = home.means(new Intent.Checkout());
    assertThat(reply.card()).isEmpty();
    assertThat(home.hears(new Intent.Yes())).contains("Ordered");
  }

  @Test
  void a_guest_of_the_household_is_not_asked_to_sign_in() {
    home.as(Home.GUS).means(new Intent.Add(List.of(ItemPhrase.of("milk"))));
    assertThat(home.means(new Intent.Checkout()).card()).isEmpty();
  }

  @Test
  void where_nobody_can_sign_in_a_code_of_another_device_is_what_helps() {
    home.on(Capabilities.SPEAKER).means(new Intent.Add(List.of(ItemPhrase.of("milk"))));
    assertThat(home.hears(new Intent.Checkout())).contains("link my account");
  }
}
