package dev.sayso.channel.google;

import dev.sayso.channel.Accounts;
import dev.sayso.channel.Fingerprint;
import dev.sayso.channel.Journal;
import dev.sayso.channel.LocaleChoice;
import dev.sayso.channel.LocaleWords;
import dev.sayso.channel.Served;
import dev.sayso.dialog.Assistant;
import dev.sayso.dialog.Expectation;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.speech.Prompt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What both of Google's protocols have in common: asks the assistant, and says what is left to say
/// where nobody needs to be asked. Nothing makes it throw.
final class Conversation {
  private static final int MOST_CHOICES = 5;

  private final Assistant assistant;
  private final Journal journal;
  private final LocaleChoice locales;
  private final TurnMaker turns;

  Conversation(Assistant assistant, GoogleSettings settings, Journal journal, Accounts accounts) {
    this.assistant = assistant;
    this.journal = journal;
    this.locales = new LocaleChoice(settings.locales());
    this.turns = new TurnMaker(locales, accounts);
  }

  Outgoing hold(Incoming incoming) {
    var reminder = incoming.setting().reprompt();
    if (incoming.name().equals(GoogleIntents.SILENCE) && reminder.isPresent()) {
      return Outgoing.words(reminder.get());
    }
    return converse(incoming);
  }

  /// The one place that catches everything: whatever breaks, the shopper hears an apology.
  private Outgoing converse(Incoming incoming) {
    LocaleWords words = words(incoming);
    try {
      var turn = turns.turn(incoming);
      if (turn.isEmpty()) {
        journal.note(new Journal.Entry.Refused("UNKNOWN_TAG"));
        return Outgoing.words(words.apology());
      }
      var reply = assistant.reply(turn.get());
      journal.note(
          new Journal.Entry.Answered(Fingerprint.of(incoming.id()), Served.of(turn.get(), reply)));
      return outgoing(reply, words);
    } catch (Throwable failure) {
      journal.note(new Journal.Entry.Failed(Fingerprint.of(incoming.id()), failure));
      return Outgoing.words(words.apology());
    }
  }

  private Outgoing outgoing(Reply reply, LocaleWords words) {
    var reprompt = reply.reprompt().filter(it -> !it.isBlank()).map(Prompt::spoken);
    var memory =
        new Outgoing.Memory(
            reprompt.filter(_ -> reply.listens()), reply.expects().code(), !reply.listens());
    return new Outgoing(
        reply.prompt(),
        Optional.of(memory),
        reply.display(),
        choices(reply, words),
        reply.handover());
  }

  /// The answers that can be touched. What they say is what the shopper would have said.
  private static List<String> choices(Reply reply, LocaleWords words) {
    return switch (reply.expects()) {
      case Expectation.Confirmation _ ->
          List.of(words.say("AMAZON.YesIntent", Map.of()), words.say("AMAZON.NoIntent", Map.of()));
      case Expectation.Choice _ -> {
        int rows = reply.display().map(display -> display.rows().size()).orElse(0);
        yield IntStream.rangeClosed(1, Math.min(rows, MOST_CHOICES))
            .mapToObj(words::touch)
            .toList();
      }
      case Expectation.Nothing _, Expectation.MissingSlot _ -> List.of();
    };
  }

  private LocaleWords words(Incoming incoming) {
    return locales.words(locales.choose(incoming.setting().language()));
  }
}
