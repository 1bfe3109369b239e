package dev.sayso.dialog.flow;

import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import dev.sayso.dialog.speech.Prompt;

/// How often, in words: "every 3 weeks", as exact as people are.
record Periods(Facts facts) {

  private static final int WEEK = 7;
  private static final int MONTH = 30;

  /// From so many days on, a distance is told in weeks, and in months.
  private static final int WEEKS_FROM = 12;

  private static final int MONTHS_FROM = 53;

  /// "every 6 days", "every week", "every 3 weeks", "every month".
  Prompt every(int days) {
    if (days == MONTH || days == MONTH + 1) {
      return count("every.months", 1);
    }
    if (days >= MONTHS_FROM) {
      return count("every.months", Math.round(days / 30.4));
    }
    return days == WEEK || days >= WEEKS_FROM
        ? count("every.weeks", Math.round(days / (double) WEEK))
        : count("every.days", days);
  }

  /// "when it runs low", "every 10 days".
  Prompt of(Cadence cadence) {
    return switch (cadence) {
      case Cadence.WhenDue _ -> facts.book().say("rule.when.due");
      case Cadence.Every(int days) -> every(days);
    };
  }

  private Prompt count(String key, long count) {
    return facts.book().count(key, count);
  }
}
