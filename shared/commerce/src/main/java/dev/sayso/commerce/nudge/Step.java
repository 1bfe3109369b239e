package dev.sayso.commerce.nudge;

import dev.sayso.commerce.order.Quote;
import dev.sayso.commerce.replenishment.Begun;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.commerce.replenishment.Supply;

/// What to do for a shopper next.
sealed interface Step {

  /// Tell them this.
  record Tell(Letter letter) implements Step {}

  /// Try again to tell them what somebody began to.
  record TellAgain(Begun.Telling telling) implements Step {}

  /// Place an order that was announced, and still is what was announced.
  record Place(StandingRule rule, Progress.Announced told, Quote quote) implements Step {}

  /// Find out what became of an order that somebody began to place.
  record Settle(StandingRule rule, Progress.Announced told) implements Step {}

  /// Nothing outside: the notes become this, and then look again.
  record Change(Supply supply) implements Step {}

  /// Nothing now.
  record Rest() implements Step {}
}
