package dev.sayso.dialog.flow;

import dev.sayso.commerce.replenishment.Meaning.Guess;
import dev.sayso.commerce.service.Handover;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.answer.Briefing;
import dev.sayso.dialog.speech.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a flow decided: the state after it, and what to say. `statement` and `question` each hold
/// the same content in several lengths, longest first; the longest that fits the word budget is
/// said. Without a question the microphone closes. `summary` marks an order summary, which may be
/// longer. `handover` passes the shopper's case on to a person. `candidates` are the products that
/// were weighed as what the shopper meant, likeliest first. `briefing`: the facts behind the
/// statement, from which it may be worded otherwise.
public record Decision(
    State state,
    List<Prompt> statement,
    List<Prompt> question,
    boolean summary,
    Optional<Reply.Display> display,
    Optional<Reply.Card> card,
    Optional<Handover> handover,
    List<Guess> candidates,
    Optional<Briefing> briefing) {

  public Decision {
    statement = List.copyOf(statement);
    question = List.copyOf(question);
    candidates = List.copyOf(candidates);
  }

  static Decision say(State state, Prompt... lengths) {
    return new Decision(
        state,
        List.of(lengths),
        List.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  Decision ask(Prompt... lengths) {
    return new Decision(
        state, statement, List.of(lengths), summary, display, card, handover, candidates, briefing);
  }

  Decision saying(List<Prompt> lengths) {
    return new Decision(
        state, lengths, question, summary, display, card, handover, candidates, briefing);
  }

  Decision asSummary() {
    return new Decision(
        state, statement, question, true, display, card, handover, candidates, briefing);
  }

  Decision showing(Reply.Display shown) {
    return new Decision(
        state,
        statement,
        question,
        summary,
        Optional.of(shown),
        card,
        handover,
        candidates,
        briefing);
  }

  Decision handing(Reply.Card given) {
    return new Decision(
        state,
        statement,
        question,
        summary,
        display,
        Optional.of(given),
        handover,
        candidates,
        briefing);
  }

  /// With a case for the shop's people.
  Decision passing(Handover given) {
    return new Decision(
        state,
        statement,
        question,
        summary,
        display,
        card,
        Optional.of(given),
        candidates,
        briefing);
  }

  /// Having weighed these products.
  Decision weighing(List<Guess> weighed) {
    return new Decision(
        state, statement, question, summary, display, card, handover, weighed, briefing);
  }

  /// Which may be worded otherwise, from these facts alone.
  Decision from(Briefing given) {
    return new Decision(
        state,
        statement,
        question,
        summary,
        display,
        card,
        handover,
        candidates,
        Optional.of(given));
  }

  Decision with(State changed) {
    return new Decision(
        changed, statement, question, summary, display, card, handover, candidates, briefing);
  }

  /// This, with the longest of these said first that leaves room for the rest.
  Decision after(List<Prompt> lengths) {
    var joined = new ArrayList<Prompt>();
    for (var before : lengths) {
      joined.addAll(statement.isEmpty() ? List.of(before) : behind(before));
    }
    joined.addAll(statement);
    return saying(joined);
  }

  /// This, with the longest of these that fits said first, and never without one of them.
  Decision alwaysAfter(Prompt... lengths) {
    return saying(
        statement.isEmpty()
            ? List.of(lengths)
            : Stream.of(lengths).flatMap(before -> behind(before).stream()).toList());
  }

  /// This, with `before` said first. An order summary is said without it rather than cut: its total
  /// comes last.
  Decision after(Prompt before) {
    if (statement.isEmpty()) {
      return saying(List.of(before));
    }
    var lengths = new ArrayList<>(behind(before));
    if (summary) {
      lengths.add(statement.getLast());
    }
    return saying(lengths);
  }

  private List<Prompt> behind(Prompt before) {
    return statement.stream().map(before::then).toList();
  }
}
