package dev.sayso.dialog;

import static dev.sayso.dialog.SessionSteps.ANN;
import static dev.sayso.dialog.SessionSteps.KIM;
import static dev.sayso.dialog.SessionSteps.MILK;
import static dev.sayso.dialog.SessionSteps.SAM;
import static dev.sayso.dialog.SessionSteps.milk;
import static dev.sayso.dialog.SessionSteps.spoken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.InMemoryCatalog;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.replenishment.Basket;
import dev.sayso.commerce.replenishment.Basket.Item;
import dev.sayso.commerce.replenishment.Forecasting;
import dev.sayso.commerce.replenishment.ReplenishmentForecast;
import dev.sayso.commerce.replenishment.ShopperHabits;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store of conversations and carts keeps to.
public abstract class SessionsContract implements TestedSessions.Opening {

  private static final Optional<Cart> NO_CART = Optional.empty();
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private final TestClock clock = TestClock.at("2026-11-22T15:00:00Z");
  private TestedSessions store;

  @BeforeEach
  void openAStore() {
    store = open(clock);
    List.of(KIM, SAM, ANN).forEach(store::knows);
  }

  @Test
  void a_first_visit_begins_a_session_with_an_empty_cart() {
    var visit = visit(KIM, "s");
    assertThat(visit.shopper()).isEqualTo(KIM);
    assertThat(visit.session()).isEqualTo(Session.begin("s", KIM.id(), clock.instant()));
    assertThat(visit.cart()).isEqualTo(Cart.EMPTY);
    assertThat(visit.orders().isEmpty()).isTrue();
    assertThat(visit.introduced()).isFalse();
    assertThat(visit.members()).containsExactlyInAnyOrder(KIM, SAM);
  }

  @Test
  void what_was_saved_is_read_again() {
    var visit = visit(KIM, "s");
    var changed = spoken(visit, "t-1");
    var cart = milk(visit.cart(), 2);
    assertThat(save(visit, new Sessions.Change(changed, Optional.of(cart), true)))
        .isEqualTo(Sessions.Saved.DONE);
    var again = visit(KIM, "s");
    assertThat(again.session()).isEqualTo(changed);
    assertThat(again.cart()).isEqualTo(cart);
    assertThat(again.introduced()).isTrue();
  }

  @Test
  void without_a_changed_cart_the_cart_stays() {
    saveCart(visit(KIM, "s"), 2);
    var visit = visit(KIM, "s");
    save(visit, new Sessions.Change(spoken(visit, "t-2"), Optional.empty(), false));
    assertThat(visit(KIM, "s").cart().line(MILK)).isPresent();
  }

  @Test
  void a_turn_brings_what_the_household_will_need_and_no_other_household_does() {
    assertThat(visit(KIM, "s").outlook()).isEmpty();
    var habits = ShopperHabits.of(List.of(new Basket("O-1", TODAY, List.of(new Item(MILK, 1)))));
    var outlook = Forecasting.of(new InMemoryCatalog(List.of())).outlook(habits, clock.instant());
    var forecasts = store.forecasts();
    var home = KIM.household();
    assertThat(forecasts.save(home, forecasts.kept(home), habits.state(), outlook)).isTrue();

    var kept = visit(SAM, "phone").outlook().orElseThrow();
    assertThat(kept.through()).isEqualTo(clock.instant());
    assertThat(kept.forecasts(TODAY, List.of()))
        .extracting(ReplenishmentForecast::sku)
        .containsExactly(MILK);
    assertThat(visit(ANN, "s").outlook()).isEmpty();
  }

  @Test
  void a_household_shares_its_cart_and_nobody_else_sees_it() {
    saveCart(visit(KIM, "kitchen"), 2);
    assertThat(visit(SAM, "phone").cart().line(MILK)).isPresent();
    assertThat(visit(ANN, "kitchen").cart()).isEqualTo(Cart.EMPTY);
  }

  @Test
  void a_session_belongs_to_one_shopper_even_under_the_same_name() {
    var visit = visit(KIM, "kitchen");
    save(visit, new Sessions.Change(spoken(visit, "t-1"), Optional.empty(), false));
    assertThat(visit(SAM, "kitchen").session().lastTurn()).isEmpty();
    assertThat(visit(ANN, "kitchen").session().lastTurn()).isEmpty();
    assertThat(visit(KIM, "kitchen").session().lastTurn()).isPresent();
  }

