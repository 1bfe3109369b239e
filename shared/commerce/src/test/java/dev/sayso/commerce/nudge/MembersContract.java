package dev.sayso.commerce.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.order.TestedShop;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store of members must do, and every index of who is due.
public abstract class MembersContract {

  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final Instant LATER = Instant.parse("2026-12-02T12:00:00Z");

  /// Small pages, so that there is a second one.
  protected static final int PAGE = 3;

  /// An empty store with these members in it, who all want a look since long ago.
  protected abstract Stored storing(List<Shopper> shoppers);

  /// All sides of one store.
  public record Stored(Members members, DueShoppers shoppers, Waking waking) {}

  @Test
  void who_is_due_is_found_once_over_all_pages_and_shards() {
    var stored = storing(people(40));
    var found = due(stored, NOW);
    assertThat(found).hasSize(40).doesNotHaveDuplicates();
    assertThat(found.stream().map(due -> open(stored, due).shopper().id().value()))
        .containsExactlyInAnyOrderElementsOf(
            people(40).stream().map(one -> one.id().value()).toList());
  }

  @Test
  void who_was_put_off_is_due_later_and_who_wants_nothing_never() {
    var stored = storing(people(2));
    var all = due(stored, NOW);
    var first = open(stored, all.get(0));
    var second = open(stored, all.get(1));
    stored.members().save(first, first.shopper().notes(), Optional.of(LATER));
    stored.members().save(second, second.shopper().notes(), Optional.empty());
    assertThat(due(stored, NOW)).isEmpty();
    assertThat(due(stored, LATER.minusNanos(1))).isEmpty();
    assertThat(due(stored, LATER)).containsExactly(all.get(0));
    assertThat(open(stored, all.get(0)).revision().wakeAt()).contains(LATER);
  }

  @Test
  void nobody_writes_over_what_they_have_not_read() {
    var stored = storing(people(1));
    var due = due(stored, NOW).getFirst();
    var one = open(stored, due);
    var other = open(stored, due);
    var paused =
        one.supply().with(Home.rule().with(new Progress.Waiting(LocalDate.parse("2026-12-24"))));
    assertThat(stored.members().save(one, one.shopper().notes().supply(paused), Optional.of(LATER)))
        .isTrue();
    assertThat(stored.members().save(other, other.shopper().notes(), Optional.empty())).isFalse();
    assertThat(open(stored, due).supply()).isEqualTo(paused);
    var again = open(stored, due);
    assertThat(stored.members().save(again, again.shopper().notes(), Optional.empty())).isTrue();
  }

  @Test
  void who_wanted_nothing_more_is_looked_at_again_once_an_order_was_heard_of() {
    var stored = storing(people(2));
    for (var due : due(stored, NOW)) {
      var member = open(stored, due);
      stored.members().save(member, member.shopper().notes(), Optional.empty());
    }
    var first = people(2).getFirst();
    stored.waking().wake(first.household(), NOW);
    stored.waking().wake(new HouseholdId("nobody"), NOW);
    var due = due(stored, NOW);
    assertThat(due).hasSize(1);
    var member = open(stored, due.getFirst());
    assertThat(member.shopper().id()).isEqualTo(first.id());
    assertThat(stored.members().save(member, member.shopper().notes(), Optional.of(LATER)))
        .isTrue();
  }

  @Test
  void who_is_woken_while_they_are_looked_at_stays_awake() {
    var stored = storing(people(1));
    var due = due(stored, NOW).getFirst();
    var looked = open(stored, due);
    var paused =
        looked.supply().with(Home.rule().with(new Progress.Waiting(LocalDate.parse("2026-12-24"))));
    stored.waking().wake(looked.shopper().household(), NOW);
    var notes = looked.shopper().notes().supply(paused);
    assertThat(stored.members().save(looked, notes, Optional.of(LATER))).isTrue();
    assertThat(due(stored, NOW)).containsExactly(due);
    assertThat(open(stored, due).supply()).isEqualTo(paused);
  }

  @Test
  void who_wants_no_attention_is_not_woken() {
    var quiet = Shopper.unknown(new ShopperId("quiet"));
    var stored = storing(List.of(quiet));
    due(stored, NOW).stream()
        .map(due -> open(stored, due))
        .forEach(
            member -> stored.members().save(member, member.shopper().notes(), Optional.empty()));
    stored.waking().wake(quiet.household(), NOW);
    assertThat(due(stored, NOW)).isEmpty();
  }

  @Test
  void who_is_not_there_is_not_opened() {
    var stored = storing(List.of());
    assertThat(stored.members().open(new Due("HOME#nobody", "PROFILE#nobody"))).isEmpty();
  }

  @Test
  void all_at_home_are_known() {
    var home = new HouseholdId("together");
    var people = people(2).stream().map(one -> in(one, home)).toList();
    var stored = storing(people);
    var due = due(stored, NOW);
    assertThat(due).hasSize(2);
    assertThat(open(stored, due.getFirst()).members()).hasSize(2);
  }

  /// So many, each in a household of their own, each with a standing rule.
  protected static List<Shopper> people(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Shopper.unknown(new ShopperId("s" + i)))
        .map(one -> one.with(TestedShop.KIM.notes().supply(Home.supply(Home.rule()))))
        .toList();
  }

  private static Shopper in(Shopper one, HouseholdId home) {
    return new Shopper(
        one.id(),
        one.name(),
        home,
        one.identities(),
        one.billing(),
        one.rules(),
        one.consents(),
        one.notes());
  }

  private static Member open(Stored stored, Due due) {
    return stored.members().open(due).orElseThrow();
  }

  private static List<Due> due(Stored stored, Instant upTo) {
    var found = new ArrayList<Due>();
    for (int shard = 0; shard < DueShoppers.SHARDS; shard++) {
      var after = Optional.<String>empty();
      do {
        var page = stored.shoppers().due(shard, upTo, after);
        found.addAll(page.due());
        after = page.next();
      } while (after.isPresent());
    }
    return found;
  }
}
