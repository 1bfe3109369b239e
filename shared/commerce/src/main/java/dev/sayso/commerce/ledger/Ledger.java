package dev.sayso.commerce.ledger;

import dev.sayso.commerce.shopper.ShopperId;
import java.util.List;
import java.util.Optional;

/// All records of one shopper in stored order, and where the chain ends by its head.
public record Ledger(ShopperId shopper, List<LedgerRecord> records, LedgerHead head) {

  public Ledger {
    records = List.copyOf(records);
  }

  /// The first place that is not what was written; empty where all of it is.
  public Optional<LedgerBreak> firstBreak() {
    var last = LedgerHead.NONE;
    for (var record : records) {
      long due = last.count() + 1;
      var broken = broken(record, last);
      if (broken.isPresent()) {
        return broken;
      }
      boolean replaced = due == head.count() && !record.hash().equals(head.hash());
      if (replaced || due > head.count()) {
        return Optional.of(new LedgerBreak.BeyondHead(due));
      }
      last = record.head();
    }
    return last.count() < head.count()
        ? Optional.of(new LedgerBreak.Missing(last.count() + 1))
        : Optional.empty();
  }

  private Optional<LedgerBreak> broken(LedgerRecord record, LedgerHead last) {
    long due = last.count() + 1;
    if (record.number() > due) {
      return Optional.of(new LedgerBreak.Missing(due));
    }
    if (record.number() < due || !record.shopper().equals(shopper)) {
      return Optional.of(new LedgerBreak.Foreign(record.number()));
    }
    if (!record.isIntact()) {
      return Optional.of(new LedgerBreak.Altered(due));
    }
    return record.before().equals(last.hash())
        ? Optional.empty()
        : Optional.of(new LedgerBreak.Unlinked(due));
  }
}
