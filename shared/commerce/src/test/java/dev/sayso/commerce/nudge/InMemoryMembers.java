package dev.sayso.commerce.nudge;

import dev.sayso.commerce.order.Order;
import dev.sayso.commerce.replenishment.Outlook;
import dev.sayso.commerce.replenishment.PurchaseHistory;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.commerce.shopper.HouseholdId;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.commerce.shopper.ShopperNotes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Members and who of them is due, held in memory.
public final class InMemoryMembers implements Members, DueShoppers, Waking {

  private final Map<Due, Member> members = new LinkedHashMap<>();
  private final Supplier<List<Order>> orders;
  private final int pageSize;
  private Optional<Outlook> outlook = Optional.empty();

  public InMemoryMembers(Supplier<List<Order>> orders, int pageSize) {
    this.orders = orders;
    this.pageSize = pageSize;
  }

  public static Due due(Shopper shopper) {
    return new Due(shopper.household().value(), shopper.id().value());
  }

  /// Adds somebody, to be looked at from `wakeAt` on.
  public synchronized void put(Shopper shopper, Instant wakeAt) {
    var read = new Member.Revision(1, Optional.of(wakeAt));
    members.put(
        due(shopper),
        new Member(shopper, List.of(), new PurchaseHistory(List.of()), Optional.empty(), read));
  }

  public synchronized void foresees(Outlook changed) {
    outlook = Optional.of(changed);
  }

  /// What a shopper says in a conversation.
  public synchronized void says(ShopperId id, Supply supply, Instant now) {
    var member =
        members.values().stream()
            .filter(one -> one.shopper().id().equals(id))
            .findFirst()
            .orElseThrow();
    save(member, member.shopper().notes().supply(supply), Wakeups.changed(supply, now));
  }

  public synchronized Member of(Shopper shopper) {
    return open(due(shopper)).orElseThrow();
  }

  @Override
  public synchronized Optional<Member> open(Due due) {
    return Optional.ofNullable(members.get(due))
        .map(member ->
            new Member(
                member.shopper(),
                members.values().stream()
                    .map(Member::shopper)
                    .filter(one -> one.household().equals(member.shopper().household()))
                    .toList(),
                new PurchaseHistory(
                    orders.get().stream()
                        .filter(order -> isOf(order, member.shopper().household()))
                        .toList()),
                outlook,
                member.revision()));
  }

  private static boolean isOf(Order order, HouseholdId household) {
    return order.buyer().household().equals(household);
  }

  @Override
  public synchronized boolean save(Member read, ShopperNotes notes, Optional<Instant> wakeAt) {
    var key = due(read.shopper());
    var stored = members.get(key);
    if (stored == null || stored.revision().version() != read.revision().version()) {
      return false;
    }
    var since = stored.revision().wakeAt();
    members.put(
        key, read.with(notes).saved(since.equals(read.revision().wakeAt()) ? wakeAt : since));
    return true;
  }

  @Override
  public synchronized void wake(HouseholdId household, Instant now) {
    members.replaceAll((_, member) ->
        member.shopper().household().equals(household)
                && Wakeups.changed(member.supply(), now).isPresent()
            ? awake(member, now)
            : member);
  }

  private static Member awake(Member member, Instant now) {
    var revision = new Member.Revision(member.revision().version(), Optional.of(now));
    return new Member(
        member.shopper(), member.members(), member.orders(), member.outlook(), revision);
  }

  @Override
  public synchronized Page due(int shard, Instant upTo, Optional<String> after) {
    var found = new ArrayList<Map.Entry<String, Due>>();
    members.forEach((due, member) ->
        member
            .revision()
            .wakeAt()
            .filter(at -> !at.isAfter(upTo))
            .filter(_ -> Wakeups.shard(member.shopper().household()).equals(Wakeups.shard(shard)))
            .ifPresent(at -> found.add(Map.entry(at + " " + due, due))));
    found.sort(Map.Entry.comparingByKey());
    var left =
        found.stream()
            .filter(one -> after.isEmpty() || one.getKey().compareTo(after.get()) > 0)
            .sorted(Comparator.comparing(Map.Entry::getKey))
            .toList();
    var page = left.stream().limit(pageSize).toList();
    return new Page(
        page.stream().map(Map.Entry::getValue).toList(),
        left.size() > pageSize ? Optional.of(page.getLast().getKey()) : Optional.empty());
  }
}
