package dev.sayso.dialog.flow;

import dev.sayso.commerce.catalog.Product;
import dev.sayso.commerce.order.WantedLine;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Options;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.Utterance;
import dev.sayso.dialog.intent.Amount;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.ItemPhrase;
import dev.sayso.dialog.intent.Pick;
import dev.sayso.dialog.speech.Prompt;
import java.util.List;
import java.util.Optional;

/// Answers to the open question. Only here does a yes do anything.
final class AnswerFlow {

  private final Facts facts;
  private final TalkFlow talk;

  AnswerFlow(Facts facts) {
    this.facts = facts;
    talk = new TalkFlow(facts);
  }

  Decision yes(State state) {
    return switch (state.session().expectation()) {
      case Expectation.Nothing _ -> talk.strayYes(state);
      case Expectation.Confirmation(Proposal proposal) -> accept(state, proposal);
      case Expectation.Choice(Options.Hold(var rule)) ->
          new SupplyAnswers(facts).heldYes(state, rule);
      case Expectation.Choice _, Expectation.MissingSlot _ ->
          Decision.say(state).ask(talk.openQuestion(state, "hello.ask.short"));
    };
  }

  Decision no(State state) {
    return switch (state.session().expectation()) {
      case Expectation.Nothing _ ->
          new CancelFlow(facts).regret(state).orElseGet(() -> talk.strayNo(state));
      case Expectation.Confirmation(Proposal proposal) ->
          new PriceWatchFlow(facts)
              .answered(state)
              .or(() -> new Substitutes(facts).declined(state, proposal))
              .orElseGet(() -> decline(state, proposal));
      case Expectation.Choice(Options.Products _) ->
          Decision.say(state.idle(), facts.book().say("choose.none"))
              .ask(facts.book().say("anything.find"));
      case Expectation.Choice(Options.OrdersToCancel _) ->
          Decision.say(state.idle(), facts.book().say("cancel.not"));
      case Expectation.Choice(Options.ForWhom _),
          Expectation.Choice(Options.Counts _),
          Expectation.Choice(Options.Baskets _) ->
          Decision.say(state.idle(), facts.book().say("order.not"));
      case Expectation.Choice(Options.Hold(var rule)) ->
          new SupplyAnswers(facts).heldNo(state, rule);
      case Expectation.MissingSlot(Missing.CapOf(var offer)) ->
          new RuleOffers(facts).no(state, offer);
      case Expectation.MissingSlot(Missing.RuleCode(var offer, var _)) ->
          new RuleOffers(facts).no(state, offer);
      case Expectation.MissingSlot(Missing.WhichRule _) -> talk.strayNo(state);
      case Expectation.MissingSlot(Missing.Code _) ->
          Decision.say(state.idle(), facts.book().say("order.not"));
      case Expectation.MissingSlot(Missing.CodeToDelete _) -> new DataFlow(facts).kept(state);
      case Expectation.MissingSlot(Missing.CodeToLink _),
          Expectation.MissingSlot(Missing.LinkCode _) ->
          talk.strayNo(state);
      case Expectation.MissingSlot _ -> enough(state);
    };
  }

  /// "Yes, but": never a yes. Alone it asks what to change, and asks the open question anew.
  Decision qualified(State state) {
    return Decision.say(state, facts.book().say("change.how"))
        .ask(talk.openQuestion(state, "hello.ask.short"));
  }

  Decision choose(State state, Pick pick) {
    return state.session().expectation() instanceof Expectation.Choice(Options options)
        ? choose(state, options, pick)
        : new RefineFlow(facts).choose(state, pick);
  }

  private Decision choose(State state, Options options, Pick pick) {
    return switch (options) {
      case Options.Products _ -> new RefineFlow(facts).choose(state, pick);
      case Options.OrdersToCancel(var orders) -> new CancelFlow(facts).choose(state, orders, pick);
      case Options.ForWhom(var persons) -> new PersonFlow(facts).choose(state, persons, pick);
      case Options.Counts counts -> new CountFlow(facts).choose(state, counts, pick);
      case Options.Baskets(var lastTimes) -> new BasketFlow(facts).choose(state, lastTimes, pick);
      case Options.Hold _ -> talk.unclear(state);
    };
  }