  @Test
  void each_shopper_is_introduced_once() {
    var visit = visit(KIM, "s");
    save(visit, new Sessions.Change(visit.session(), Optional.empty(), true));
    assertThat(visit(KIM, "other").introduced()).isTrue();
    assertThat(visit(SAM, "s").introduced()).isFalse();
    assertThat(visit(KIM, "other").shopper()).isEqualTo(KIM);
  }

  @Test
  void the_slower_of_two_turns_in_one_session_is_told_so_and_writes_nothing() {
    var one = visit(KIM, "s");
    var other = visit(KIM, "s");
    save(one, new Sessions.Change(spoken(one, "t-1"), Optional.empty(), false));
    var late = new Sessions.Change(spoken(other, "t-2"), Optional.of(milk(Cart.EMPTY, 1)), true);
    assertThat(save(other, late)).isEqualTo(Sessions.Saved.STALE);
    var after = visit(KIM, "s");
    assertThat(after.session().lastTurn().orElseThrow().id()).isEqualTo("t-1");
    assertThat(after.cart()).isEqualTo(Cart.EMPTY);
    assertThat(after.introduced()).isFalse();
  }

  @Test
  void a_cart_that_another_device_changed_is_not_overwritten() {
    var kitchen = visit(KIM, "kitchen");
    var phone = visit(SAM, "phone");
    assertThat(saveCart(kitchen, 2)).isEqualTo(Sessions.Saved.DONE);
    assertThat(saveCart(phone, 5)).isEqualTo(Sessions.Saved.STALE);
    var again = visit(SAM, "phone");
    assertThat(again.cart().line(MILK).orElseThrow().quantity()).isEqualTo(Quantity.of(2));
    assertThat(saveCart(again, 5)).isEqualTo(Sessions.Saved.DONE);
    assertThat(saveCart(visit(KIM, "kitchen"), 6)).isEqualTo(Sessions.Saved.DONE);
  }

  @Test
  void talk_on_one_device_does_not_disturb_another() {
    var kitchen = visit(KIM, "kitchen");
    var phone = visit(KIM, "phone");
    saveCart(kitchen, 2);
    var change = new Sessions.Change(spoken(phone, "t-9"), Optional.empty(), true);
    assertThat(save(phone, change)).isEqualTo(Sessions.Saved.DONE);
  }

  @Test
  void a_conversation_that_rested_for_two_days_begins_anew_with_the_same_cart() {
    var visit = visit(KIM, "s");
    var cart = Optional.of(milk(Cart.EMPTY, 2));
    save(visit, new Sessions.Change(spoken(visit, "t-1"), cart, false));
    clock.advance(Sessions.KEPT);
    assertThat(visit(KIM, "s").session().lastTurn()).isPresent();
    clock.advance(Duration.ofSeconds(1));
    var rested = visit(KIM, "s");
    assertThat(rested.session()).isEqualTo(Session.begin("s", KIM.id(), clock.instant()));
    assertThat(rested.cart().line(MILK)).isPresent();
    assertThat(saveCart(rested, 3)).isEqualTo(Sessions.Saved.DONE);
  }

  @Test
  void reads_the_households_orders_newest_first() {
    store.knows(order("O-1", KIM, 9));
    store.knows(order("O-2", SAM, 2));
    store.knows(order("O-3", ANN, 1));
    assertThat(visit(KIM, "s").orders().orders())
        .extracting(order -> order.id().value())
        .containsExactly("O-2", "O-1");
  }

  @Test
  void knows_a_shopper_by_the_account_and_better_by_the_person() {
    var account = new Identity("alexa", "kim");
    var person = new Identity("alexa", "sam");
    var nobody = new Identity("alexa", "nobody");
    assertThat(identified(account, Optional.empty()).shopper()).isEqualTo(KIM);
    assertThat(identified(account, Optional.of(person)).shopper()).isEqualTo(SAM);
    assertThat(identified(account, Optional.of(nobody)).shopper()).isEqualTo(KIM);
    assertThat(identified(new Identity("google", "kim"), Optional.empty()).shopper().rules().role())
        .isEqualTo(Role.GUEST);
  }

