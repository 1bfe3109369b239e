package dev.sayso.dev.bench.sweep;

import dev.sayso.commerce.notice.Notices;
import dev.sayso.commerce.nudge.Due;
import dev.sayso.commerce.nudge.Member;
import dev.sayso.commerce.nudge.Members;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/// Kills workers at random, before or after one of their steps outside.
final class Killer {

  private final double chance;
  private final LongAdder killed = new LongAdder();

  /// `chance` is that of each step.
  Killer(double chance) {
    this.chance = chance;
  }

  /// A worker is no more.
  static final class Death extends RuntimeException {

    Death() {
      super("killed", null, false, false);
    }
  }

  long killed() {
    return killed.sum();
  }

  Members members(Members real) {
    return new Members() {
      @Override
      public Optional<Member> open(Due due) {
        return step(() -> real.open(due));
      }

      @Override
      public boolean save(Member read, ShopperNotes notes, Optional<Instant> wakeAt) {
        return step(() -> real.save(read, notes, wakeAt));
      }
    };
  }

  Notices notices(Notices real) {
    return notice -> step(() -> real.send(notice));
  }

  private <T> T step(Supplier<T> real) {
    maybe();
    var answer = real.get();
    maybe();
    return answer;
  }

  private void maybe() {
    if (ThreadLocalRandom.current().nextDouble() < chance / 2) {
      killed.increment();
      throw new Death();
    }
  }
}
