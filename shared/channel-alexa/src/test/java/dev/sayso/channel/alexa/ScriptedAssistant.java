package dev.sayso.channel.alexa;

import dev.sayso.dialog.Assistant;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.dialog.intent.Interpretation;
import dev.sayso.dialog.speech.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Says what it is told to say and remembers what it was asked.
final class ScriptedAssistant implements Assistant {
  final List<Turn> turns = new ArrayList<>();
  private final Function<Turn, Reply> script;

  ScriptedAssistant(Function<Turn, Reply> script) {
    this.script = script;
  }

  static ScriptedAssistant saying(Reply reply) {
    return new ScriptedAssistant(_ -> reply);
  }

  @Override
  public Reply reply(Turn turn) {
    turns.add(turn);
    return script.apply(turn);
  }

  static Reply asking(String question) {
    return reply(question, "Shall I go on?", true);
  }

  static Reply telling(String words) {
    return reply(words, "", false);
  }

  static Reply reply(String words, String reprompt, boolean listens) {
    return reply(words, reprompt, listens, Optional.empty(), Optional.empty());
  }

  static Reply reply(
      String words,
      String reprompt,
      boolean listens,
      Optional<Reply.Display> display,
      Optional<Reply.Card> card) {
    return new Reply(
        Prompt.of(words),
        reprompt.isEmpty() ? Optional.empty() : Optional.of(Prompt.of(reprompt)),
        listens,
        new Expectation.Nothing(),
        Interpretation.of(new Intent.Help()),
        display,
        card,
        Optional.empty());
  }
}
