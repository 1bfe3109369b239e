package dev.sayso.commerce.nudge;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// A whole sweep in this process, one errand after the other.
public final class AtOnce implements Errands {

  private final Queue<Errand> waiting = new ArrayDeque<>();

  /// Sweeps until nobody is due; what was done for whom, where anything was.
  public static List<Done> sweep(DueShoppers shoppers, Nudging nudging, Instant now) {
    var errands = new AtOnce();
    var sweeping = new Sweeping(shoppers, errands);
    sweeping.begin(now);
    var all = new ArrayList<Done>();
    for (var next = errands.waiting.poll(); next != null; next = errands.waiting.poll()) {
      switch (next) {
        case Errand.Look look -> sweeping.look(look);
        case Errand.Nudge(var due) -> all.add(nudging.nudge(due));
      }
    }
    return all;
  }

  @Override
  public void send(List<? extends Errand> errands) {
    waiting.addAll(errands);
  }

  @Override
  public int waiting() {
    return waiting.size();
  }
}
