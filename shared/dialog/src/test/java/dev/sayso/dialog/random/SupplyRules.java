package dev.sayso.dialog.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.commerce.shopper.Role;
import dev.sayso.commerce.shopper.Shopper;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.MissingSlot;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.RuleOffer;
import dev.sayso.dialog.intent.Intent;
import java.util.Optional;

/// How standing orders may come to be: by a yes, or the voice code after it, in a later turn to
/// exactly what was read out; never in a car, and never by a child. Whoever says what is so at home
/// orders nothing.
final class SupplyRules {

  private SupplyRules() {}

  static void check(Moment moment, Supply before, Shopper after) {
    for (var rule : after.notes().supply().rules()) {
      var was = before.rules().stream().filter(one -> one.id().equals(rule.id())).findFirst();
      if (was.filter(one -> spendsAlike(one, rule)).isEmpty()) {
        checkMade(moment, rule, after);
      }
    }
    boolean talk = moment.intents().stream().allMatch(Intent.AtHome.class::isInstance);
    assertThat(talk && moment.placed().isPresent()).as("a shift orders").isFalse();
  }

  private static boolean spendsAlike(StandingRule one, StandingRule other) {
    return one.terms().equals(other.terms())
        && one.quantity().equals(other.quantity())
        && one.agreed().equals(other.agreed());
  }

  private static void checkMade(Moment moment, StandingRule rule, Shopper by) {
    var offer = open(moment).orElseThrow(() -> new AssertionError("a rule with nothing open"));
    assertThat(moment.intents()).hasSize(1);
    assertThat(moment.intents().getFirst()).isInstanceOfAny(Intent.Yes.class, Intent.SayCode.class);
    assertThat(offer.words()).as("was read out").isNotBlank();
    assertThat(rule.agreed().words()).isEqualTo(offer.words());
    assertThat(rule.terms()).isEqualTo(offer.rule().terms());
    assertThat(rule.quantity()).isEqualTo(offer.rule().quantity());
    assertThat(rule.sku()).isEqualTo(offer.rule().sku());
    assertThat(by.rules().role()).isEqualTo(Role.ADULT);
    assertThat(moment.said().surface().car()).as("agreed in a car").isFalse();
    boolean dear = rule.terms().cap().minor() >= Home.CODE_FROM;
    assertThat(dear && by.rules().voiceCode() != null && !(moment.open() instanceof MissingSlot))
        .as("without the code")
        .isFalse();
  }

  private static Optional<RuleOffer> open(Moment moment) {
    return switch (moment.open()) {
      case Confirmation(Proposal.AgreeRule(var offer)) -> Optional.of(offer);
      case MissingSlot(Missing.RuleCode(var offer, var _)) -> Optional.of(offer);
      default -> Optional.empty();
    };
  }
}
