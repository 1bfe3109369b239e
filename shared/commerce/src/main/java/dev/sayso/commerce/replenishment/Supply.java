package dev.sayso.commerce.replenishment;

import dev.sayso.commerce.notice.ContactConsent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a shopper said about what runs out at home: what moves forecasts, standing rules, and what
/// they want to be told outside a conversation; when they were reminded last, oldest first, so that
/// it does not become too much; and what was begun for them and is not known to be done.
public record Supply(
    List<Shift> shifts,
    List<StandingRule> rules,
    List<ContactConsent> contacts,
    List<Instant> told,
    Optional<Begun> begun) {

  /// How many entries each list keeps.
  public static final int MOST = 20;

  public static final Supply NONE = new Supply(List.of(), List.of(), List.of(), List.of());

  public Supply {
    shifts = newest(shifts);
    rules = newest(rules);
    contacts = newest(contacts);
    told = newest(told);
  }

  /// Nothing is begun.
  public Supply(
      List<Shift> shifts,
      List<StandingRule> rules,
      List<ContactConsent> contacts,
      List<Instant> told) {
    this(shifts, rules, contacts, told, Optional.empty());
  }

  public Supply shifts(List<Shift> changed) {
    return new Supply(changed, rules, contacts, told, begun);
  }

  public Supply rules(List<StandingRule> changed) {
    return new Supply(shifts, changed, contacts, told, begun);
  }

  public Supply contacts(List<ContactConsent> changed) {
    return new Supply(shifts, rules, changed, told, begun);
  }

  public Supply told(List<Instant> changed) {
    return new Supply(shifts, rules, contacts, changed, begun);
  }

  public Supply begun(Optional<Begun> changed) {
    return new Supply(shifts, rules, contacts, told, changed);
  }

  /// This, with a rule in its new state; a rule that is not among them is added.
  public Supply with(StandingRule rule) {
    boolean known = rules.stream().anyMatch(one -> one.id().equals(rule.id()));
    return rules(
        known
            ? rules.stream().map(one -> one.id().equals(rule.id()) ? rule : one).toList()
            : Stream.concat(rules.stream(), Stream.of(rule)).toList());
  }

  public Optional<StandingRule> rule(String id) {
    return rules.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// Whether the rule's order is being placed at this very moment: too late to skip it, though not
  /// to cancel it.
  public boolean isOrdering(StandingRule rule) {
    return begun
        .filter(Begun.Ordering.class::isInstance)
        .map(Begun.Ordering.class::cast)
        .filter(ordering -> ordering.rule().equals(rule.id()))
        .isPresent();
  }

  private static <T> List<T> newest(List<T> entries) {
    return List.copyOf(entries.subList(Math.max(0, entries.size() - MOST), entries.size()));
  }
}
