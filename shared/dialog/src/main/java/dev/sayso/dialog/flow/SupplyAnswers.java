package dev.sayso.dialog.flow;

import dev.sayso.commerce.replenishment.Shift;
import dev.sayso.commerce.replenishment.StandingRule;
import dev.sayso.commerce.replenishment.StandingRule.Progress;
import dev.sayso.dialog.Expectation.Choice;
import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.MissingSlot;
import dev.sayso.dialog.Expectation.Nothing;
import dev.sayso.dialog.Expectation.Options;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.RuleOffer;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Intent.SteerRule;
import dev.sayso.dialog.intent.Intent.SteerRule.Act;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import dev.sayso.dialog.intent.RuleTerms;
import dev.sayso.dialog.speech.Prompt;
import java.util.List;
import java.util.Optional;

/// What intents mean as answers to questions about what runs low and about standing orders, where
/// that is not what they always mean: "make it 50" is a cap, "undo" takes back what was said of the
/// home. A yes and a no are not among them: see [AnswerFlow].
record SupplyAnswers(Facts facts) {

  private static final long MINOR = 100;

  Optional<Decision> answer(State state, Intent intent) {
    return switch (state.session().expectation()) {
      case Confirmation(Proposal.Restock open) -> restock(state, open, intent);
      case Confirmation(Proposal.AgreeRule(var offer)) -> offered(state, offer, intent);
      case Choice(Options.Hold(var id)) ->
          Rules.of(state, id).flatMap(rule -> held(state, rule, intent));
      case MissingSlot(Missing.CapOf(var offer)) -> capped(state, offer, intent);
      case MissingSlot(Missing.WhichRule(var act)) -> which(state, act, intent);
      case MissingSlot(Missing.Next(var before)) -> next(state, before, intent);
      case Nothing _, Confirmation _, Choice _, MissingSlot _ -> Optional.empty();
    };
  }

  private Optional<Decision> restock(State state, Proposal.Restock open, Intent intent) {
    return switch (intent) {
      case Intent.AskDue asked -> Optional.of(new LowFlow(facts).when(state, asked));
      case Intent.AtHome said -> Optional.of(new HomeFlow(facts).home(state, said));
      default -> new RestockFlow(facts).answer(state, open, intent);
    };
  }

  private Optional<Decision> next(State state, List<Shift> before, Intent intent) {
    return switch (intent) {
      case Intent.Undo _ -> Optional.of(new HomeFlow(facts).undo(state, before));
      case Intent.AtHome said when said.event() == Intent.AtHome.Event.DAYS ->
          Optional.of(new HomeFlow(facts).home(state, said));
      default -> Optional.empty();
    };
  }

  /// While a standing order is read back: other terms, or another product under the same.
  private Optional<Decision> offered(State state, RuleOffer offer, Intent intent) {
    return switch (intent) {
      case Intent.Continue _ ->
          Optional.of(new RuleOffers(facts).again(state, offer, "later.lead"));
      case Intent.SaveForLater _, Intent.RemindWhenParked _ ->
          Optional.of(Decision.say(state, facts.book().say("rule.parked")));
      case Intent.Correct(var item) -> other(state, offer, item);
      case Intent.Choose(Pick.Named(var item)) -> other(state, offer, item);
      case Intent.JustItem(var items) -> other(state, offer, items.getFirst());
      default ->
          terms(offer, intent)
              .map(terms -> new RuleFlow(facts).changed(state, offer.rule(), terms));
    };
  }

  private Optional<Decision> other(State state, RuleOffer offer, ItemPhrase item) {
    var terms = offer.rule().terms();
    return new RuleFlow(facts)
        .product(item)
        .map(_ ->
            new RuleFlow(facts)
                .keep(
                    state,
                    new Intent.KeepStocked(
                        item, RuleTerms.NONE.cap(terms.cap().minor()).cadence(terms.cadence()))));
  }

  private Optional<RuleTerms> terms(RuleOffer offer, Intent intent) {
    return switch (intent) {
      case SteerRule steer when isChange(steer) -> Optional.of(steer.terms());
      case Intent.KeepStocked(var item, var terms) when item.text().isBlank() ->
          Optional.of(terms.amount(item.amount()));
      case Intent.Narrow(var _, var under, var _) -> under.map(RuleTerms.NONE::cap);
      case Intent.ChangeQuantity(var item, var amount) when item.isEmpty() ->
          Optional.of(number(offer.rule(), amount));
      case Intent.JustAmount(var amount) -> Optional.of(number(offer.rule(), amount));
      case Intent.AddThat(var amount) when !(amount instanceof Amount.Unstated) ->
          Optional.of(RuleTerms.NONE.amount(amount));
      default -> Optional.empty();
    };
  }

  /// "Make it 50", with nothing asked: of the standing order that was talked about.
  Optional<Decision> changed(State state, Intent.ChangeQuantity change) {
    var focus = state.session().topic().focus();
    boolean other =
        change.item().isPresent()
            || ProposalFlow.open(state).isPresent()
            || focus.flatMap(state.cart()::line).isPresent();
    return other
        ? Optional.empty()
        : focus
            .flatMap(sku -> Rules.of(state, sku))
            .map(rule -> new RuleTalk(facts).change(state, rule, number(rule, change.amount())));
  }