  /// A bare number or amount.
  Decision amount(State state, Amount amount) {
    if (state.session().expectation()
        instanceof Expectation.MissingSlot(Missing.QuantityOf(var sku, var purpose))) {
      return facts
          .product(sku)
          .map(product -> quantity(state, product, purpose, amount))
          .orElseGet(() -> talk.unclear(state));
    }
    if (CodeFlow.isAsked(state) || LinkFlow.isAsked(state)) {
      return new CodeFlow(facts).say(state, new Intent.SayCode(digits(amount)));
    }
    if (state.session().expectation() instanceof Expectation.Choice(Options.Counts counts)) {
      return new CountFlow(facts).amount(state, counts, amount);
    }
    var focus = state.session().topic().focus();
    return focus.isPresent()
        ? new CorrectionFlow(facts)
            .change(state, new Intent.ChangeQuantity(Optional.empty(), amount))
        : talk.unclear(state);
  }

  /// Things named without saying what to do with them.
  Decision items(State state, List<ItemPhrase> items) {
    if (onlyASize(items) && state.session().topic().focus().isPresent()) {
      return new CorrectionFlow(facts).correct(state, items.getFirst());
    }
    return switch (state.session().expectation()) {
      case Expectation.MissingSlot(Missing.Item(Purpose purpose)) ->
          purpose == Purpose.REORDER
              ? new ReorderFlow(facts).reorder(state, new Intent.Reorder(items))
              : new AddFlow(facts).add(state, items);
      case Expectation.MissingSlot(Missing.Present(var recipient)) ->
          new GiftFlow(facts).named(state, recipient, items);
      case Expectation.MissingSlot(Missing.WhatToForget _) ->
          new PreferenceFlow(facts).named(state, items);
      case Expectation.Choice _ -> choose(state, new Pick.Named(items.getFirst()));
      case Expectation.Nothing _, Expectation.Confirmation _, Expectation.MissingSlot _ ->
          unprompted(state, items);
    };
  }

  /// A code that was understood as a number; it may have lost its leading zeros on the way.
  private static String digits(Amount amount) {
    return amount instanceof Amount.Packs(int count) ? Integer.toString(count) : "";
  }

  private static boolean onlyASize(List<ItemPhrase> items) {
    var first = items.getFirst();
    return items.size() == 1 && first.text().isBlank() && first.size().isPresent();
  }

  /// One thing bought before is offered again; anything else is looked for; several, or a certain
  /// amount of one, are a shopping list.
  private Decision unprompted(State state, List<ItemPhrase> items) {
    if (items.size() > 1 || !(items.getFirst().amount() instanceof Amount.Unstated)) {
      return new AddFlow(facts).add(state, items);
    }
    boolean bought = !Candidates.bought(facts, items.getFirst()).isEmpty();
    return bought
        ? new ReorderFlow(facts).reorder(state, new Intent.Reorder(items))
        : new SearchFlow(facts)
            .search(state, new Intent.Search(items.getFirst(), Optional.empty()));
  }

