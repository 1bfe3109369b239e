package dev.sayso.dialog.understanding;

import static java.util.Map.entry;

import dev.sayso.commerce.notice.ContactConsent.Channel;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Intent.AtHome.Event;
import dev.sayso.dialog.intent.Intent.SteerRule.Act;
import dev.sayso.dialog.intent.Intent.TellMe.About;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import dev.sayso.dialog.intent.RuleTerms;
import dev.sayso.dialog.intent.Span;
import dev.sayso.dialog.understanding.Context.Awaiting;
import dev.sayso.dialog.understanding.Phrase.Match;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What runs low, what is so at home, standing orders, and messages: the sections of the grammar
/// for it.
final class Supplies {

  private final Slots slots;

  Supplies(Slots slots) {
    this.slots = slots;
  }

  Map<String, Meaning> meanings() {
    return Map.ofEntries(
        entry("running-low", Meaning.always(new Intent.RunningLow())),
        entry("ask-due", (said, _) -> new Intent.AskDue(item(said), false)),
        entry("ask-due-why", (said, _) -> new Intent.AskDue(item(said), true)),
        entry("home-away", home(Event.AWAY)),
        entry("home-guests", home(Event.GUESTS)),
        entry("home-guests-gone", home(Event.GUESTS_GONE)),
        entry("home-plenty", home(Event.PLENTY)),
        entry("home-back", home(Event.BACK)),
        entry("home-days", home(Event.DAYS)),
        entry("keep-stocked", (said, _) -> new Intent.KeepStocked(maybe(said), terms(said))),
        entry("read-rules", Meaning.always(new Intent.ReadRules(false))),
        entry("coming-up", Meaning.always(new Intent.ReadRules(true))),
        entry("rule-change", steer(Act.CHANGE)),
        entry("rule-often", this::often),
        entry("rule-pause", steer(Act.PAUSE)),
        entry("rule-resume", steer(Act.RESUME)),
        entry("rule-skip", steer(Act.SKIP)),
        entry("rule-stop", steer(Act.STOP)),
        entry("rule-stop-all", steer(Act.STOP_ALL)),
        entry("rule-once", steer(Act.ONCE)),
        entry("choose-first", (said, _) -> new Intent.Choose(first(slots.count(said)))),
        entry("notice-low", tell(About.RUNNING_LOW, Optional.empty(), true)),
        entry("notice-low-email", tell(About.RUNNING_LOW, Optional.of(Channel.EMAIL), true)),
        entry("notice-low-device", tell(About.RUNNING_LOW, Optional.of(Channel.DEVICE), true)),
        entry("notice-rules", tell(About.STANDING_ORDERS, Optional.empty(), true)),
        entry("notice-low-off", tell(About.RUNNING_LOW, Optional.empty(), false)),
        entry("notice-rules-off", tell(About.STANDING_ORDERS, Optional.empty(), false)),
        entry("notice-off", tell(About.EVERYTHING, Optional.empty(), false)),
        entry("notice-off-email", tell(About.EVERYTHING, Optional.of(Channel.EMAIL), false)));
  }

  /// A cap, in answer to "up to how much?"
  Intent cap(Match said) {
    return new Intent.SteerRule(Act.CHANGE, Optional.empty(), terms(said));
  }

  private static Pick first(int count) {
    return count == 1 ? new Pick.Ordinal(1) : new Pick.First(count);
  }

  private static Meaning tell(About about, Optional<Channel> by, boolean wanted) {
    return Meaning.always(new Intent.TellMe(about, by, wanted));
  }

  private Meaning home(Event event) {
    return (said, _) -> new Intent.AtHome(event, span(said), some(said));
  }

  private Meaning steer(Act act) {
    return (said, _) -> new Intent.SteerRule(act, some(said), terms(said));
  }

  /// "Monthly": how often, unless it picks one of what is on offer: "the monthly basket".
  private Intent often(Match said, Context context) {
    return context.awaiting() == Awaiting.CHOICE && !context.terms()
        ? new Intent.JustItem(List.of(slots.items.named(said.slot("often"))))
        : steer(Act.CHANGE).of(said, context);
  }

  private Span span(Match said) {
    var words = said.slot(said.has("stretch") ? "stretch" : "span");
    return slots.times.span(words).orElseGet(Span.Unstated::new);
  }

  private RuleTerms terms(Match said) {
    var terms = RuleTerms.NONE;
    if (said.has("price") || said.has("money")) {
      var price = slots.prices.read(said.slot(said.has("price") ? "price" : "money"));
      terms = price.isPresent() ? terms.cap(price.getAsLong()) : terms;
    }
    var often = slots.times.cadence(said.slot("often"));
    if (often.isPresent()) {
      terms = terms.cadence(often.get());
    }
    if (said.has("day")) {
      terms = slots.times.day(said.slot("day")).map(terms::until).orElse(terms);
    }
    var amount = slots.amount(said).orElseGet(Amount.Unstated::new);
    return terms.amount(amount);
  }

  private ItemPhrase item(Match said) {
    return slots.items.named(said.slot("item"));
  }

  private ItemPhrase maybe(Match said) {
    return said.has("item") ? slots.items.read(said.slot("item")) : ItemPhrase.of("");
  }

  private Optional<ItemPhrase> some(Match said) {
    return said.has("item") ? Optional.of(item(said)) : Optional.empty();
  }
}
