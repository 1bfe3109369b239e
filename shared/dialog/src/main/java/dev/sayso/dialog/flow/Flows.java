package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.OrderSummary;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import dev.sayso.dialog.speech.Prompt;
import java.util.List;
import java.util.Optional;

/// Every intent and the flow that decides about it.
public final class Flows {

  private Flows() {}

  /// What to do about one intent. An intent that is understood ends a row of misses. Whatever is
  /// neither an answer nor about the answer closes the open question.
  public static Decision decide(Facts facts, State state, Intent intent) {
    int before = state.session().misses();
    var asked = isAboutTheQuestion(intent) ? state : state.idle();
    var decision = answered(facts, state, asked, intent);
    boolean missed = decision.state().session().misses() > before;
    boolean keeps = missed || intent instanceof Intent.Repeat || intent instanceof Intent.Unclear;
    return keeps ? decision : decision.with(decision.state().misses(0));
  }

  /// What rests on a search that had no answer is not decided: nothing changes, and the shopper is
  /// told what to do.
  private static Decision answered(Facts facts, State state, State asked, Intent intent) {
    int before = facts.unanswered();
    var decided =
        new SupplyAnswers(facts.as(state))
            .answer(state, intent)
            .or(() -> new DataFlow(facts.as(state)).answer(state, intent))
            .orElseGet(() -> route(facts.as(asked), asked, intent));
    var decision = heeding(facts, state, intent, decided);
    if (facts.unanswered() == before) {
      return decision;
    }
    var book = facts.book();
    return Decision.say(state.idle(), book.say("search.silent"), book.say("search.silent.short"))
        .ask(book.say("search.silent.ask"));
  }

  /// An order that was proposed while the cart is changed is proposed anew once the turn is done.
  public static Optional<Decision> resume(
      Facts facts, State before, State after, List<Intent> intents) {
    return intents.stream().anyMatch(Flows::isCartEdit)
        ? new CheckoutFlow(facts.as(after))
            .resume(before, after, agrees(intents))
            .map(resumed -> heeding(facts, after, intents.getLast(), resumed))
        : Optional.empty();
  }

  /// Proposes what was agreed to before and did not become an order.
  static Decision proposeAgain(
      Facts facts, State state, List<WantedLine> lines, OrderSummary.Kind kind) {
    var proposed =
        new CheckoutFlow(facts.as(state)).propose(state, lines, kind, Remarks.led(Prompt.NONE));
    return heeding(facts, state, new Intent.Checkout(), proposed);
  }

  /// With what must be said whichever flow it was.
  private static Decision heeding(Facts facts, State before, Intent intent, Decision decided) {
    var after = facts.as(decided.state());
    return new Prefaces(after).before(before, new Warnings(after).heeding(before, intent, decided));
  }

  private static boolean agrees(List<Intent> intents) {
    return intents.stream().anyMatch(intent -> intent instanceof Intent.QualifiedYes);
  }

  private static boolean isCartEdit(Intent intent) {
    return intent instanceof Intent.Add
        || intent instanceof Intent.Remove
        || intent instanceof Intent.Undo;
  }

  private static boolean isAboutTheQuestion(Intent intent) {
    return switch (intent) {
      case Intent.Yes _, Intent.No _, Intent.QualifiedYes _, Intent.JustAmount _ -> true;
      case Intent.JustItem _, Intent.Choose _, Intent.Correct _, Intent.ChangeQuantity _ -> true;
      case Intent.AddThat _,
          Intent.Refine _,
          Intent.Narrow _,
          Intent.HearList _,
          Intent.CancelOrder _ ->
          true;
      case Intent.Help _, Intent.Repeat _, Intent.Stop _, Intent.Unclear _ -> true;
      case Intent.TellMore _ -> true;
      case Intent.Search _, Intent.AskKinds _, Intent.Reorder _, Intent.ReorderLast _ -> false;
      case Intent.Remove _, Intent.ReadCart _ -> true;
      case Intent.ReorderUsual _, Intent.Add _, Intent.Suggest _, Intent.Undo _ -> false;
      case Intent.ClearCart _, Intent.Checkout _, Intent.Advise _ -> false;
      case Intent.OrderStatus _, Intent.Open _, Intent.Thanks _ -> false;
      case Intent.Adjust _, Intent.AskDetail _, Intent.Compare _, Intent.WhoAreYou _ -> true;
      case Intent.WaitForPrice _, Intent.SaveForLater _, Intent.RemindWhenParked _ -> true;
      case Intent.KeepPrivate _, Intent.ForPerson _, Intent.SayCode _ -> true;
      case Intent.Remember _, Intent.Forget _ -> true;
      case Intent.Gift _ -> true;
      case Intent.AskPrice _, Intent.Continue _, Intent.Unlock _, Intent.LinkDevice _ -> false;
      case Intent.ReadPreferences _, Intent.Complain _, Intent.TalkToPerson _ -> false;
      case Intent.MyData _ -> false;
      case Intent.RunningLow _, Intent.AskDue _, Intent.AtHome _, Intent.KeepStocked _ -> false;
      case Intent.ReadRules _, Intent.SteerRule _, Intent.TellMe _ -> false;
    };
  }

