package dev.sayso.commerce.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.LineItem;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.commerce.order.Shipment;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.privacy.DataRequest.Asked;
import dev.sayso.commerce.privacy.DataRequest.Through;
import dev.sayso.commerce.privacy.DataRequest.Wish;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.Address;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store of persons' data keeps to, seen through the use cases on top of it.
public abstract class PersonalDataContract {

  private static final HouseholdId HOME = new HouseholdId("h1");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Sku MILK = new Sku("MILK");
  private static final Sku BREAD = new Sku("BREAD");
  private static final Shopper KIM = shopper("kim-one", "Kim Dupont");
  private static final Shopper SAM = shopper("sam-two", "Sam Miller");
  private static final Order OLD = order("O-1", KIM, OrderStatus.DELIVERED);
  private static final Order NEW = order("O-2", KIM, OrderStatus.SHIPPED);
  private static final Order SAMS = order("O-3", SAM, OrderStatus.DELIVERED);

  private final TestClock clock = new TestClock(NOW);
  private final List<Subject> remade = new ArrayList<>();
  private TestedData stored;

  /// Opens an empty one.
  public abstract TestedData open(TestClock clock);

  @BeforeEach
  void openAStore() {
    stored = open(clock);
  }

  @Test
  void of_nobody_nothing_is_kept() {
    assertThat(data().holdings(KIM.id())).isEmpty();
    assertThat(data().due(NOW, 10)).isEmpty();
    assertThat(data().receipt("12345678")).isEmpty();
  }

  @Test
  void a_persons_holdings_are_all_that_is_theirs() {
    bothAtHome();
    var holdings = data().holdings(KIM.id()).orElseThrow();
    assertThat(holdings.shopper()).isEqualTo(KIM);
    assertThat(holdings.orders()).containsExactly(OLD);
    assertThat(holdings.cart()).extracting(LineItem::sku).containsExactly(MILK);
    assertThat(holdings.conversations()).hasSize(2);
    assertThat(holdings.cases()).extracting(Handover::id).containsExactly("C-kim");
    assertThat(holdings.shared()).isTrue();
  }

  @Test
  void deleting_erases_all_of_a_person_and_tells_what() {
    bothAtHome();
    var receipt = delete(KIM).orElseThrow();
    assertThat(data().holdings(KIM.id())).isEmpty();
    assertThat(receipt.gone())
        .containsEntry(DataKind.NOTES, 1)
        .containsEntry(DataKind.CONVERSATIONS, 2)
        .containsEntry(DataKind.CART, 1)
        .containsEntry(DataKind.ORDERS, 1)
        .containsEntry(DataKind.FORECASTS, 1)
        .containsEntry(DataKind.CASES, 1)
        .containsEntry(DataKind.IDENTITIES, 2);
    assertThat(stored.everything())
        .doesNotContain(
            "kim-one", "Dupont", "peanuts", "kim@example.com", "Main St of kim", "ask.account.kim");
    assertThat(remade).extracting(Subject::household).containsExactly(HOME);
    assertThat(stored.isForgotten(HOME)).isTrue();
  }

  @Test
  void what_the_others_at_home_have_stays_as_it_was() {
    bothAtHome();
    var before = data().holdings(SAM.id()).orElseThrow();
    delete(KIM);
    var after = data().holdings(SAM.id()).orElseThrow();
    assertThat(after.shopper()).isEqualTo(before.shopper());
    assertThat(after.orders()).isEqualTo(before.orders());
    assertThat(after.cart()).isEqualTo(before.cart());
    assertThat(after.conversations()).isEqualTo(before.conversations());
    assertThat(after.cases()).isEqualTo(before.cases());
    assertThat(stored.cart(HOME).lines()).extracting(LineItem::sku).containsExactly(BREAD);
    assertThat(stored.cart(HOME).undone().lines()).noneMatch(line -> line.by().equals(KIM.id()));
  }

  @Test
  void of_an_order_only_a_record_stays_that_its_number_leads_to() {
    bothAtHome();
    delete(KIM);
    assertThat(stored.order(OLD)).isEmpty();
    assertThat(stored.hasRecord("O-1")).isTrue();
    assertThat(stored.hasRecord("O-9")).isFalse();
    assertThat(stored.everything()).doesNotContain("read out to Kim");
  }