  /// A bare number that could be a cap is one; fewer than one order costs are packs.
  private static RuleTerms number(StandingRule rule, Amount amount) {
    return amount instanceof Amount.Packs(int count)
            && count * MINOR >= rule.agreed().unitPrice().times(rule.quantity().packs()).minor()
            && 2 * count * MINOR >= rule.terms().cap().minor()
        ? RuleTerms.NONE.cap(count * MINOR)
        : RuleTerms.NONE.amount(amount);
  }

  private static boolean isChange(SteerRule steer) {
    return steer.act() == Act.CHANGE && steer.item().isEmpty();
  }

  private Optional<Decision> capped(State state, RuleOffer offer, Intent intent) {
    var flow = new RuleFlow(facts);
    return switch (intent) {
      case Intent.JustAmount(Amount.Packs(int count)) ->
          Optional.of(flow.changed(state, offer.rule(), RuleTerms.NONE.cap(count * MINOR)));
      case Intent.ChangeQuantity(var item, Amount.Packs(int count)) when item.isEmpty() ->
          Optional.of(flow.changed(state, offer.rule(), RuleTerms.NONE.cap(count * MINOR)));
      case SteerRule steer when isChange(steer) ->
          Optional.of(
              steer.terms().cap().isPresent()
                  ? flow.changed(state, offer.rule(), steer.terms())
                  : flow.uncapped(state, offer.rule(), steer.terms()));
      default -> Optional.empty();
    };
  }

  private Optional<Decision> held(State state, StandingRule rule, Intent intent) {
    return switch (intent) {
      case Intent.Choose(Pick.Ordinal(int position)) -> Optional.of(held(state, rule, position));
      case Intent.Choose(Pick.Last _) -> Optional.of(leave(state, rule));
      case SteerRule steer when steer.act() == Act.ONCE -> Optional.of(held(state, rule, 1));
      case Intent.Reorder _, Intent.Checkout _ -> Optional.of(held(state, rule, 1));
      case SteerRule steer when isChange(steer) ->
          Optional.of(
              steer.terms().cap().isPresent()
                  ? new RuleTalk(facts).steer(state, rule, steer)
                  : held(state, rule, 2));
      default -> Optional.empty();
    };
  }

  /// The ways out, in the order they are offered in.
  private Decision held(State state, StandingRule rule, int way) {
    return switch (way) {
      case 1 ->
          new RuleTalk(facts)
              .steer(state, rule, new SteerRule(Act.ONCE, Optional.empty(), RuleTerms.NONE));
      case 2 -> new RuleFlow(facts).uncapped(state, rule, RuleTerms.NONE);
      default -> leave(state, rule);
    };
  }

  /// A yes to "order it, raise the cap, or leave it?" says which only in those words.
  Decision heldYes(State state, String id) {
    boolean orders =
        facts.turn().utterance() instanceof Utterance.Heard heard
            && facts.book().mentions("words.order", heard.best());
    return Rules.of(state, id)
        .map(rule -> orders ? held(state, rule, 1) : Decision.say(state).ask(question(rule)))
        .orElseGet(() -> new TalkFlow(facts).strayYes(state));
  }

  /// It stays as it is, and is not asked about again.
  Decision heldNo(State state, String id) {
    return Rules.of(state, id)
        .map(rule -> leave(state, rule))
        .orElseGet(() -> new TalkFlow(facts).strayNo(state));
  }

  private Decision leave(State state, StandingRule rule) {
    return Decision.say(
        Rules.with(state, rule.with(new Progress.Paused(Optional.empty()))).idle(),
        facts.book().say("rule.left", "item", new Phrases(facts).name(rule.sku())));
  }

  private Prompt[] question(StandingRule rule) {
    return rule.progress() instanceof Progress.Held held
        ? new RuleNews(facts).question(held)
        : new Prompt[] {facts.book().say("rule.change.what")};
  }

  private Optional<Decision> which(State state, Act act, Intent intent) {
    return intent.items().stream()
        .findFirst()
        .or(() -> named(intent))
        .map(item ->
            new RuleTalk(facts)
                .steer(state, new SteerRule(act, Optional.of(item), RuleTerms.NONE)));
  }

  private static Optional<ItemPhrase> named(Intent intent) {
    return switch (intent) {
      case Intent.JustItem(var items) -> items.stream().findFirst();
      case Intent.Choose(Pick.Named(var item)) -> Optional.of(item);
      default -> Optional.empty();
    };
  }

  /// A yes to an announced order: it goes out as announced.
  Decision letGo(State state, String id) {
    return Rules.of(state, id)
        .flatMap(rule -> new Rules(facts).next(rule))
        .map(day ->
            Decision.say(
                state.idle(),
                facts.book().say("rule.goes", "day", facts.wording().day(day, facts.today()))))
        .orElseGet(() -> new TalkFlow(facts).strayYes(state));
  }

  /// A no to an announced order: this one is left out.
  Decision notGo(State state, String id) {
    return Rules.of(state, id)
        .map(rule ->
            new RuleTalk(facts)
                .steer(state, rule, new SteerRule(Act.SKIP, Optional.empty(), RuleTerms.NONE)))
        .orElseGet(() -> new TalkFlow(facts).strayNo(state));
  }
}
