package dev.sayso.channel.alexa;

import dev.sayso.channel.Speech;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.speech.Prompt;
import java.util.Optional;

/// The spoken part of a response. A microphone is open only after a question: certification rejects
/// skills that listen without having asked. `reprompt` is there only where `listens`.
record Spoken(String words, Optional<String> reprompt, boolean listens) {

  /// Alexa rejects a response whose output speech has 8,000 characters or more, tags included.
  static final int LONGEST = 7_999;

  private static final int ROOM = LONGEST - Speech.TAGS;

  static Spoken of(Reply reply) {
    String words = Speech.shorten(reply.prompt().spoken(), ROOM);
    if (!reply.listens()) {
      return new Spoken(words, Optional.empty(), false);
    }
    Optional<String> reprompt = reply.reprompt().filter(it -> !it.isBlank()).map(Prompt::spoken);
    if (Speech.asks(words)) {
      return new Spoken(words, reprompt, true);
    }
    return reprompt
        .filter(Speech::asks)
        .map(question -> Speech.shorten(words + " " + question, ROOM))
        .filter(Speech::asks)
        .map(asked -> new Spoken(asked, reprompt, true))
        .orElseGet(() -> new Spoken(words, Optional.empty(), false));
  }
}
