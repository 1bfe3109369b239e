package dev.sayso.dialog.flow;

import dev.sayso.commerce.notice.ContactConsent;
import dev.sayso.commerce.notice.ContactConsent.Purpose;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.Supply;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.RuleOffer;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.speech.Prompt;
import java.util.ArrayList;
import java.util.Optional;

/// Reads a standing order back, and makes it on a yes in a later turn to exactly what was read. In
/// a car nothing of the kind is agreed: it waits until the car is parked.
record RuleOffers(Facts facts) {

  Decision read(State state, RuleOffer offer) {
    return read(state, offer, Prompt.NONE);
  }

  private Decision read(State state, RuleOffer offer, Prompt lead) {
    var open = state.focus(offer.rule().sku()).confirming(new Proposal.AgreeRule(offer));
    if (facts.turn().capabilities().car()) {
      return Decision.say(open, facts.book().say("rule.parked"));
    }
    var lengths = new ArrayList<Prompt>();
    for (var form : new String[] {"rule.offer", "rule.offer.short", "rule.offer.brief"}) {
      var said = said(form, offer);
      if (!lead.isBlank()) {
        lengths.add(lead.then(said));
      }
      lengths.add(said);
    }
    return Decision.say(open).saying(lengths).ask(facts.book().say("rule.ask"));
  }

  /// The same offer, at today's price.
  Decision again(State state, RuleOffer offer, String lead) {
    var rule = offer.rule();
    var price = facts.offer(rule.sku()).map(one -> one.price());
    if (price.isEmpty()) {
      return Decision.say(
          state.idle(), facts.book().say("soldout", "items", new Phrases(facts).name(rule.sku())));
    }
    var agreed = new StandingRule.Agreed("", "", facts.turn().session(), facts.now(), price.get());
    var fresh =
        new StandingRule(
            rule.id(), rule.sku(), rule.quantity(), rule.terms(), agreed, rule.progress());
    return read(state, new RuleOffer(fresh, offer.by(), facts.now()), facts.book().say(lead));
  }

  /// A yes: makes it, if it still is what was read out; asks for the voice code that its cap needs.
  Decision yes(State state, RuleOffer offer) {
    var answer = facts.turn().utterance() instanceof Utterance.Heard heard ? heard.best() : "";
    return settled(state, offer)
        .orElseGet(() ->
            new CodeFlow(facts).needed(offer.rule().terms().cap())
                ? Decision.say(state.missing(new Missing.RuleCode(offer, answer)))
                    .ask(facts.book().say("code.ask"), facts.book().say("code.ask.short"))
                : made(state, offer, answer));
  }

  /// The voice code was right.
  Decision agreed(State state, RuleOffer offer, String answer) {
    return settled(state, offer).orElseGet(() -> made(state, offer, answer));
  }

  Decision no(State state, RuleOffer offer) {
    boolean stands = Rules.of(state, offer.rule().id()).isPresent();
    return Decision.say(state.idle(), facts.book().say(stands ? "rule.not.changed" : "rule.not"));
  }

  /// Why it cannot be made now.
  private Optional<Decision> settled(State state, RuleOffer offer) {
    var rule = offer.rule();
    var price = facts.offer(rule.sku()).map(one -> one.price());
    boolean car = facts.turn().capabilities().car();
    if (car || !offer.isFresh(facts.now()) || offer.words().isBlank()) {
      return Optional.of(again(state, offer, "order.stale"));
    }
    if (!price.equals(Optional.of(rule.agreed().unitPrice()))) {
      return Optional.of(again(state, offer, "order.changed"));
    }
    boolean more = Rules.of(state, rule.id()).isEmpty();
    return more && Rules.all(state).size() >= Supply.MOST
        ? Optional.of(
            Decision.say(state.idle(), facts.book().say("rule.many", "count", Supply.MOST)))
        : new RuleFlow(facts).refused(state);
  }

  private Decision made(State state, RuleOffer offer, String answer) {
    var rule = offer.agreed(answer, facts.turn().session(), facts.now());
    var consent =
        new ContactConsent(Purpose.STANDING_ORDER, offer.by(), true, facts.now(), offer.words());
    var done = Rules.with(state, rule).idle();
    var supply = done.notes().supply();
    var agreed =
        done.notes(
            done.notes().supply(supply.contacts(ContactConsent.with(supply.contacts(), consent))));
    var day =
        new Rules(facts)
            .next(rule)
            .map(next -> facts.wording().day(next, facts.today()))
            .orElse("");
    if (day.isEmpty()) {
      return Decision.say(agreed, facts.book().say("rule.changed"));
    }
    var key = Rules.of(state, rule.id()).isEmpty() ? "rule.made" : "rule.made.short";
    return Decision.say(
        agreed, facts.book().say(key, "day", day), facts.book().say("rule.made.short", "day", day));
  }

  private Prompt said(String form, RuleOffer offer) {
    var rule = offer.rule();
    var product = facts.product(rule.sku()).orElseThrow();
    var book = facts.book();
    var price = new RuleFlow(facts).cost(rule.sku(), rule.quantity(), rule.agreed().unitPrice());
    var what =
        book.say(
            form,
            "item",
            facts.wording().quantified(product, rule.quantity()),
            "often",
            new Periods(facts).of(rule.terms().cadence()),
            "cap",
            rule.terms().cap(),
            "price",
            price);
    var notice = form.equals("rule.offer") ? "rule.notice." : "rule.notice.short.";
    var warning = new Warnings(facts).due(new Rules(facts).lines(rule)).orElse(Prompt.NONE);
    return warning.then(what).then(book.say(notice + code(offer)));
  }

  private static String code(RuleOffer offer) {
    return switch (offer.by()) {
      case EMAIL -> "email";
      case DEVICE -> "device";
    };
  }
}
