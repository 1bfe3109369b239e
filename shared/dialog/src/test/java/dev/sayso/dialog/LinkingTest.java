package dev.sayso.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A further device comes to know a shopper by a code: what is said on both of them.
class LinkingTest {

  private static final ShopperId STRANGER = new ShopperId("visitor");
  private static final Pattern CODE =
      Pattern.compile("([0-9]) ([0-9]) ([0-9]), ([0-9]) ([0-9]) ([0-9])");

  private final Home home = new Home();

  @Test
  void the_code_is_given_after_a_warning_and_a_yes() {
    var asked = home.means(new Intent.LinkDevice());
    assertThat(asked.prompt().written()).contains("can shop as you", "Shall I");
    assertThat(CODE.matcher(asked.prompt().written()).find()).isFalse();
    assertThat(home.hears(new Intent.Yes())).containsPattern(CODE).contains("10 minutes");
  }

  @Test
  void a_no_gives_none() {
    home.means(new Intent.LinkDevice());
    assertThat(home.hears(new Intent.No())).doesNotContainPattern(CODE);
    assertThat(home.hears(new Intent.Yes())).doesNotContainPattern(CODE);
  }

  @Test
  void whoever_says_it_is_greeted_by_name_and_finds_their_things() {
    var code = code(home);
    home.as(STRANGER).means(add("milk"));
    assertThat(home.hears(new Intent.SayCode(code))).contains("You're linked, Kim", "One thing");
    assertThat(home.visit().shopper().id()).isEqualTo(Home.KIM);
    assertThat(home.as(Home.KIM).cart().lines()).hasSize(1);
  }

  @Test
  void a_linked_device_orders() {
    var code = code(home);
    home.as(STRANGER).means(add("milk"));
    assertThat(home.hears(new Intent.Checkout())).contains("link my account");
    home.means(new Intent.SayCode(code));
    home.means(new Intent.Checkout());
    assertThat(home.hears(new Intent.Yes())).contains("Ordered");
  }

  @Test
  void what_is_asked_for_in_the_same_breath_goes_to_the_shoppers_cart() {
    var code = code(home);
    home.as(STRANGER).means(add("milk"));
    home.means(new Intent.SayCode(code), add("board game"));
    assertThat(home.as(Home.KIM).cart().lines()).hasSize(2);
  }

  @Test
  void a_stranger_who_wants_to_link_is_told_how_and_asked_for_the_code() {
    var code = code(home);
    var asked = home.as(STRANGER).means(new Intent.LinkDevice());
    assertThat(asked.prompt().written()).contains("link a device", "six digits?");
    assertThat(asked.expects().code()).isEqualTo("slot");
    assertThat(home.hears(new Intent.SayCode(code))).contains("You're linked");
  }

  @Test
  void a_wrong_code_is_asked_for_again_and_the_fifth_locks_for_a_day() {
    var code = code(home);
    home.as(STRANGER);
    for (int i = 0; i < 4; i++) {
      assertThat(home.hears(new Intent.SayCode("99999" + i))).contains("don't know that code");
    }
    assertThat(home.hears(new Intent.SayCode("999994"))).contains("tomorrow");
    assertThat(home.hears(new Intent.SayCode(code))).contains("tomorrow");
    home.clock.advance(Duration.ofHours(25));
    assertThat(home.as(STRANGER).hears(new Intent.SayCode(code(home.as(Home.KIM)))))
        .contains("I don't need a code");
    var fresh = code(home.as(Home.KIM));
    assertThat(home.as(STRANGER).hears(new Intent.SayCode(fresh))).contains("You're linked");
  }

  @Test
  void four_digits_are_no_linking_code() {
    home.as(STRANGER).means(new Intent.LinkDevice());
    assertThat(home.hears(new Intent.SayCode("4711"))).contains("six digits");
  }

  @Test
  void where_there_is_a_voice_code_it_is_asked_for_instead_of_a_yes() {
    var safe = Home.coded();
    var asked = safe.means(new Intent.LinkDevice());
    assertThat(asked.prompt().written()).contains("voice code?");
    assertThat(safe.hears(new Intent.SayCode("0000"))).contains("2 tries left");
    assertThat(safe.hears(new Intent.SayCode("4711"))).containsPattern(CODE);
  }

  @Test
  void three_wrong_voice_codes_lock_this_too() {
    var safe = Home.coded();
    safe.means(new Intent.LinkDevice());
    safe.means(new Intent.SayCode("0000"));
    safe.means(new Intent.SayCode("0001"));
    assertThat(safe.hears(new Intent.SayCode("0002"))).contains("locked until");
    assertThat(safe.hears(new Intent.LinkDevice())).contains("locked until");
  }

  @Test
  void a_child_and_a_guest_of_the_house_get_none() {
    assertThat(home.as(Home.MIA).hears(new Intent.LinkDevice())).contains("Only an adult");
    assertThat(home.as(Home.GUS).hears(new Intent.LinkDevice())).contains("Only an adult");
    assertThat(home.as(Home.GUS).hears(new Intent.SayCode("100000"))).contains("don't need a code");
  }

  @Test
  void in_a_car_no_code_is_read_out() {
    home.on(Capabilities.CAR);
    assertThat(home.hears(new Intent.LinkDevice())).contains("parked");
  }

  @Test
  void the_digits_are_masked_in_what_is_told_of_the_turn() {
    var code = code(home);
    var reply = home.as(STRANGER).means(new Intent.SayCode(code));
    assertThat(reply.understood().intents()).containsExactly(new Intent.SayCode(""));
  }

  /// From a device that knows Kim.
  private static String code(Home home) {
    home.means(new Intent.LinkDevice());
    var said = CODE.matcher(home.hears(new Intent.Yes()));
    assertThat(said.find()).isTrue();
    return said.group(0).replaceAll("[ ,]", "");
  }

  private static Intent add(String name) {
    return new Intent.Add(List.of(ItemPhrase.of(name)));
  }
}
