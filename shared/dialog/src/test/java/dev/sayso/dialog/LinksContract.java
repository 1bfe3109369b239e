package dev.sayso.dialog;

import static dev.sayso.dialog.SessionSteps.ANN;
import static dev.sayso.dialog.SessionSteps.KIM;
import static dev.sayso.dialog.SessionSteps.MILK;
import static dev.sayso.dialog.SessionSteps.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Links.Linked;
import dev.sayso.dialog.Sessions.Saved;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store keeps to when a further device comes to know a shopper.
public abstract class LinksContract implements TestedSessions.Opening {

  private static final Caller PHONE = identified("phone", "+15550100");
  private static final Caller CHAT = identified("google-session", "chat-1");
  private static final Sku TEA = new Sku("TEA");

  private final TestClock clock = TestClock.at("2026-11-22T15:00:00Z");
  private TestedSessions store;

  @BeforeEach
  void openAStore() {
    store = open(clock);
    List.of(KIM, SAM, ANN).forEach(store::knows);
  }

  @Test
  void whoever_says_the_code_is_the_shopper_from_then_on() {
    var linked = redeem(PHONE, store.links().offer(KIM));
    assertThat(linked).isInstanceOf(Linked.To.class);
    assertThat(visit(PHONE).shopper().id()).isEqualTo(KIM.id());
    assertThat(visit(PHONE).shopper().identities()).contains(new Identity("phone", "+15550100"));
    assertThat(visit(kim()).shopper().id()).isEqualTo(KIM.id());
  }

  @Test
  void a_code_is_six_digits_and_each_is_another() {
    var codes = List.of(store.links().offer(KIM), store.links().offer(KIM));
    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[0-9]{6}"));
  }

  @Test
  void a_code_counts_once() {
    var code = store.links().offer(KIM);
    redeem(PHONE, code);
    assertThat(redeem(CHAT, code)).isEqualTo(new Linked.NoSuchCode());
    assertThat(visit(CHAT).shopper().isStranger()).isTrue();
  }

  @Test
  void a_code_is_worth_nothing_after_ten_minutes() {
    var code = store.links().offer(KIM);
    clock.advance(Links.VALID);
    assertThat(redeem(PHONE, code)).isEqualTo(new Linked.NoSuchCode());
    assertThat(visit(PHONE).shopper().isStranger()).isTrue();
  }

  @Test
  void a_code_still_counts_shortly_before() {
    var code = store.links().offer(KIM);
    clock.advance(Links.VALID.minusSeconds(1));
    assertThat(redeem(PHONE, code)).isInstanceOf(Linked.To.class);
  }

  @Test
  void a_wrong_code_changes_nothing() {
    var code = store.links().offer(KIM);
    var wrong = code.equals("000000") ? "000001" : "000000";
    put(PHONE, TEA, 1);
    assertThat(redeem(PHONE, wrong)).isEqualTo(new Linked.NoSuchCode());
    assertThat(visit(PHONE).shopper().isStranger()).isTrue();
    assertThat(visit(PHONE).cart().lines()).hasSize(1);
    assertThat(visit(kim()).cart().isEmpty()).isTrue();
  }

  @Test
  void what_a_stranger_gathered_comes_along_and_the_larger_quantity_counts() {
    put(kim(), MILK, 2);
    put(PHONE, MILK, 3);
    put(PHONE, TEA, 1);
    assertThat(redeem(PHONE, store.links().offer(KIM)))
        .isInstanceOfSatisfying(
            Linked.To.class, linked -> assertThat(linked.products()).isEqualTo(2));
    assertThat(visit(kim()).cart().lines())
        .containsExactly(line(MILK, 3, KIM.id()), line(TEA, 1, KIM.id()));
  }

  @Test
  void what_is_at_home_stays_where_the_stranger_had_fewer() {
    put(kim(), MILK, 4);
    put(PHONE, MILK, 1);
    redeem(PHONE, store.links().offer(KIM));
    assertThat(visit(kim()).cart().line(MILK).orElseThrow().quantity()).isEqualTo(Quantity.of(4));
  }

  @Test
  void taking_the_things_in_can_be_undone_in_one_step() {
    put(kim(), MILK, 1);
    put(PHONE, TEA, 1);
    redeem(PHONE, store.links().offer(KIM));
    assertThat(visit(kim()).cart().undone().lines()).containsExactly(line(MILK, 1, KIM.id()));
  }

  @Test
  void nobody_else_comes_along() {
    redeem(PHONE, store.links().offer(KIM));
    assertThat(visit(CHAT).shopper().isStranger()).isTrue();
    assertThat(visit(identified("alexa", "ann")).shopper().id()).isEqualTo(ANN.id());
    assertThat(visit(identified("alexa", "ann")).cart().isEmpty()).isTrue();
  }

  @Test
  void a_conversation_that_is_nobodys_is_linked_and_not_kept_as_an_account() {
    redeem(CHAT, store.links().offer(KIM));
    assertThat(visit(CHAT).shopper().id()).isEqualTo(KIM.id());
    assertThat(visit(kim()).shopper().identities()).isEqualTo(KIM.identities());
  }

  @Test
  void a_shopper_whom_only_an_id_names_is_linked_too() {
    var page = new Caller.Known(new ShopperId("visitor"));
    redeem(page, store.links().offer(SAM));
    assertThat(visit(page).shopper().id()).isEqualTo(SAM.id());
  }

  @Test
  void whoever_signs_in_brings_along_what_they_gathered_before() {
    var phone = new Identity("phone", "+15550100");
    put(PHONE, TEA, 1);
    var signedIn =
        new Caller.Identified(phone, Optional.of(new Identity("alexa", "kim")), Optional.of(phone));
    assertThat(visit(signedIn).cart().lines()).containsExactly(line(TEA, 1, KIM.id()));
    assertThat(visit(kim()).cart().lines()).hasSize(1);
    assertThat(visit(PHONE).cart().isEmpty()).isTrue();
  }

  @Test
  void when_too_many_wrong_codes_were_said_none_is_looked_at_for_a_while() {
    var code = store.links().offer(KIM);
    var wrong = code.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 100; i++) {
      redeem(identified("phone", "+1555" + i), wrong);
    }
    assertThat(redeem(PHONE, code)).isEqualTo(new Linked.Paused());
    clock.advance(Duration.ofMinutes(20));
    assertThat(redeem(PHONE, store.links().offer(KIM))).isInstanceOf(Linked.To.class);
  }

  private Linked redeem(Caller caller, String code) {
    return store.links().redeem(caller, visit(caller), code);
  }

  private void put(Caller caller, Sku sku, int packs) {
    var visit = visit(caller);
    var cart = visit.cart().put(line(sku, packs, visit.shopper().id()));
    var change = new Sessions.Change(visit.session(), Optional.of(cart), false);
    assertThat(store.sessions().save(visit, change)).isEqualTo(Saved.DONE);
  }

  private Visit visit(Caller caller) {
    return store.sessions().open(caller, "talk");
  }

  private static Caller kim() {
    return identified("alexa", "kim");
  }

  private static Caller identified(String channel, String id) {
    return new Caller.Identified(new Identity(channel, id), Optional.empty());
  }

  private static LineItem line(Sku sku, int packs, ShopperId by) {
    return new LineItem(sku, Quantity.of(packs), Money.of(189, "USD"), by);
  }
}
