package dev.sayso.dialog;

import static dev.sayso.dialog.SessionSteps.ANN;
import static dev.sayso.dialog.SessionSteps.KIM;
import static dev.sayso.dialog.SessionSteps.MILK;
import static dev.sayso.dialog.SessionSteps.SAM;
import static dev.sayso.dialog.SessionSteps.member;
import static dev.sayso.dialog.SessionSteps.milk;
import static dev.sayso.dialog.SessionSteps.spoken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.TestClock;
import dev.sayso.commerce.cart.Cart;
import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.order.Gift;
import dev.sayso.commerce.order.OrderId;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.commerce.replenishment.Shift;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.commerce.service.Handover;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.commerce.shopper.Preference;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperNotes;
import dev.sayso.commerce.shopper.ShopperNotes.CodeTries;
import dev.sayso.commerce.shopper.ShopperNotes.Deferred;
import dev.sayso.commerce.shopper.ShopperNotes.PriceWatch;
import dev.sayso.commerce.shopper.ShopperNotes.Substitution;
import dev.sayso.dialog.Sessions.Saved;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store of conversations keeps to with what it remembers beyond a single one: a
/// shopper's notes, and the cases that were handed to the shop's people.
public abstract class NotesContract implements TestedSessions.Opening {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final ShopperNotes NOTES =
      new ShopperNotes(
          List.of(
              new Preference(Preference.Kind.ALLERGY, "peanuts", "I'm allergic to peanuts", NOON),
              Preference.note("surprise me", null)),
          List.of(new Substitution(MILK, new Sku("OAT"), false, NOON)),
          List.of(new PriceWatch(MILK, Money.of(150, "USD"), NOON)),
          Optional.of(
              new Deferred(
                  List.of(new WantedLine(MILK, Quantity.of(2))),
                  true,
                  Optional.of(new Gift("Sam")),
                  NOON)),
          new CodeTries(2, NOON, "hash"),
          new Supply(
              List.of(
                  new Shift.Away(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-08")),
                  new Shift.Guests(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-26")),
                  new Shift.Plenty(MILK, LocalDate.parse("2026-11-22"))),
              List.of(
                  rule(
                      "R1",
                      new Cadence.WhenDue(),
                      new Progress.Waiting(LocalDate.parse("2026-12-01"))),
                  rule("R2", new Cadence.Every(14), new Progress.Paused(Optional.empty())),
                  rule(
                      "R3",
                      new Cadence.Every(7),
                      new Progress.Held(Progress.Held.Why.PRICE_JUMP, Money.of(199, "USD"), NOON)),
                  rule(
                      "R4",
                      new Cadence.WhenDue(),
                      new Progress.Announced(
                          new OrderKey("K1"),
                          Money.of(398, "USD"),
                          "hash",
                          "Milk comes tomorrow.",
                          NOON,
                          NOON.plus(Duration.ofDays(1))))),
              List.of(
                  new ContactConsent(
                      Purpose.RUNNING_LOW, Channel.EMAIL, true, NOON, "remind me by e-mail")),
              List.of(NOON)));

  private static StandingRule rule(String id, Cadence cadence, Progress progress) {
    return new StandingRule(
        id,
        MILK,
        Quantity.of(2),
        new StandingRule.Terms(Money.of(4000, "USD"), cadence, Duration.ofHours(24)),
        new StandingRule.Agreed("words", "yes", "kitchen", NOON, Money.of(150, "USD")),
        progress);
  }

  private final TestClock clock = TestClock.at("2026-11-22T15:00:00Z");
  private TestedSessions store;

  @BeforeEach
  void openAStore() {
    store = open(clock);
    List.of(KIM, SAM, ANN).forEach(store::knows);
  }

  @Test
  void what_is_noted_is_read_again_on_every_device_and_by_nobody_else() {
    assertThat(visit(KIM, "kitchen").shopper().notes()).isEqualTo(ShopperNotes.NONE);
    assertThat(note(visit(KIM, "kitchen"), NOTES)).isEqualTo(Saved.DONE);
    assertThat(visit(KIM, "kitchen").shopper()).isEqualTo(KIM.with(NOTES));
    assertThat(visit(KIM, "phone").shopper()).isEqualTo(KIM.with(NOTES));
    assertThat(visit(SAM, "phone").shopper()).isEqualTo(SAM);
    assertThat(visit(ANN, "phone").shopper()).isEqualTo(ANN);
  }

  @Test
  void whoever_shops_for_a_household_knows_what_its_members_must_not_eat() {
    note(visit(KIM, "kitchen"), NOTES);
    assertThat(visit(SAM, "phone").members()).containsExactlyInAnyOrder(KIM.with(NOTES), SAM);
  }

  @Test
  void without_changed_notes_the_notes_stay() {
    note(visit(KIM, "s"), NOTES);
    var visit = visit(KIM, "s");
    var cart = Optional.of(milk(visit.cart(), 1));
    save(visit, new Sessions.Change(spoken(visit, "t"), cart, true));
    assertThat(visit(KIM, "s").shopper().notes()).isEqualTo(NOTES);
  }

  @Test
  void notes_that_another_conversation_changed_are_not_overwritten() {
    var kitchen = visit(KIM, "kitchen");
    var phone = visit(KIM, "phone");
    assertThat(note(kitchen, NOTES)).isEqualTo(Saved.DONE);
    assertThat(save(phone, everything(phone, "late"))).isEqualTo(Saved.STALE);

    var after = visit(KIM, "phone");
    assertThat(after.shopper().notes()).isEqualTo(NOTES);
    assertThat(after.session().lastTurn()).isEmpty();
    assertThat(after.cart()).isEqualTo(Cart.EMPTY);
    assertThat(after.introduced()).isFalse();
    assertThat(store.handovers(KIM)).isEmpty();
    assertThat(save(after, everything(after, "again"))).isEqualTo(Saved.DONE);
    assertThat(note(visit(KIM, "kitchen"), NOTES)).isEqualTo(Saved.DONE);
  }

  @Test
  void talk_does_not_mind_notes_that_changed_meanwhile() {
    var phone = visit(KIM, "phone");
    note(visit(KIM, "kitchen"), NOTES);
    var talk = new Sessions.Change(spoken(phone, "t"), Optional.empty(), false);
    assertThat(save(phone, talk)).isEqualTo(Saved.DONE);
  }

  @Test
  void notes_and_case_are_not_written_where_the_session_is_stale() {
    var one = visit(KIM, "s");
    save(one, new Sessions.Change(spoken(one, "t-1"), Optional.empty(), false));
    assertThat(save(one, everything(one, "t-2"))).isEqualTo(Saved.STALE);
    assertThat(visit(KIM, "s").shopper().notes()).isEqualTo(ShopperNotes.NONE);
    assertThat(store.handovers(KIM)).isEmpty();
  }

  @Test
  void notes_and_case_are_not_written_where_the_cart_is_stale() {
    var kitchen = visit(KIM, "kitchen");
    var phone = visit(SAM, "phone");
    var cart = Optional.of(milk(Cart.EMPTY, 2));
    save(phone, new Sessions.Change(phone.session(), cart, false));
    assertThat(save(kitchen, everything(kitchen, "t"))).isEqualTo(Saved.STALE);
    assertThat(visit(KIM, "kitchen").shopper().notes()).isEqualTo(ShopperNotes.NONE);
    assertThat(store.handovers(KIM)).isEmpty();
  }

  @Test
  void session_cart_notes_and_case_are_written_together() {
    var visit = visit(KIM, "s");
    assertThat(save(visit, everything(visit, "t"))).isEqualTo(Saved.DONE);
    var after = visit(KIM, "s");
    assertThat(after.session()).isEqualTo(spoken(visit, "t"));
    assertThat(after.cart().line(MILK)).isPresent();
    assertThat(after.shopper().notes()).isEqualTo(NOTES);
    assertThat(after.introduced()).isTrue();
    assertThat(store.handovers(KIM)).containsExactly(problem(KIM, "C-t", NOON));
  }

  @Test
  void cases_are_kept_oldest_first_and_each_is_its_shoppers() {
    pass(KIM, problem(KIM, "C-2", NOON.plusSeconds(1)));
    pass(KIM, problem(KIM, "C-3", NOON.plusMillis(1500)));
    pass(SAM, problem(SAM, "C-1", NOON));
    assertThat(store.handovers(KIM)).extracting(Handover::id).containsExactly("C-2", "C-3");
    assertThat(store.handovers(SAM)).containsExactly(problem(SAM, "C-1", NOON));
    assertThat(store.handovers(ANN)).isEmpty();
  }

  @Test
  void a_shopper_who_is_written_again_keeps_the_notes() {
    note(visit(KIM, "s"), NOTES);
    store.knows(KIM.with(NOTES.preferences(List.of())));
    assertThat(visit(KIM, "s").shopper()).isEqualTo(KIM.with(NOTES));
    assertThat(note(visit(KIM, "s"), ShopperNotes.NONE)).isEqualTo(Saved.DONE);
  }

  @Test
  void a_new_shopper_brings_notes_along() {
    var lou = member("lou", "h3").with(NOTES);
    store.knows(lou);
    assertThat(visit(lou, "s").shopper()).isEqualTo(lou);
    assertThat(note(visit(lou, "s"), ShopperNotes.NONE)).isEqualTo(Saved.DONE);
    assertThat(visit(lou, "s").shopper().notes()).isEqualTo(ShopperNotes.NONE);
  }

  @Test
  void what_a_guest_told_is_kept_too() {
    var caller = new Caller.Identified(new Identity("alexa", "stranger"), Optional.empty());
    assertThat(note(store.sessions().open(caller, "s"), NOTES)).isEqualTo(Saved.DONE);
    assertThat(store.sessions().open(caller, "s").shopper().notes()).isEqualTo(NOTES);
  }

  private Visit visit(Shopper shopper, String session) {
    return store.sessions().open(new Caller.Known(shopper.id()), session);
  }

  private Saved save(Visit visit, Sessions.Change change) {
    return store.sessions().save(visit, change);
  }

  private Saved note(Visit visit, ShopperNotes notes) {
    return save(
        visit,
        new Sessions.Change(
            visit.session(), Optional.empty(), Optional.of(notes), Optional.empty(), false));
  }

  private void pass(Shopper shopper, Handover handover) {
    var visit = visit(shopper, "s");
    var change =
        new Sessions.Change(
            visit.session(), Optional.empty(), Optional.empty(), Optional.of(handover), false);
    assertThat(save(visit, change)).isEqualTo(Saved.DONE);
  }

  private static Sessions.Change everything(Visit visit, String turn) {
    return new Sessions.Change(
        spoken(visit, turn),
        Optional.of(milk(visit.cart(), 2)),
        Optional.of(NOTES),
        Optional.of(problem(visit.shopper(), "C-" + turn, NOON)),
        true);
  }

  private static Handover problem(Shopper shopper, String id, Instant at) {
    return new Handover(
        id,
        shopper.id(),
        Optional.of(new OrderId("O-1")),
        "it is broken again",
        List.of("a new one was sent"),
        at);
  }
}
