package dev.sayso.dev.bench.sweep;

import dev.sayso.commerce.nudge.Due;
import dev.sayso.commerce.nudge.DueShoppers;
import dev.sayso.commerce.nudge.Member;
import dev.sayso.commerce.nudge.Members;
import dev.sayso.commerce.nudge.Wakeups;
import dev.sayso.commerce.replenishment.PurchaseHistory;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Very many shoppers in memory, of whom only what changed takes room.
final class MemoryTown implements Members, DueShoppers {

  private static final int PAGE = 500;
  private static final PurchaseHistory NOTHING = new PurchaseHistory(List.of());
  private static final Kept UNTOUCHED = new Kept(1, null, Optional.of(Instant.EPOCH));

  private final AtomicReferenceArray<Kept> kept;
  private final List<int[]> shards = new ArrayList<>();

  /// What is stored of one shopper. Without a supply, it is as it was.
  private record Kept(long version, @Nullable Supply supply, Optional<Instant> wakeAt) {}

  MemoryTown(int shoppers) {
    kept = new AtomicReferenceArray<>(shoppers);
    var sizes = new int[SHARDS];
    for (int i = 0; i < shoppers; i++) {
      kept.setPlain(i, UNTOUCHED);
      sizes[shard(i)]++;
    }
    for (int size : sizes) {
      shards.add(new int[size]);
    }
    var filled = new int[SHARDS];
    for (int i = 0; i < shoppers; i++) {
      shards.get(shard(i))[filled[shard(i)]++] = i;
    }
  }

  private static int shard(int number) {
    return Integer.parseInt(Wakeups.shard(Town.shopper(number).household()));
  }

  @Override
  public Optional<Member> open(Due due) {
    int number = Integer.parseInt(due.notes());
    var stored = kept.get(number);
    var shopper = Town.shopper(number);
    var supply = stored.supply();
    var now = supply == null ? shopper : shopper.with(shopper.notes().supply(supply));
    var revision = new Member.Revision(stored.version(), stored.wakeAt());
    return Optional.of(new Member(now, List.of(now), NOTHING, Optional.empty(), revision));
  }

  @Override
  public boolean save(Member read, ShopperNotes notes, Optional<Instant> wakeAt) {
    int number = Town.number(read.shopper());
    var stored = kept.get(number);
    return stored.version() == read.revision().version()
        && kept.compareAndSet(
            number, stored, new Kept(stored.version() + 1, notes.supply(), wakeAt));
  }

  /// In the order of numbers; `after` is a place in the shard.
  @Override
  public Page due(int shard, Instant upTo, Optional<String> after) {
    var all = shards.get(shard);
    var found = new ArrayList<Due>();
    int at = after.map(Integer::valueOf).orElse(0);
    for (; at < all.length && found.size() < PAGE; at++) {
      if (isDue(all[at], upTo)) {
        found.add(new Due("home", Integer.toString(all[at])));
      }
    }
    return new Page(found, at < all.length ? Optional.of(Integer.toString(at)) : Optional.empty());
  }

  private boolean isDue(int number, Instant upTo) {
    return kept.get(number).wakeAt().filter(at -> !at.isAfter(upTo)).isPresent();
  }

  /// How many are due at that moment.
  long due(Instant upTo) {
    return IntStream.range(0, kept.length()).filter(number -> isDue(number, upTo)).count();
  }

  Shopper shopper(int number) {
    return open(new Due("home", Integer.toString(number))).orElseThrow().shopper();
  }
}