  @Test
  void an_unknown_account_is_the_same_guest_each_time_and_keeps_a_cart() {
    var stranger = new Identity("alexa", "stranger");
    var visit = identified(stranger, Optional.empty());
    assertThat(visit.shopper().rules().role()).isEqualTo(Role.GUEST);
    assertThat(visit.members()).containsExactly(visit.shopper());
    var change = new Sessions.Change(spoken(visit, "t-1"), Optional.of(milk(Cart.EMPTY, 1)), true);
    assertThat(save(visit, change)).isEqualTo(Sessions.Saved.DONE);
    var again = identified(stranger, Optional.empty());
    assertThat(again.shopper()).isEqualTo(visit.shopper());
    assertThat(again.members()).containsExactly(visit.shopper());
    assertThat(again.introduced()).isTrue();
    assertThat(again.cart().line(MILK)).isPresent();
    assertThat(identified(new Identity("alexa", "other"), Optional.empty()).cart())
        .isEqualTo(Cart.EMPTY);
  }

  @Test
  void an_unknown_shopper_id_is_a_guest_who_sees_nobodys_data() {
    saveCart(visit(KIM, "s"), 2);
    var visit = store.sessions().open(new Caller.Known(new ShopperId("h1")), "s");
    assertThat(visit.shopper().rules().role()).isEqualTo(Role.GUEST);
    assertThat(visit.cart()).isEqualTo(Cart.EMPTY);
  }

  @Test
  void any_text_may_name_a_session() {
    for (var name : List.of("", " ", "#".repeat(5_000), "TROLLEY", "é\n\u0000")) {
      var visit = visit(KIM, name);
      assertThat(saveCart(visit, 1)).isEqualTo(Sessions.Saved.DONE);
      assertThat(visit(KIM, name).session().id()).isEqualTo(name);
    }
  }

  @Test
  void the_owner_of_a_device_is_the_same_shopper_as_one_who_is_known() {
    saveCart(visit(KIM, "s"), 2);
    var visit = store.sessions().open(new Caller.Owner(KIM.id()), "s");
    assertThat(visit).isEqualTo(visit(KIM, "s"));
    var nobody = store.sessions().open(new Caller.Owner(new ShopperId("nobody")), "s");
    assertThat(nobody.shopper().rules().role()).isEqualTo(Role.GUEST);
  }

  @Test
  void tells_the_shoppers_other_conversations_the_latest_first_and_nobody_elses() {
    for (var name : List.of("kitchen", "phone", "car")) {
      save(visit(KIM, name), new Sessions.Change(spoken(visit(KIM, name), name), NO_CART, false));
      clock.advance(Duration.ofMinutes(1));
    }
    save(visit(SAM, "desk"), new Sessions.Change(visit(SAM, "desk").session(), NO_CART, false));
    assertThat(visit(KIM, "kitchen").elsewhere())
        .extracting(session -> session.lastTurn().orElseThrow().id())
        .containsExactly("car", "phone");
    assertThat(visit(KIM, "kitchen").elsewhere()).extracting(Session::id).containsOnly("");
    assertThat(visit(KIM, "new").elsewhere()).hasSize(3);
    assertThat(visit(SAM, "desk").elsewhere()).isEmpty();
    assertThat(visit(ANN, "kitchen").elsewhere()).isEmpty();
  }

  @Test
  void a_conversation_elsewhere_that_rested_for_two_days_is_over() {
    save(visit(KIM, "phone"), new Sessions.Change(visit(KIM, "phone").session(), NO_CART, false));
    clock.advance(Sessions.KEPT);
    assertThat(visit(KIM, "kitchen").elsewhere()).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    assertThat(visit(KIM, "kitchen").elsewhere()).isEmpty();
  }

  private Visit visit(Shopper shopper, String session) {
    return store.sessions().open(new Caller.Known(shopper.id()), session);
  }

  private Visit identified(Identity account, Optional<Identity> person) {
    return store.sessions().open(new Caller.Identified(account, person), "s");
  }

  private Sessions.Saved save(Visit visit, Sessions.Change change) {
    return store.sessions().save(visit, change);
  }

  private Sessions.Saved saveCart(Visit visit, int packs) {
    var cart = milk(visit.cart(), packs);
    return save(visit, new Sessions.Change(spoken(visit, "t"), Optional.of(cart), false));
  }

  private Order order(String id, Shopper shopper, int daysAgo) {
    var line = new OrderLine(MILK, Quantity.ONE, Money.of(189, "USD"));
    var none = Money.of(0, "USD");
    return new Order(
        new OrderId(id),
        new OrderKey("k-" + id),
        new Order.Buyer(shopper.id(), shopper.household()),
        clock.instant().minus(Duration.ofDays(daysAgo)),
        OrderStatus.DELIVERED,
        List.of(line),
        new Totals(line.total(), none, none),
        Shipment.UNKNOWN,
        null);
  }
}
