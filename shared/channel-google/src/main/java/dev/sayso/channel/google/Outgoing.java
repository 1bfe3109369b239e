package dev.sayso.channel.google;

import dev.sayso.commerce.service.Handover;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.speech.Prompt;
import java.util.List;
import java.util.Optional;

/// What a response says. `memory` is empty where the conversation stands as it stood; `choices` are
/// words that a text surface offers to be touched; with `handover` a person takes over.
record Outgoing(
    Prompt prompt,
    Optional<Memory> memory,
    Optional<Reply.Display> display,
    List<String> choices,
    Optional<Handover> handover) {

  Outgoing {
    choices = choices.stream().filter(words -> !words.isBlank()).toList();
  }

  /// What Google keeps for the next turn: what to say after silence, what is expected now, and
  /// whether the conversation is over.
  record Memory(Optional<String> reprompt, String expects, boolean ended) {}

  /// Words that change nothing.
  static Outgoing words(String words) {
    return new Outgoing(
        Prompt.of(words), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  }
}