  @Test
  void an_order_under_way_goes_on_as_nobodys_and_becomes_a_record_when_it_has_ended() {
    bothAtHome();
    stored.put(NEW);
    var request = ask(KIM, "turn-1");
    assertThat(deleting().carryOut(request)).isEmpty();
    var nobodys = stored.order(NEW).orElseThrow();
    assertThat(nobodys.buyer().shopper()).isEqualTo(DeletingData.nobody(request));
    assertThat(nobodys.status()).isEqualTo(OrderStatus.SHIPPED);
    assertThat(nobodys.lines()).isEqualTo(NEW.lines());
    assertThat(data().receipt(request.id())).isEmpty();
    assertThat(data().due(clock.instant(), 10)).isEmpty();

    clock.advance(Duration.ofDays(1));
    var again = data().due(clock.instant(), 10);
    assertThat(again).hasSize(1);
    assertThat(deleting().carryOut(again.getFirst())).isEmpty();

    stored.put(nobodys.with(OrderStatus.DELIVERED, Shipment.UNKNOWN));
    clock.advance(Duration.ofDays(1));
    var receipt = deleting().carryOut(data().due(clock.instant(), 10).getFirst()).orElseThrow();
    assertThat(receipt.orders()).isEqualTo(2);
    assertThat(stored.hasRecord("O-2")).isTrue();
    assertThat(stored.order(NEW)).isEmpty();
  }

  @Test
  void the_consents_hash_outlives_the_sealing_of_an_order() {
    var sealedConsent =
        new Consent(OrderRecord.of(NEW, Retention.USUAL).consent(), usd(), "h", "", "", "", NOW);
    assertThat(OrderRecord.hashed(sealedConsent))
        .isEqualTo(OrderRecord.of(NEW, Retention.USUAL).consent());
  }

  @Test
  void cut_off_after_any_write_it_goes_on_and_ends_with_the_same_receipt() {
    bothAtHome();
    stored.put(NEW.with(OrderStatus.CANCELLED, Shipment.UNKNOWN));
    for (int i = 0; i < 45; i++) {
      stored.talk(KIM, "more-" + i);
    }
    var request = ask(KIM, "turn-1");
    var expected = deleting().rehearse(request).gone();
    Optional<Receipt> receipt = Optional.empty();
    int lives = 0;
    while (receipt.isEmpty()) {
      try {
        var mortal = new CutOff(data(), 1);
        receipt =
            new DeletingData(mortal, remade::add, Retention.USUAL, clock)
                .carryOut(data().request(request.id()).orElseThrow());
        assertThat(receipt).as("the end is reached only by finishing").isPresent();
      } catch (CutOff.Cut cut) {
        lives++;
      }
      assertThat(lives).isLessThan(100);
    }
    assertThat(lives).isGreaterThan(5);
    assertThat(receipt.get().gone()).isEqualTo(expected);
    assertThat(data().holdings(KIM.id())).isEmpty();
    assertThat(data().request(request.id())).isEmpty();
  }

  @Test
  void two_who_work_it_off_at_once_count_everything_once() {
    bothAtHome();
    var request = ask(KIM, "turn-1");
    var other =
        new Interrupting(
            data(), () -> deleting().carryOut(data().request(request.id()).orElse(request)));
    var receipt = new DeletingData(other, remade::add, Retention.USUAL, clock).carryOut(request);
    var stands = data().receipt(request.id()).orElseThrow();
    assertThat(stands.gone()).containsEntry(DataKind.CONVERSATIONS, 2);
    receipt.ifPresent(mine -> assertThat(mine).isEqualTo(stands));
  }

  @Test
  void rehearsing_counts_and_changes_nothing() {
    bothAtHome();
    var before = stored.everything();
    var counted = deleting().rehearse(DataRequest.of("1", "t", asked(KIM, Wish.DELETE))).gone();
    assertThat(counted).containsEntry(DataKind.CONVERSATIONS, 2).containsEntry(DataKind.ORDERS, 1);
    assertThat(stored.everything()).isEqualTo(before);
  }

  @Test
  void the_same_wish_made_twice_is_one_and_another_has_its_own_number() {
    bothAtHome();
    var first = ask(KIM, "turn-1");
    assertThat(ask(KIM, "turn-1").id()).isEqualTo(first.id());
    assertThat(ask(SAM, "turn-1").id()).isNotEqualTo(first.id());
    assertThat(data().due(NOW, 10)).hasSize(2);
    assertThat(first.id()).matches("[0-9]{8}");
    delete(KIM);
    deleting().carryOut(first);
    assertThat(ask(KIM, "turn-1").id()).as("also once it is done").isEqualTo(first.id());
  }

  @Test
  void who_leaves_is_not_led_to_any_more_and_gets_no_messages() {
    var agreed = new ContactConsent(Purpose.RUNNING_LOW, Channel.EMAIL, true, NOW, "by e-mail");
    var supply = Supply.NONE.contacts(List.of(agreed));
    stored.put(KIM.with(ShopperNotes.NONE.supply(supply)));
    var account = KIM.identities().getFirst();
    new Leaving(data(), Leaving.Policy.FORGET_IDENTITY, clock).left(account, "event-1");
    new Leaving(data(), Leaving.Policy.FORGET_IDENTITY, clock).left(account, "event-1");
    var due = data().due(NOW, 10);
    assertThat(due).hasSize(1);
    assertThat(new Parting(data(), clock).carryOut(due.getFirst())).isPresent();
    var left = data().holdings(KIM.id()).orElseThrow().shopper();
    assertThat(left.identities()).containsExactly(KIM.identities().getLast());
    assertThat(left.notes().supply().contacts()).noneMatch(ContactConsent::granted);
    assertThat(data().owner(account)).isEmpty();
    assertThat(data().owner(KIM.identities().getLast())).isPresent();
  }

