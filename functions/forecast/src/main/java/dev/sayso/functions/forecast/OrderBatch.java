package dev.sayso.functions.forecast;

import dev.sayso.assembly.Forecaster;
import dev.sayso.channel.Journal;
import dev.sayso.commerce.replenishment.OrderNews;
import dev.sayso.commerce.shopper.HouseholdId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Takes in a batch of changes, household by household: one read and one write for all that
/// happened to one. What fails keeps nothing else from being taken in. Lambda tells everything from
/// the first failure on again, which changes nothing where it was taken in before.
final class OrderBatch {

  private final Forecaster forecaster;
  private final Journal journal;

  OrderBatch(Forecaster forecaster, Journal journal) {
    this.forecaster = forecaster;
    this.journal = journal;
  }

  /// News and the place of the record that brought them.
  private record Told(int place, OrderNews news) {}

  /// The sequence numbers of what must be told again, in their order: of records that cannot be
  /// read, and the first one of each household that could not be brought up to date.
  List<String> apply(List<StreamRecord> records) {
    var failed = new TreeSet<Integer>();
    told(records, failed)
        .forEach((household, told) -> {
          try {
            forecaster.heard(household, told.stream().map(Told::news).toList());
          } catch (RuntimeException failure) {
            journal.note(new Journal.Entry.Failed("household", failure));
            failed.add(told.getFirst().place());
          }
        });
    return failed.stream().map(place -> records.get(place).sequence()).toList();
  }

  private Map<HouseholdId, List<Told>> told(List<StreamRecord> records, Set<Integer> failed) {
    var all = new LinkedHashMap<HouseholdId, List<Told>>();
    for (int i = 0; i < records.size(); i++) {
      int place = i;
      try {
        records
            .get(place)
            .news()
            .ifPresent(news ->
                all.computeIfAbsent(news.household(), _ -> new ArrayList<>())
                    .add(new Told(place, news)));
      } catch (RuntimeException unreadable) {
        journal.note(new Journal.Entry.Failed("record", unreadable));
        failed.add(place);
      }
    }
    return all;
  }
}
