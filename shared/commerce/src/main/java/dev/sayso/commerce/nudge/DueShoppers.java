package dev.sayso.commerce.nudge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Finds whose notes want attention by now, without looking at the others. Homes are parted into
/// [#SHARDS], so that many can look at once.
public interface DueShoppers {

  int SHARDS = 64;

  /// Those of one shard that want attention at `upTo` or before, the longest waiting first: the
  /// first page, or the one behind `after`.
  Page due(int shard, Instant upTo, Optional<String> after);

  /// Some of them; `next` leads to more.
  record Page(List<Due> due, Optional<String> next) {

    public Page {
      due = List.copyOf(due);
    }
  }
}