  @Test
  void who_leaves_keeps_all_or_loses_all_where_the_merchant_chose_so() {
    stored.put(KIM);
    var account = KIM.identities().getFirst();
    new Leaving(data(), Leaving.Policy.KEEP, clock).left(account, "event-1");
    assertThat(data().due(NOW, 10)).isEmpty();
    var stranger = new Identity("alexa", "nobody");
    new Leaving(data(), Leaving.Policy.DELETE, clock).left(stranger, "event-1");
    assertThat(data().due(NOW, 10)).isEmpty();
    new Leaving(data(), Leaving.Policy.DELETE, clock).left(account, "event-1");
    deleting().carryOut(data().due(NOW, 10).getFirst());
    assertThat(data().holdings(KIM.id())).isEmpty();
  }

  @Test
  void a_receipt_holds_nothing_personal() {
    bothAtHome();
    var receipt = delete(KIM).orElseThrow();
    assertThat(data().receipt(receipt.id())).contains(receipt);
    assertThat(receipt.toString()).doesNotContain("kim", "Kim", "h1");
  }

  @Test
  void an_identity_that_leads_to_somebody_else_by_now_is_left_to_them() {
    stored.put(KIM);
    stored.put(SAM.with(KIM.identities()));
    delete(KIM);
    assertThat(data().holdings(SAM.id()).orElseThrow().shopper().identities())
        .isEqualTo(KIM.identities());
    assertThat(stored.everything()).contains("ask.account.kim");
  }

  protected PersonalData data() {
    return stored.data();
  }

  private void bothAtHome() {
    stored.put(KIM);
    stored.put(SAM);
    stored.put(OLD);
    stored.put(SAMS);
    stored.put(
        HOME,
        Cart.EMPTY
            .put(new LineItem(MILK, Quantity.ONE, usd(), KIM.id()))
            .put(new LineItem(BREAD, Quantity.ONE, usd(), SAM.id())));
    stored.talk(KIM, "kitchen");
    stored.talk(KIM, "car");
    stored.talk(SAM, "phone");
    stored.handOver(HOME, handover("C-kim", KIM));
    stored.handOver(HOME, handover("C-sam", SAM));
  }

  private static Handover handover(String id, Shopper of) {
    return new Handover(id, of.id(), Optional.empty(), "broken", List.of(), NOW);
  }

  private Optional<Receipt> delete(Shopper shopper) {
    return deleting().carryOut(ask(shopper, "turn-9"));
  }

  private DataRequest ask(Shopper shopper, String token) {
    return new AskingForData(data()).ask(asked(shopper, Wish.DELETE), token);
  }

  private static Asked asked(Shopper shopper, Wish wish) {
    return new Asked(wish, Subject.of(shopper), NOW, "en-US", Through.CONVERSATION);
  }

  private DeletingData deleting() {
    return new DeletingData(data(), remade::add, Retention.USUAL, clock);
  }

  private static Shopper shopper(String id, String name) {
    var told = new Preference(Preference.Kind.ALLERGY, "peanuts", "I'm allergic to peanuts", NOW);
    var who = id.substring(0, 3);
    return new Shopper(
        new ShopperId(id),
        name,
        HOME,
        List.of(
            new Identity("alexa", "ask.account." + who), new Identity("phone", "+1-555-" + who)),
        new Shopper.Billing(
            new Address("1 Main St of " + who, "Springfield", "12345", "US"),
            "card",
            who + "@example.com"),
        new Shopper.Rules(Role.ADULT, null, null, null, null),
        Set.of(),
        who.equals("kim") ? ShopperNotes.NONE.preferences(List.of(told)) : ShopperNotes.NONE);
  }

  private static Order order(String id, Shopper buyer, OrderStatus status) {
    return new Order(
        new OrderId(id),
        new OrderKey("key-" + id),
        new Order.Buyer(buyer.id(), HOME),
        NOW.minus(Duration.ofDays(3)),
        status,
        List.of(new OrderLine(MILK, Quantity.ONE, usd())),
        new Totals(usd(), Money.of(0, "USD"), Money.of(0, "USD")),
        Shipment.UNKNOWN,
        new Consent("read out to " + buyer.name(), usd(), "h", "yes", "x", "s", NOW));
  }

  private static Money usd() {
    return Money.of(189, "USD");
  }
}
