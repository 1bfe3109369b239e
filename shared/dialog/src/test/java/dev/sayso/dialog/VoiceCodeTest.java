package dev.sayso.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Order;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class VoiceCodeTest {

  private static final String RIGHT = "4711";

  private final Home home = Home.coded();

  @Test
  void a_large_order_needs_the_code_after_the_yes() {
    assertThat(asked().prompt().written()).contains("voice code");
    assertThat(home.orders()).isEmpty();
    var reply = home.means(code(RIGHT));
    assertThat(reply.prompt().written()).contains("Ordered");
    assertThat(home.orders()).hasSize(1);
  }

  @Test
  void the_record_holds_the_yes_and_never_the_digits() {
    asked();
    var reply = home.means("kitchen", "four seven one one", code(RIGHT));
    Order order = home.orders().getFirst();
    assertThat(order.consent()).isNotNull();
    assertThat(order.consent().answer()).isEqualTo("yes please");
    assertThat(order.toString()).doesNotContain(RIGHT);
    assertThat(reply.understood().intents()).containsExactly(new Intent.SayCode(""));
    assertThat(home.visit().session().toString()).doesNotContain(RIGHT);
  }

  @Test
  void digits_that_were_misunderstood_are_masked_too() {
    asked();
    var reply = home.means(new Intent.Unclear("4712"));
    assertThat(reply.understood().toString()).doesNotContain("4712");
  }

  @Test
  void a_small_order_needs_no_code() {
    home.means(add("board game"));
    home.means(new Intent.Checkout());
    assertThat(home.hears(new Intent.Yes())).contains("Ordered");
  }

  @Test
  void nobody_without_a_code_is_asked_for_one() {
    var free = new Home();
    free.means(add("chess set"));
    free.means(new Intent.Checkout());
    assertThat(free.hears(new Intent.Yes())).contains("Ordered");
  }

  @Test
  void it_is_asked_for_in_writing_as_well() {
    home.on(Capabilities.TEXT);
    assertThat(asked().prompt().written()).contains("voice code");
  }

  @Test
  void wrong_codes_are_counted_and_the_third_locks_for_a_day() {
    asked();
    assertThat(home.hears(code("0000"))).contains("2 tries left");
    assertThat(home.hears(code("0001"))).contains("One try left");
    assertThat(home.hears(code("0002"))).contains("locked until tomorrow", "new voice code");
    assertThat(home.cart().lines()).hasSize(1);
    assertThat(home.hears(code(RIGHT))).doesNotContain("Ordered");
    assertThat(home.orders()).isEmpty();
  }

  @Test
  void while_it_is_locked_nothing_is_ordered_at_all() {
    lock();
    home.means(add("milk"));
    var reply = home.means(new Intent.Checkout());
    assertThat(reply.prompt().written()).contains("locked until");
    assertThat(reply.expects().code()).isEqualTo("nothing");
    assertThat(home.hears(new Intent.Yes())).doesNotContain("Ordered");
    assertThat(home.cart().lines()).hasSize(2);
  }

  @Test
  void an_order_that_was_open_before_the_lock_is_not_taken_either() {
    home.means("bedroom", "", add("milk"));
    home.means("bedroom", "", new Intent.Reorder(List.of()));
    lock();
    assertThat(home.means("bedroom", "yes", new Intent.Yes()).prompt().written())
        .doesNotContain("Ordered");
    assertThat(home.orders()).isEmpty();
  }

  @Test
  void the_lock_ends_after_a_day() {
    lock();
    home.clock.advance(Duration.ofHours(25));
    assertThat(home.hears(new Intent.Unlock())).contains("isn't locked");
    home.means(new Intent.Checkout());
    home.means("kitchen", "yes", new Intent.Yes());
    assertThat(home.hears(code("0000"))).contains("2 tries left");
    assertThat(home.hears(code(RIGHT))).contains("Ordered");
  }

  @Test
  void a_new_code_unlocks() {
    lock();
    assertThat(home.hears(new Intent.Unlock())).contains("A new voice code");
    home.newCode("8052");
    home.means(new Intent.Checkout());
    home.means("kitchen", "yes", new Intent.Yes());
    assertThat(home.hears(code("8052"))).contains("Ordered");
  }

  @Test
  void the_right_code_forgives_the_wrong_ones() {
    asked();
    home.means(code("0000"));
    home.means(code(RIGHT));
    assertThat(home.notes().code().wrong()).isZero();
  }

  @Test
  void two_devices_that_guess_at_once_are_counted_one_after_the_other() {
    asked();
    home.means("bedroom", "", new Intent.Checkout());
    home.means("bedroom", "yes", new Intent.Yes());
    var first = new AtomicBoolean(true);
    home.between(store ->
        new Sessions() {
          @Override
          public Visit open(Caller caller, String session) {
            return store.open(caller, session);
          }

          @Override
          public Saved save(Visit read, Change change) {
            if (first.getAndSet(false)) {
              home.means("bedroom", "0001", code("0001"));
            }
            return store.save(read, change);
          }
        });
    assertThat(home.hears(code("0000"))).contains("One try left");
    assertThat(home.notes().code().wrong()).isEqualTo(2);
  }

  @Test
  void a_code_nobody_asked_for_does_nothing() {
    assertThat(home.hears(code(RIGHT))).contains("don't need a code");
    assertThat(home.orders()).isEmpty();
  }

  @Test
  void a_no_to_the_code_orders_nothing() {
    asked();
    assertThat(home.hears(new Intent.No())).contains("not ordered");
    assertThat(home.hears(code(RIGHT))).doesNotContain("Ordered");
  }

  @Test
  void a_price_that_changed_while_the_code_was_asked_asks_again() {
    asked();
    home.shop.sells(new Sku("BOARD"), Money.of(13000, "USD"), 40);
    assertThat(home.hears(code(RIGHT))).contains("130.00").endsWithIgnoringCase("order it?");
    assertThat(home.orders()).isEmpty();
  }

  @Test
  void in_a_car_nothing_asks_for_a_code() {
    home.on(Capabilities.CAR).means(add("chess set"));
    var reply = home.means(new Intent.Checkout());
    assertThat(reply.prompt().written()).contains("I'll finish when you park");
    assertThat(home.cart().lines()).hasSize(1);
    assertThat(home.notes().deferred().orElseThrow().untilParked()).isTrue();
  }

  @Test
  void a_summary_from_the_kitchen_is_not_paid_for_in_the_car() {
    home.means(add("chess set"));
    home.means(new Intent.Checkout());
    assertThat(home.on(Capabilities.CAR).hears(new Intent.Yes())).contains("when you park");
    assertThat(home.orders()).isEmpty();
  }

  @Test
  void over_the_limit_is_kept_and_in_the_car_until_parked() {
    var limited = Home.limited(3000);
    limited.means(add("board game"));
    assertThat(limited.hears(new Intent.Checkout())).contains("spending limit");
    assertThat(limited.on(Capabilities.CAR).hears(new Intent.Checkout())).contains("when you park");
    assertThat(limited.orders()).isEmpty();
    assertThat(limited.cart().lines()).hasSize(1);
  }

  private Reply asked() {
    home.means(add("chess set"));
    home.means(new Intent.Checkout());
    return home.means("kitchen", "yes please", new Intent.Yes());
  }

  private void lock() {
    asked();
    home.means(code("0000"));
    home.means(code("0001"));
    home.means(code("0002"));
  }

  private static Intent code(String digits) {
    return new Intent.SayCode(digits);
  }

  private static Intent add(String item) {
    return new Intent.Add(List.of(ItemPhrase.of(item)));
  }
}
