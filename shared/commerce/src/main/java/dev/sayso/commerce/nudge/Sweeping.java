package dev.sayso.commerce.nudge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Sends errands for everybody who is due: a look at each shard, which sends a nudge for each
/// shopper on its page and a further look at the next page. So every errand is short, many are done
/// at once, and one that is lost or repeated costs nothing: who was handled is not due any more.
public record Sweeping(DueShoppers shoppers, Errands errands) {

  /// While so many errands wait, another sweep would only send them again.
  private static final int BUSY = 1_000;

  /// Begins a sweep of all shards; whether it did: not while the last one is still at work.
  public boolean begin(Instant now) {
    if (errands.waiting() > BUSY) {
      return false;
    }
    errands.send(
        IntStream.range(0, DueShoppers.SHARDS)
            .mapToObj(shard -> new Errand.Look(shard, now, Optional.empty()))
            .toList());
    return true;
  }

  /// Sends who is on the page; how many they are.
  public int look(Errand.Look look) {
    var page = shoppers.due(look.shard(), look.upTo(), look.after());
    var nudges = page.due().stream().map(Errand.Nudge::new);
    var more =
        page.next().stream()
            .map(next -> new Errand.Look(look.shard(), look.upTo(), Optional.of(next)));
    errands.send(new ArrayList<Errand>(Stream.concat(nudges, more).toList()));
    return page.due().size();
  }
}
