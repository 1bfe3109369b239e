package dev.sayso.dialog.intent;

import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import java.util.Optional;

/// What was said of how a standing order is to be: at most how much (`cap`, in minor units of the
/// shop's currency), how often, how much of it, and until when something holds.
public record RuleTerms(
    Optional<Long> cap, Optional<Cadence> cadence, Amount amount, Optional<Day> until) {

  /// Nothing was said of it.
  public static final RuleTerms NONE =
      new RuleTerms(Optional.empty(), Optional.empty(), new Amount.Unstated(), Optional.empty());

  public RuleTerms cap(long most) {
    return new RuleTerms(Optional.of(most), cadence, amount, until);
  }

  public RuleTerms cadence(Cadence often) {
    return new RuleTerms(cap, Optional.of(often), amount, until);
  }

  public RuleTerms amount(Amount much) {
    return new RuleTerms(cap, cadence, much, until);
  }

  public RuleTerms until(Day day) {
    return new RuleTerms(cap, cadence, amount, Optional.of(day));
  }
}
