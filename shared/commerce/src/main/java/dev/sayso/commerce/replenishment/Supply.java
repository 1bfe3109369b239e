package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.notice.ContactConsent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What a shopper said about what runs out at home: what moves forecasts, standing rules, and what
/// they want to be told outside a conversation; and when they were told something last, oldest
/// first, so that it does not become too much.
public record Supply(
    List<Shift> shifts,
    List<StandingRule> rules,
    List<ContactConsent> contacts,
    List<Instant> told) {

  /// How many entries each list keeps.
  public static final int MOST = 20;

  public static final Supply NONE = new Supply(List.of(), List.of(), List.of(), List.of());

  public Supply {
    shifts = newest(shifts);
    rules = newest(rules);
    contacts = newest(contacts);
    told = newest(told);
  }

  public Supply shifts(List<Shift> changed) {
    return new Supply(changed, rules, contacts, told);
  }

  public Supply rules(List<StandingRule> changed) {
    return new Supply(shifts, changed, contacts, told);
  }

  public Supply contacts(List<ContactConsent> changed) {
    return new Supply(shifts, rules, changed, told);
  }

  public Supply told(List<Instant> changed) {
    return new Supply(shifts, rules, contacts, changed);
  }

  /// This, with a rule in its new state; a rule that is not among them is added.
  public Supply with(StandingRule rule) {
    boolean known = rules.stream().anyMatch(one -> one.id().equals(rule.id()));
    return rules(
        known
            ? rules.stream().map(one -> one.id().equals(rule.id()) ? rule : one).toList()
            : Stream.concat(rules.stream(), Stream.of(rule)).toList());
  }

  private static <T> List<T> newest(List<T> entries) {
    return List.copyOf(entries.subList(Math.max(0, entries.size() - MOST), entries.size()));
  }
}