  private static Decision route(Facts facts, State state, Intent intent) {
    return switch (intent) {
      case Intent.Search search -> new SearchFlow(facts).search(state, search);
      case Intent.Refine refine -> new HearListFlow(facts).orRefine(state, refine);
      case Intent.Narrow narrow -> new NarrowFlow(facts).narrow(state, narrow);
      case Intent.AskKinds asked -> new KindsFlow(facts).kinds(state, asked);
      case Intent.Choose(Pick pick) -> new AnswerFlow(facts).choose(state, pick);
      case Intent.TellMore more -> new SearchFlow(facts).tellMore(state, more);
      case Intent.Compare compare -> new CompareFlow(facts).compare(state, compare);
      case Intent.AskPrice asked -> new DetailFlow(facts).price(state, asked);
      case Intent.Reorder reorder -> new ReorderFlow(facts).reorder(state, reorder);
      case Intent.ReorderLast _ -> new ReorderFlow(facts).last(state);
      case Intent.ReorderUsual _ -> new ReorderFlow(facts).usual(state);
      case Intent.Add(List<ItemPhrase> items) -> new AddFlow(facts).add(state, items);
      case Intent.Suggest asked -> new SuggestFlow(facts).suggest(state, asked);
      case Intent.AddThat(Amount amount) -> new CorrectionFlow(facts).addThat(state, amount);
      case Intent.Remove(List<ItemPhrase> items) ->
          ProposalFlow.open(state).isPresent()
              ? new ProposalFlow(facts).remove(state, items)
              : new RuleTalk(facts)
                  .leftOut(state, items)
                  .orElseGet(() -> new ProposalFlow(facts).remove(state, items));
      case Intent.ChangeQuantity change ->
          new SupplyAnswers(facts)
              .changed(state, change)
              .orElseGet(() -> new CorrectionFlow(facts).change(state, change));
      case Intent.Adjust adjust -> new AdjustFlow(facts).adjust(state, adjust);
      case Intent.Correct(ItemPhrase instead) -> new CorrectionFlow(facts).correct(state, instead);
      case Intent.Undo _ -> new CartFlow(facts).undo(state);
      case Intent.ReadCart _ -> new ProposalFlow(facts).read(state);
      case Intent.ClearCart _ -> new CartFlow(facts).clear(state);
      case Intent.Checkout _ -> new CheckoutFlow(facts).checkOut(state);
      case Intent.HearList _ -> new HearListFlow(facts).hear(state);
      case Intent.OrderStatus(var item) -> new StatusFlow(facts).status(state, item);
      case Intent.CancelOrder(var item) ->
          new RuleTalk(facts)
              .leftOut(state, item.stream().toList())
              .orElseGet(() -> new CancelFlow(facts).cancel(state, item));
      case Intent.AskDetail asked -> new DetailFlow(facts).answer(state, asked);
      case Intent.WaitForPrice _ -> new PriceWatchFlow(facts).watch(state);
      case Intent.SaveForLater _ -> new LaterFlow(facts).save(state);
      case Intent.RemindWhenParked _ -> new LaterFlow(facts).whenParked(state);
      case Intent.Continue _ ->
          new RuleTalk(facts).goOn(state).orElseGet(() -> new LaterFlow(facts).resume(state));
      case Intent.Gift gift -> new GiftFlow(facts).gift(state, gift);
      case Intent.Advise asked -> new AdviceFlow(facts).advise(state, asked);
      case Intent.KeepPrivate _ -> new GiftFlow(facts).keepPrivate(state);
      case Intent.Remember told -> new PreferenceFlow(facts).remember(state, told);
      case Intent.Forget about -> new PreferenceFlow(facts).forget(state, about);
      case Intent.ReadPreferences _ -> new PreferenceFlow(facts).read(state);
      case Intent.MyData asked -> new DataFlow(facts).asked(state, asked);
      case Intent.RunningLow _ -> new LowFlow(facts).low(state);
      case Intent.AskDue asked -> new LowFlow(facts).when(state, asked);
      case Intent.AtHome said -> new HomeFlow(facts).home(state, said);
      case Intent.KeepStocked asked -> new RuleFlow(facts).keep(state, asked);
      case Intent.ReadRules(boolean coming) ->
          coming ? new RuleNews(facts).coming(state) : new RuleNews(facts).list(state);
      case Intent.SteerRule asked -> new RuleTalk(facts).steer(state, asked);
      case Intent.TellMe asked -> new NoticeFlow(facts).tell(state, asked);
      case Intent.ForPerson person -> new PersonFlow(facts).answer(state, person);
      case Intent.SayCode code -> new CodeFlow(facts).say(state, code);
      case Intent.LinkDevice _ -> new LinkFlow(facts).link(state);
      case Intent.Unlock _ -> new CodeFlow(facts).unlock(state);
      case Intent.Complain complaint -> new ServiceFlow(facts).complain(state, complaint);
      case Intent.TalkToPerson _ -> new ServiceFlow(facts).person(state);
      case Intent.WhoAreYou _ -> new TalkFlow(facts).whoAreYou(state);
      case Intent.Yes _ -> new AnswerFlow(facts).yes(state);
      case Intent.No _ -> new AnswerFlow(facts).no(state);
      case Intent.QualifiedYes _ -> new AnswerFlow(facts).qualified(state);
      case Intent.JustAmount(Amount amount) -> new AnswerFlow(facts).amount(state, amount);
      case Intent.JustItem(List<ItemPhrase> items) -> new AnswerFlow(facts).items(state, items);
      case Intent.Open _ ->
          new PriceWatchFlow(facts).reached(state).orElseGet(() -> new TalkFlow(facts).open(state));
      case Intent.Help _ -> new TalkFlow(facts).help(state);
      case Intent.Repeat _ -> new TalkFlow(facts).repeat(state);
      case Intent.Stop _ -> new TalkFlow(facts).stop(state);
      case Intent.Thanks _ -> new TalkFlow(facts).thanks(state);
      case Intent.Unclear _ -> new TalkFlow(facts).unclear(state);
    };
  }
}
