package dev.sayso.dialog;

import dev.sayso.dialog.Expectation.Confirmation;
import dev.sayso.dialog.Expectation.Proposal;
import dev.sayso.dialog.flow.Decision;
import dev.sayso.dialog.flow.Facts;
import dev.sayso.dialog.flow.Flows;
import dev.sayso.dialog.flow.Hearing;
import dev.sayso.dialog.flow.SecondOpinion;
import dev.sayso.dialog.flow.Settling;
import dev.sayso.dialog.flow.State;
import dev.sayso.dialog.flow.WordedReply;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.speech.Prompt;
import dev.sayso.dialog.understanding.Contexts;
import dev.sayso.dialog.understanding.Interpreter;
import dev.sayso.dialog.understanding.LanguageModel;
import dev.sayso.dialog.understanding.TurnModel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The assistant: reads what a turn needs, understands, decides, writes, and puts the reply
/// together.
public final class DialogAssistant implements Assistant {

  private final Sessions sessions;
  private final Shop shop;
  private final Interpreter interpreter;
  private final LanguageModel model;
  private final InstantSource clock;
  private final int turnsAMinute;

  public DialogAssistant(
      Sessions sessions, Shop shop, Interpreter interpreter, InstantSource clock) {
    this(sessions, shop, interpreter, LanguageModel.NONE, clock);
  }

  /// With a model that is asked where the interpreter is unsure.
  public DialogAssistant(
      Sessions sessions,
      Shop shop,
      Interpreter interpreter,
      LanguageModel model,
      InstantSource clock) {
    this.sessions = sessions;
    this.shop = shop;
    this.interpreter = interpreter;
    this.model = model;
    this.clock = clock;
    this.turnsAMinute = Pace.UNLIMITED;
  }

  private DialogAssistant(DialogAssistant other, int turnsAMinute) {
    this.sessions = other.sessions;
    this.shop = other.shop;
    this.interpreter = other.interpreter;
    this.model = other.model;
    this.clock = other.clock;
    this.turnsAMinute = turnsAMinute;
  }

  /// This, where a shopper who talks faster is asked for a moment, and nothing is changed.
  public DialogAssistant paced(int turnsAMinute) {
    return new DialogAssistant(this, turnsAMinute);
  }

  /// Where somebody else changed cart or session meanwhile, the turn is decided anew.
  @Override
  public Reply reply(Turn turn) {
    var asked = TurnModel.of(model);
    for (int tries = 0; tries < Patience.TRIES; tries++) {
      var visit = sessions.open(turn.caller(), turn.session());
      var reply = answer(turn, visit, asked);
      if (reply.isPresent()) {
        return reply.get();
      }
      Patience.pause(tries);
    }
    throw new IllegalStateException("others kept changing this cart during the turn");
  }

  /// Empty where somebody else was faster and the turn must be decided anew.
  private Optional<Reply> answer(Turn turn, Visit visit, LanguageModel asked) {
    if (turn.utterance() instanceof Utterance.Closed) {
      return Optional.of(Replies.silent());
    }
    var replay = visit.session().lastTurn().filter(last -> last.covers(turn.id()));
    if (replay.isPresent()) {
      return Optional.of(Replies.again(visit.session(), replay.get()));
    }
    if (Pace.isOver(visit, clock.instant(), turnsAMinute)) {
      return Optional.of(Replies.moment(turn.locale()));
    }
    var facts = Facts.of(turn, visit, shop, clock.instant());
    var understood = understand(facts, asked);
    var before = new State(visit.session(), visit.cart(), visit.shopper().notes());
    var decisions = new WordedReply(facts, asked).on(decide(facts, understood, before));
    var replies = new Replies(facts, decisions);
    var prompt = replies.prompt();
    var decided = decisions.getLast().state();
    var session = remember(turn, decided.session(), prompt, replies);
    var change =
        new Sessions.Change(
            session,
            changed(visit.cart(), decided.cart()),
            changed(visit.shopper().notes(), decided.notes()),
            replies.handover(),
            decided.told(),
            !visit.introduced());
    return switch (sessions.save(visit, change)) {
      case DONE ->
          Optional.of(
              replies.reply(prompt, session, Secrecy.of(visit.session()).masked(understood)));
      case STALE -> Optional.empty();
    };
  }

