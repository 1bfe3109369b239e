package dev.sayso.dialog;

import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.commerce.replenishment.StandingRule;
import java.time.Duration;
import java.time.Instant;

/// A standing order as it was read out and not yet agreed to. A yes makes exactly this rule, and
/// allows to announce its orders through `by`. Its words are blank until they were said.
public record RuleOffer(StandingRule rule, Channel by, Instant at) {

  /// A yes that comes later than this is asked again.
  private static final Duration LIFETIME = OrderSummary.LIFETIME;

  public String words() {
    return rule.agreed().words();
  }

  /// This, as it was read out.
  public RuleOffer inWords(String spoken) {
    var agreed = rule.agreed();
    return with(
        new StandingRule.Agreed(
            spoken, agreed.answer(), agreed.session(), agreed.at(), agreed.unitPrice()));
  }

  /// The rule, once this was answered.
  public StandingRule agreed(String answer, String session, Instant now) {
    return with(new StandingRule.Agreed(words(), answer, session, now, rule.agreed().unitPrice()))
        .rule;
  }

  private RuleOffer with(StandingRule.Agreed agreed) {
    return new RuleOffer(
        new StandingRule(
            rule.id(), rule.sku(), rule.quantity(), rule.terms(), agreed, rule.progress()),
        by,
        at);
  }

  public boolean isFresh(Instant now) {
    return !now.isAfter(at.plus(LIFETIME));
  }
}
