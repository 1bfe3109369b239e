package dev.sayso.commerce.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.cart.Quantity;
import dev.sayso.commerce.catalog.Sku;
import dev.sayso.commerce.ledger.Agreement.Act;
import dev.sayso.commerce.ledger.Agreement.Bargain;
import dev.sayso.commerce.money.Money;
import dev.sayso.commerce.order.Consent;
import dev.sayso.commerce.order.OrderKey;
import dev.sayso.commerce.order.OrderLine;
import dev.sayso.commerce.order.Totals;
import dev.sayso.commerce.shopper.ShopperId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Whatever somebody does to a ledger afterwards is found, at its place.
class LedgerTest {

  private static final ShopperId KIM = new ShopperId("kim");

  /// One change to each part that an agreement has.
  private static final List<UnaryOperator<Agreement>> CHANGES =
      List.of(
          it -> of(Act.STOP, it.key(), it.consent(), it.bargain(), it.cancelWindow()),
          it -> of(it.act(), new OrderKey("x"), it.consent(), it.bargain(), it.cancelWindow()),
          it -> said(it, "other words", "yes", "kim", it.consent().at()),
          it -> said(it, it.consent().words(), "no", "kim", it.consent().at()),
          it -> said(it, it.consent().words(), "yes", "sam", it.consent().at()),
          it -> said(it, it.consent().words(), "yes", "kim", it.consent().at().plusNanos(1)),
          it -> with(it, bargain("Other Market", 2, 378, "2026-11-24")),
          it -> with(it, bargain("Corner Market", 3, 378, "2026-11-24")),
          it -> with(it, bargain("Corner Market", 2, 379, "2026-11-24")),
          it -> with(it, bargain("Corner Market", 2, 378, "2026-11-25")),
          it -> of(it.act(), it.key(), it.consent(), it.bargain(), Duration.ofMinutes(31)));

  @Property(tries = 50)
  void what_nobody_touched_holds(@ForAll @IntRange(max = 12) int records) {
    assertThat(ledger(records).firstBreak()).isEmpty();
  }

  @Property(tries = 300)
  void a_changed_part_is_found_where_it_is(
      @ForAll @IntRange(min = 1, max = 12) int at, @ForAll @IntRange(max = 10) int change) {
    var records = records(12);
    var old = records.get(at - 1);
    var altered = CHANGES.get(change).apply(old.agreement());
    records.set(
        at - 1, new LedgerRecord(old.number(), old.shopper(), altered, old.before(), old.hash()));
    assertThat(broken(records)).contains(new LedgerBreak.Altered(at));
  }

  @Property(tries = 100)
  void a_record_that_was_made_anew_with_its_hash_is_found_too(
      @ForAll @IntRange(min = 1, max = 12) int at, @ForAll @IntRange(max = 10) int change) {
    var records = records(12);
    var old = records.get(at - 1);
    var before = at == 1 ? LedgerHead.NONE : records.get(at - 2).head();
    var altered = CHANGES.get(change).apply(old.agreement());
    records.set(at - 1, LedgerRecord.after(before, KIM, altered));
    assertThat(broken(records))
        .contains(at == 12 ? new LedgerBreak.BeyondHead(12) : new LedgerBreak.Unlinked(at + 1));
  }

  @Property(tries = 100)
  void a_removed_record_is_found(@ForAll @IntRange(min = 1, max = 12) int at) {
    var records = records(12);
    records.remove(at - 1);
    assertThat(broken(records)).contains(new LedgerBreak.Missing(at));
  }

  @Property(tries = 200)
  void two_swapped_records_are_found(
      @ForAll @IntRange(min = 1, max = 12) int one, @ForAll @IntRange(min = 1, max = 12) int two) {
    var records = records(12);
    var kept = records.set(one - 1, records.get(two - 1));
    records.set(two - 1, kept);
    assertThat(broken(records).isPresent()).isEqualTo(one != two);
  }

  /// The records behind are not made anew, as whoever puts one in cannot know who read the head.
  @Property(tries = 100)
  void an_inserted_record_is_found(@ForAll @IntRange(min = 1, max = 13) int at) {
    var records = records(12);
    var before = at == 1 ? LedgerHead.NONE : records.get(at - 2).head();
    records.add(at - 1, LedgerRecord.after(before, KIM, agreement(99)));
    assertThat(broken(records)).isPresent();
  }

  @Property(tries = 50)
  void a_chain_that_was_made_anew_as_a_whole_does_not_end_at_the_head(
      @ForAll @IntRange(min = 1, max = 12) int from) {
    var records = records(12).subList(0, from - 1);
    var forged = new ArrayList<>(records);
    for (int i = from; i <= 12; i++) {
      var before = forged.isEmpty() ? LedgerHead.NONE : forged.getLast().head();
      forged.add(LedgerRecord.after(before, KIM, agreement(i + 50)));
    }
    assertThat(broken(forged)).contains(new LedgerBreak.BeyondHead(12));
  }

  @Property(tries = 20)
  void somebody_elses_record_is_found(@ForAll @IntRange(min = 1, max = 12) int at) {
    var records = records(12);
    var before = at == 1 ? LedgerHead.NONE : records.get(at - 2).head();
    records.set(at - 1, LedgerRecord.after(before, new ShopperId("sam"), agreement(at)));
    assertThat(broken(records)).contains(new LedgerBreak.Foreign(at));
  }

  private static Optional<LedgerBreak> broken(List<LedgerRecord> records) {
    return new Ledger(KIM, records, ledger(12).head()).firstBreak();
  }

  private static Ledger ledger(int count) {
    var records = records(count);
    return new Ledger(KIM, records, records.isEmpty() ? LedgerHead.NONE : records.getLast().head());
  }

  private static List<LedgerRecord> records(int count) {
    var records = new ArrayList<LedgerRecord>();
    for (int i = 1; i <= count; i++) {
      var head = records.isEmpty() ? LedgerHead.NONE : records.getLast().head();
      records.add(LedgerRecord.after(head, KIM, agreement(i)));
    }
    return records;
  }

  private static Agreement agreement(int number) {
    var at = Instant.parse("2026-11-22T15:00:00Z").plusSeconds(number);
    var total = Money.of(378, "USD");
    return of(
        Act.BUY,
        new OrderKey("k-" + number),
        new Consent("Milk, 2 packs, $3.78. Order it?", total, "hash", "yes", "kim", "s", at),
        bargain("Corner Market", 2, 378, "2026-11-24"),
        Duration.ofMinutes(30));
  }

  private static Bargain bargain(String seller, int packs, long goods, String arrives) {
    var none = Money.of(0, "USD");
    var line = new OrderLine(new Sku("MILK"), Quantity.of(packs), Money.of(189, "USD"));
    return new Bargain(
        seller, List.of(line), new Totals(Money.of(goods, "USD"), none, none), arrives);
  }

  private static Agreement of(
      Act act, OrderKey key, Consent consent, Bargain bargain, Duration window) {
    return new Agreement(act, key, consent, bargain, window);
  }

  private static Agreement with(Agreement it, Bargain bargain) {
    return of(it.act(), it.key(), it.consent(), bargain, it.cancelWindow());
  }

  private static Agreement said(Agreement it, String words, String answer, String by, Instant at) {
    var old = it.consent();
    var consent = new Consent(words, old.total(), old.hash(), answer, by, old.session(), at);
    return of(it.act(), it.key(), consent, it.bargain(), it.cancelWindow());
  }
}
