package dev.sayso.dialog.flow;

import dev.sayso.commerce.order.OrderStatus;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Expectation.Missing;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.Session.LastTurn;
import dev.sayso.dialog.Session.Purpose;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.speech.Wording;
import java.util.Optional;

/// The conversation itself: greeting, help, repeating, and what to do when nothing was understood.
final class TalkFlow {

  private static final int HEARD_WORDS = 5;
  private static final int SELLER_WORDS = 4;

  private final Facts facts;

  TalkFlow(Facts facts) {
    this.facts = facts;
  }

  Decision open(State state) {
    return new LaterFlow(facts)
        .unfinished(state)
        .or(() -> new RuleNews(facts).opening(state))
        .orElseGet(() -> greet(state));
  }

  private Decision greet(State state) {
    var news = new MeanwhileFlow(facts).news(state);
    return news.map(one -> greeting(one.state()).after(one.lengths()))
        .orElseGet(() -> greeting(state));
  }

  private Decision greeting(State state) {
    var greeting =
        state.cart().isEmpty()
            ? facts.book().say("hello", "seller", Wording.cut(facts.shop().terms().name(), 4))
            : facts
                .book()
                .say(
                    "hello.again",
                    "items",
                    facts.book().count("items", state.cart().lines().size()));
    return Decision.say(state.idle(), greeting)
        .ask(facts.book().say("hello.ask"), facts.book().say("hello.ask.short"));
  }

  /// What can be said now. An open question stays open and is asked again.
  Decision help(State state) {
    var key =
        switch (state.session().expectation()) {
          case Expectation.Nothing _ -> state.cart().isEmpty() ? "help" : "help.cart";
          case Expectation.Confirmation _ -> "help.confirmation";
          case Expectation.Choice _ -> "help.choice";
          case Expectation.MissingSlot _ -> "help.slot";
        };
    return Decision.say(state, facts.book().say(key), facts.book().say(key + ".short"))
        .ask(openQuestion(state, "hello.ask.short"));
  }

  /// The same words again; whatever was open stays open.
  Decision repeat(State state) {
    return state.session().lastTurn().map(last -> again(state, last)).orElseGet(() -> open(state));
  }

  Decision stop(State state) {
    var items = facts.book().count("items", state.cart().lines().size());
    var key =
        state.session().expectation() instanceof Expectation.Confirmation(Proposal.PlaceOrder _)
            ? "stop.order"
            : state.cart().isEmpty() ? "stop" : "stop.cart";
    return Decision.say(state.idle(), facts.book().say(key, "items", items));
  }

  /// Says that this is no person, and asks the open question again.
  Decision whoAreYou(State state) {
    var seller = Wording.cut(facts.shop().terms().name(), SELLER_WORDS);
    return Decision.say(
            state,
            facts.book().say("who.am.i", "seller", seller),
            facts.book().say("introduction.short"))
        .ask(openQuestion(state, "hello.ask.short"));
  }

  Decision thanks(State state) {
    return Decision.say(state.idle(), facts.book().say("thanks"));
  }

  /// Not understood: first short, then with an example, then it leaves. A question that is open is
  /// asked again the first time, in other words.
  Decision unclear(State state) {
    int misses = state.session().misses() + 1;
    var counted = state.misses(misses);
    if (misses >= 3) {
      return Decision.say(
          counted.misses(0).idle(),
          facts.book().say("unclear.3"),
          facts.book().say("unclear.3.short"));
    }
    return Decision.say(counted, unclear(misses))
        .ask(openQuestion(state, "unclear." + misses + ".ask"));
  }

  private Prompt[] unclear(int misses) {
    var book = facts.book();
    return misses == 1
        ? new Prompt[] {book.say("unclear.1")}
        : new Prompt[] {book.say("unclear.2"), book.say("unclear.2.short")};
  }

  /// The shop has nothing of that name.
  Decision notFound(State state, String item, Purpose purpose) {
    int misses = state.session().misses() + 1;
    var heard = Wording.cut(item, HEARD_WORDS);
    var counted = state.misses(misses).missing(new Missing.Item(purpose));
    if (misses >= 2) {
      return Decision.say(
          counted.misses(0).idle(),
          facts.book().say("notfound.again", "item", heard),
          facts.book().say("notfound.again.short"));
    }
    return Decision.say(counted, facts.book().say("notfound", "item", heard))
        .ask(facts.book().say("notfound.ask"));
  }

  Decision emptyCart(State state) {
    return Decision.say(CartFlow.askForMore(state), facts.book().say("cart.empty"))
        .ask(facts.book().say("add.what"));
  }

  /// A yes with nothing open does nothing, and says what can be done. Who says yes again right
  /// after ordering may not have heard the answer.
  Decision strayYes(State state) {
    if (hasJustOrdered(state)) {
      return Decision.say(
          state.idle(),
          facts.book().say("stray.yes.ordered"),
          facts.book().say("stray.yes.ordered.short"));
    }
    return Decision.say(
            state.idle(), facts.book().say("stray.yes"), facts.book().say("stray.yes.short"))
        .ask(facts.book().say("hello.ask.short"));
  }

  private boolean hasJustOrdered(State state) {
    var topic = state.session().topic();
    boolean still = topic.focus().isEmpty() && topic.browsing().isEmpty();
    return still
        && topic.order().isPresent()
        && facts.orders().orders().stream()
            .filter(order -> topic.order().equals(Optional.of(order.id())))
            .noneMatch(order -> order.status() == OrderStatus.CANCELLED);
  }

  Decision strayNo(State state) {
    return Decision.say(state.idle(), facts.book().say("ok"));
  }

  /// The open question in other words, or this one where nothing is open.
  Prompt openQuestion(State state, String otherwise) {
    return Reprompts.again(facts, state.session().expectation())
        .orElseGet(() -> facts.book().say(otherwise));
  }

  /// On a surface with a smaller word budget than before, at least the question comes again.
  private Decision again(State state, LastTurn last) {
    var decision =
        last.listens()
            ? Decision.say(state).ask(last.prompt(), last.reprompt())
            : Decision.say(state, last.prompt());
    boolean summary =
        state.session().expectation() instanceof Expectation.Confirmation(Proposal.PlaceOrder _);
    return summary ? decision.asSummary() : decision;
  }
}
