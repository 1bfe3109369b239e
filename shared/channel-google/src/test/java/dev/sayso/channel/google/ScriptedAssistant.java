package dev.sayso.channel.google;

import dev.sayso.commerce.service.Handover;
import dev.sayso.dialog.Assistant;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
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

  /// What the one turn there was had to say: its words, or `(opened)`.
  String heard() {
    return switch (turns.getLast().utterance()) {
      case Utterance.Heard heard -> heard.best();
      case Utterance.Opened _ -> "(opened)";
      case Utterance.Closed _ -> "(closed)";
    };
  }

  static Reply asking(String question) {
    return reply(question, true, new Expectation.Nothing());
  }

  static Reply telling(String words) {
    return reply(words, false, new Expectation.Nothing());
  }

  static Reply reply(String words, boolean listens, Expectation expects) {
    return showing(words, listens, expects, Optional.empty());
  }

  static Reply showing(
      String words, boolean listens, Expectation expects, Optional<Reply.Display> display) {
    return reply(Prompt.of(words), listens, expects, display, Optional.empty());
  }

  static Reply reply(
      Prompt prompt,
      boolean listens,
      Expectation expects,
      Optional<Reply.Display> display,
      Optional<Handover> handover) {
    return new Reply(
        prompt,
        listens ? Optional.of(Prompt.of("Shall I go on?")) : Optional.empty(),
        listens,
        expects,
        Interpretation.of(new Intent.Help()),
        display,
        Optional.empty(),
        handover);
  }
}