  private Interpretation understand(Facts facts, LanguageModel asked) {
    var context = Contexts.of(facts.visit().session());
    return switch (facts.turn().utterance()) {
      case Utterance.Heard heard -> {
        var rules = Hearing.meant(facts, interpreter.in(facts.turn().locale()).all(heard, context));
        yield new SecondOpinion(facts, asked).on(rules, heard, context);
      }
      case Utterance.Opened _, Utterance.Closed _ -> Interpretation.of(new Intent.Open());
    };
  }

  /// Decides about each intent in turn, each on top of the one before; a proposed order comes last,
  /// because only the last question is asked.
  private static List<Decision> decide(Facts facts, Interpretation understood, State before) {
    var decisions = new ArrayList<Decision>();
    var state = before;
    var settled = Settling.settle(facts, state, understood.intents());
    decisions.addAll(settled.decisions());
    state = settled.after(state);
    var intents = inOrder(understood.intents());
    for (var intent : intents) {
      if (settled.answers(intent)) {
        continue;
      }
      var decision = Flows.decide(facts, state, intent);
      decisions.add(decision);
      state = decision.state();
    }
    Flows.resume(facts, lastProposal(before, decisions), state, understood.intents())
        .ifPresent(decisions::add);
    return decisions;
  }

  /// The state with the order as it was last proposed, in this turn or before it.
  private static State lastProposal(State before, List<Decision> decisions) {
    return decisions.reversed().stream()
        .map(Decision::state)
        .filter(state -> isProposal(state.session()))
        .findFirst()
        .orElse(before);
  }

  private static boolean isProposal(Session session) {
    return session.expectation() instanceof Confirmation(Proposal.PlaceOrder _);
  }

  /// What proposes an order comes last, followed only by what changes that order; "place it" in the
  /// same breath adds nothing, because a yes must come later.
  private static List<Intent> inOrder(List<Intent> intents) {
    int proposal = firstProposal(intents);
    var before = new ArrayList<Intent>();
    var after = new ArrayList<Intent>();
    for (int i = 0; i < intents.size(); i++) {
      var intent = intents.get(i);
      boolean idle =
          intent instanceof Intent.QualifiedYes && intents.size() > 1
              || intent instanceof Intent.Checkout && proposal >= 0 && i > proposal;
      if (!idle) {
        (proposes(intent) || i > proposal && proposal >= 0 && changes(intent) ? after : before)
            .add(intent);
      }
    }
    before.addAll(after);
    return before;
  }

  private static int firstProposal(List<Intent> intents) {
    return IntStream.range(0, intents.size())
        .filter(i -> proposes(intents.get(i)))
        .findFirst()
        .orElse(-1);
  }

  private static boolean changes(Intent intent) {
    return intent instanceof Intent.Remove || intent instanceof Intent.ChangeQuantity;
  }

  private static boolean proposes(Intent intent) {
    return intent instanceof Intent.Reorder
        || intent instanceof Intent.ReorderLast
        || intent instanceof Intent.ReorderUsual
        || intent instanceof Intent.Checkout;
  }

  private static Session remember(Turn turn, Session session, Prompt prompt, Replies replies) {
    var inWords = inWords(session, prompt, replies.listens());
    var last =
        new Session.LastTurn(
            turn.id(),
            prompt,
            replies.reprompt(inWords.expectation()).orElse(Prompt.NONE),
            replies.listens(),
            replies.facts().now(),
            session.lastTurn().map(Session.LastTurn::passed).orElse(List.of()));
    return inWords.answered(last, replies.said(prompt));
  }

  /// With the words of an order or a standing order that was read out in this turn; one that waits
  /// without a question was not.
  private static Session inWords(Session session, Prompt prompt, boolean asked) {
    return switch (session.expectation()) {
      case Confirmation(Proposal.PlaceOrder(var summary)) when summary.words().isBlank() ->
          session.expecting(
              new Confirmation(new Proposal.PlaceOrder(summary.inWords(prompt.spoken()))));
      case Confirmation(Proposal.AgreeRule(var offer)) when asked && offer.words().isBlank() ->
          session.expecting(
              new Confirmation(new Proposal.AgreeRule(offer.inWords(prompt.spoken()))));
      case Expectation.Nothing _,
          Expectation.Confirmation _,
          Expectation.Choice _,
          Expectation.MissingSlot _ ->
          session;
    };
  }

  private static <T> Optional<T> changed(T before, T after) {
    return after.equals(before) ? Optional.empty() : Optional.of(after);
  }
}