  private Decision accept(State state, Proposal proposal) {
    return switch (proposal) {
      case Proposal.PlaceOrder(var summary) -> new CheckoutFlow(facts).confirm(state, summary);
      case Proposal.AddItems(var lines) -> {
        var skus = lines.stream().map(WantedLine::sku).toList();
        yield new AddFlow(facts).lines(new Substitutes(facts).taken(state, skus).idle(), lines);
      }
      case Proposal.CancelOrder(var order) -> new CancelFlow(facts).confirmed(state, order);
      case Proposal.MoreOrders(int from) -> new StatusFlow(facts).from(state, from);
      case Proposal.CheckOut _ -> new CheckoutFlow(facts).checkOut(state);
      case Proposal.OrderAnother(var lines) -> new DuplicateGuard(facts).another(state, lines);
      case Proposal.TakeIn(var before) -> new MeanwhileFlow(facts).takeIn(state, before);
      case Proposal.ForgetPreference(var preference) ->
          new PreferenceFlow(facts).forgotten(state, preference);
      case Proposal.OfferLink _ -> new LinkFlow(facts).offer(state);
      case Proposal.TellRest(int from) -> new DataFlow(facts).tell(state, from);
      case Proposal.DeleteData asked -> new DataFlow(facts).agreed(state, asked);
      case Proposal.Restock open -> new RestockFlow(facts).yes(state, open);
      case Proposal.AgreeRule(var offer) -> new RuleOffers(facts).yes(state, offer);
      case Proposal.StopRules _ -> new RuleTalk(facts).stopped(state);
      case Proposal.LetGo(var rule) -> new SupplyAnswers(facts).letGo(state, rule);
      case Proposal.HandOver(var order, var problem) ->
          new ServiceFlow(facts).handOver(state, order, problem);
    };
  }

  private Decision decline(State state, Proposal proposal) {
    return switch (proposal) {
      case Proposal.PlaceOrder(var summary) ->
          alternatives(state)
              .orElseGet(() ->
                  Decision.say(
                      state.idle(),
                      facts.book().say(summary.wholeCart() ? "order.not.cart" : "order.not")));
      case Proposal.AddItems _ ->
          Decision.say(state.idle(), facts.book().say("add.not"))
              .ask(facts.book().say("anything.find"));
      case Proposal.CancelOrder _ -> Decision.say(state.idle(), facts.book().say("cancel.not"));
      case Proposal.MoreOrders _ -> talk.strayNo(state);
      case Proposal.CheckOut _ -> Decision.say(state.idle(), facts.book().say("checkout.not"));
      case Proposal.OrderAnother _ -> Decision.say(state.idle(), facts.book().say("order.not"));
      case Proposal.TakeIn(var before) -> new MeanwhileFlow(facts).leaveOut(state, before);
      case Proposal.Restock _ -> new RestockFlow(facts).no(state);
      case Proposal.AgreeRule(var offer) -> new RuleOffers(facts).no(state, offer);
      case Proposal.StopRules _ -> Decision.say(state.idle(), facts.book().say("rule.stop.not"));
      case Proposal.LetGo(var rule) -> new SupplyAnswers(facts).notGo(state, rule);
      case Proposal.DeleteData _ -> new DataFlow(facts).kept(state);
      case Proposal.ForgetPreference _,
          Proposal.HandOver _,
          Proposal.OfferLink _,
          Proposal.TellRest _ ->
          talk.strayNo(state);
    };
  }

  /// After a no to the likeliest of several things bought before: the others, once.
  private Optional<Decision> alternatives(State state) {
    return state
        .session()
        .topic()
        .browsing()
        .filter(browsing -> browsing.purpose() == Purpose.REORDER && browsing.shown().size() == 1)
        .filter(_ -> !isFirm())
        .flatMap(browsing -> new ReorderFlow(facts).others(state, browsing));
  }

  /// "Forget it": whoever says that wants to hear of nothing else.
  private boolean isFirm() {
    return facts.turn().utterance() instanceof Utterance.Heard heard
        && facts.book().mentions("words.firm", heard.best());
  }

  /// "No" to "anything else?".
  private Decision enough(State state) {
    if (state.cart().isEmpty()) {
      return talk.strayNo(state);
    }
    var total = state.cart().total(facts.shop().terms().currency());
    var items = facts.book().count("items", state.cart().lines().size());
    return Decision.say(
            state.confirming(new Proposal.CheckOut()),
            facts.book().say("cart.brief", "items", items, "total", total))
        .ask(facts.book().say("cart.ask"));
  }

  private Decision quantity(State state, Product product, Purpose purpose, Amount amount) {
    return purpose == Purpose.REORDER
        ? new ReorderFlow(facts).product(state, product, amount, Prompt.NONE)
        : new AddFlow(facts).set(state, product, amount);
  }
}
