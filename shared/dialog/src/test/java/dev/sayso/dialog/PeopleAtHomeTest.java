package dev.sayso.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.order.Gift;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleAtHomeTest {

  private final Home home = new Home();

  @Test
  void an_unknown_speaker_is_asked_for_whom_where_it_changes_the_product() {
    bothDrinkOats();
    assertThat(home.asSomebody().hears(reorder("oat milk")))
        .isEqualTo(introduced("For you or for Sam?"));
    assertThat(home.hears(new Intent.ForPerson("Sam"))).contains("Sam's usual", "Greenfield");
    home.means(new Intent.Yes());
    assertThat(home.orders()).hasSize(1);
    assertThat(home.orders().getFirst().buyer().shopper()).isEqualTo(Home.KIM);
  }

  @Test
  void for_me_is_the_owner() {
    bothDrinkOats();
    home.asSomebody().means(reorder("oat milk"));
    assertThat(home.hears(new Intent.ForPerson(""))).contains("Your usual", "Oatwick");
  }

  @Test
  void it_can_be_answered_by_place_by_name_and_by_product() {
    bothDrinkOats();
    for (var pick :
        List.of(
            new Pick.Ordinal(2),
            new Pick.Named(ItemPhrase.of("sam")),
            new Pick.Named(ItemPhrase.of("greenfield")))) {
      home.asSomebody().means(reorder("oat milk"));
      assertThat(home.hears(new Intent.Choose(pick))).contains("Greenfield");
    }
  }

  @Test
  void a_name_nobody_has_is_asked_again() {
    bothDrinkOats();
    home.asSomebody().means(reorder("oat milk"));
    assertThat(home.hears(new Intent.ForPerson("Zoe"))).contains("Who is it for?");
    assertThat(home.hears(new Intent.No())).contains("not ordered");
  }

  @Test
  void a_known_speaker_is_not_asked() {
    bothDrinkOats();
    assertThat(home.as(Home.SAM).hears(reorder("oat milk"))).contains("Greenfield");
    assertThat(home.as(Home.KIM).hears(reorder("oat milk"))).contains("Oatwick");
  }

  @Test
  void in_writing_nobody_is_asked() {
    bothDrinkOats();
    assertThat(home.asSomebody().on(Capabilities.TEXT).hears(reorder("oat milk")))
        .contains("Oatwick");
  }

  @Test
  void the_same_product_needs_no_question() {
    home.bought(Home.KIM, "MILK", 30).bought(Home.SAM, "MILK", 20);
    assertThat(home.asSomebody().hears(reorder("milk"))).contains("Meadow milk", "Order it?");
  }

  @Test
  void what_only_another_buys_is_offered_in_their_name() {
    home.bought(Home.SAM, "SAUSAGE", 30);
    assertThat(home.asSomebody().hears(reorder("farm sausages")))
        .contains("Sam's usual", "Order it?");
  }

  @Test
  void a_child_may_wish_and_adults_hear_of_it() {
    home.as(Home.MIA).means(add("board game"));
    assertThat(home.hears(new Intent.Checkout())).contains("Only an adult can order");
    assertThat(home.orders()).isEmpty();
    assertThat(home.as(Home.KIM).hears(new Intent.ReadCart())).contains("Mia wished for Harbor");
    assertThat(home.hears(new Intent.Checkout())).contains("Mia wished for", "39.00");
  }

  @Test
  void a_guest_of_the_house_may_wish_too() {
    home.as(Home.GUS).means(add("board game"));
    assertThat(home.hears(new Intent.Checkout())).contains("link your account");
    assertThat(home.as(Home.SAM).hears(new Intent.ReadCart())).contains("A guest wished for");
  }

  @Test
  void a_gift_is_an_order_of_its_own_and_never_in_the_cart() {
    home.means(add("milk"));
    assertThat(home.hears(gift("board game", "Sam"))).contains("As a gift for Sam.", "39.00");
    home.means(new Intent.Yes());
    assertThat(home.orders()).hasSize(1);
    assertThat(home.orders().getFirst().buyer().gift()).hasValue(new Gift("Sam"));
    assertThat(home.cart().lines()).hasSize(1);
  }

  @Test
  void at_most_one_thing_is_asked_about_a_gift() {
    assertThat(home.hears(gift("", "Sam"))).contains("What would you like to give Sam?");
    assertThat(home.hears(new Intent.JustItem(List.of(ItemPhrase.of("board game")))))
        .contains("As a gift for Sam.", "Order it?");
  }

  @Test
  void a_proposed_order_becomes_a_gift() {
    home.bought(Home.KIM, "GAME", 300);
    home.means(reorder("board game"));
    assertThat(home.hears(gift("", "Sam"))).contains("As a gift for Sam.");
  }

  @Test
  void a_changed_gift_stays_a_gift() {
    home.means(gift("board game", "Sam"));
    var two = new Intent.ChangeQuantity(Optional.empty(), new Amount.Packs(2));
    assertThat(home.hears(two)).contains("As a gift for Sam.", "78.00");
    assertThat(home.hears(new Intent.QualifiedYes(), add("milk"))).contains("As a gift for Sam.");
    home.means(new Intent.Yes());
    assertThat(home.orders().getFirst().buyer().gift()).isPresent();
    assertThat(home.cart().lines()).hasSize(1);
  }

  @Test
  void a_gift_is_told_to_its_buyer_alone() {
    home.means(gift("board game", "Sam"));
    home.means(new Intent.Yes());
    assertThat(home.hears(new Intent.OrderStatus(Optional.empty()))).contains("Harbor");
    var aloud = home.asSomebody().hears(new Intent.OrderStatus(Optional.empty()));
    assertThat(aloud).contains("something private").doesNotContain("Harbor", "39");
    assertThat(home.hears(new Intent.OrderStatus(Optional.of(ItemPhrase.of("board game")))))
        .doesNotContain("Harbor", "39", "on its way");
    assertThat(home.as(Home.SAM).hears(reorder("board game"))).doesNotContain("usual");
    assertThat(
            home.asSomebody().on(Capabilities.TEXT).hears(new Intent.OrderStatus(Optional.empty())))
        .contains("Harbor");
  }

  @Test
  void a_gift_can_be_cancelled_without_naming_it() {
    home.means(gift("board game", "Sam"));
    home.means(new Intent.Yes());
    home.means(add("milk"));
    home.asSomebody();
    var asked = home.hears(new Intent.CancelOrder(Optional.empty()));
    assertThat(asked).contains("something private").doesNotContain("Harbor", "39");
    assertThat(home.hears(new Intent.Yes())).contains("something private");
  }

  @Test
  void there_is_no_card_of_a_gift() {
    home.means(gift("board game", "Sam"));
    assertThat(home.means(new Intent.Yes()).card()).isEmpty();
  }

  @Test
  void a_proposed_order_can_be_kept_private() {
    home.bought(Home.KIM, "MILK", 30);
    home.means(reorder("milk"));
    assertThat(home.hears(new Intent.KeepPrivate()))
        .containsIgnoringCase("Kept private.")
        .endsWithIgnoringCase("order it?");
    home.means(new Intent.Yes());
    assertThat(home.orders().getFirst().buyer().gift()).hasValue(new Gift(""));
    assertThat(home.hears(new Intent.KeepPrivate())).contains("placed already");
  }

  @Test
  void what_becomes_private_leaves_the_cart() {
    home.means(add("board game"));
    home.means(new Intent.Checkout());
    assertThat(home.hears(new Intent.KeepPrivate())).contains("Kept private.");
    assertThat(home.as(Home.SAM).cart().lines()).isEmpty();
  }

  @Test
  void a_gift_that_may_not_be_ordered_now_is_kept_out_of_the_cart() {
    var limited = Home.limited(3000);
    assertThat(limited.hears(gift("board game", "Sam")))
        .contains("spending limit", "out of the cart");
    assertThat(limited.cart().lines()).isEmpty();
    assertThat(limited.notes().deferred().orElseThrow().gift()).isPresent();
  }

  @Test
  void in_the_car_a_gift_says_so_and_keeps_its_price() {
    var reply = home.on(Capabilities.CAR).means(gift("board game", "Sam"));
    assertThat(reply.prompt().written()).contains("gift for Sam", "39.00");
    assertThat(reply.prompt().words()).isLessThanOrEqualTo(25);
  }

  private void bothDrinkOats() {
    home.bought(Home.KIM, "OATWICK", 30).bought(Home.KIM, "OATWICK", 20);
    home.bought(Home.SAM, "GREEN", 30).bought(Home.SAM, "GREEN", 20);
  }

  private static String introduced(String text) {
    return "Hi, this is Corner Market's automated assistant. " + text;
  }

  private static Intent gift(String item, String recipient) {
    return new Intent.Gift(Optional.of(ItemPhrase.of(item)), recipient);
  }

  private static Intent add(String item) {
    return new Intent.Add(List.of(ItemPhrase.of(item)));
  }

  private static Intent reorder(String item) {
    return new Intent.Reorder(List.of(ItemPhrase.of(item)));
  }
}
