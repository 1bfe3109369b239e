package dev.sayso.channel.alexa;

import dev.sayso.channel.Fingerprint;
import dev.sayso.channel.Journal;
import dev.sayso.channel.LocaleChoice;
import dev.sayso.channel.LocaleWords;
import dev.sayso.channel.Served;
import dev.sayso.channel.alexa.Answer.Reason;
import dev.sayso.channel.alexa.Answer.Refusal;
import dev.sayso.channel.alexa.Answer.Response;
import dev.sayso.channel.alexa.Verdict.Genuine;
import dev.sayso.channel.alexa.Verdict.Refused;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.dialog.Assistant;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Turn;

/// Answers Alexa: reads the envelope, checks whose skill it is for, asks the assistant, writes the
/// response. Nothing that is sent makes it throw.
public final class AlexaChannel {
  /// Alexa's requests have a few KiB.
  public static final int LARGEST_REQUEST = 256 * 1024;

  private final Assistant assistant;
  private final AlexaSettings settings;
  private final Journal journal;
  private final LocaleChoice locales;
  private final TurnReader turns;
  private final Interim interim;
  private final Departures departures;

  /// One that turns to nobody but the assistant.
  public AlexaChannel(Assistant assistant, AlexaSettings settings, Journal journal) {
    this(assistant, settings, journal, AlexaServices.NONE);
  }

  public AlexaChannel(
      Assistant assistant, AlexaSettings settings, Journal journal, AlexaServices services) {
    this.interim = services.interim();
    this.departures = services.departures();
    this.assistant = assistant;
    this.settings = settings;
    this.journal = journal;
    this.locales = new LocaleChoice(settings.locales());
    this.turns = new TurnReader(locales, services.accounts());
  }

  /// For requests whose way here is trusted: a Lambda trigger of Alexa, or loopback. Requests over
  /// the internet come through [AlexaHttpDoor].
  public Answer answer(byte[] body) {
    return answer(body, _ -> new Genuine());
  }

  Answer answer(byte[] body, Check check) {
    if (body.length > LARGEST_REQUEST) {
      return refuse(Reason.TOO_LARGE);
    }
    return switch (EnvelopeReader.read(body)) {
      case Reading.Unreadable _ -> refuse(Reason.MALFORMED);
      case Reading.Read(Envelope envelope) ->
          settings.accepts(envelope.skill()) ? answer(envelope, check) : refuse(Reason.WRONG_SKILL);
    };
  }

  private Answer answer(Envelope envelope, Check check) {
    return switch (check.verdict(envelope)) {
      case Refused(Reason reason) -> refuse(reason);
      case Genuine() -> new Response(response(envelope));
    };
  }

  private byte[] response(Envelope envelope) {
    return switch (envelope.asked()) {
      case Asked.Fulfillable(var intent, var slots) ->
          ResponseWriter.fulfillable(words(envelope).intentNames().contains(intent), slots);
      case Asked.Left _ -> left(envelope);
      case Asked.Other _ -> ResponseWriter.nothing();
      case Asked.Launch _, Asked.Spoken _, Asked.Touched _, Asked.Ended _ -> converse(envelope);
    };
  }

  /// Alexa waits for no answer. What fails is noted, and told again by nobody.
  private byte[] left(Envelope envelope) {
    var account = envelope.speaker().account();
    try {
      if (!account.isBlank()) {
        departures.left(new Identity(TurnReader.CHANNEL, account), envelope.head().id());
      }
    } catch (RuntimeException failure) {
      journal.note(new Journal.Entry.Failed(Fingerprint.of(envelope.head().id()), failure));
    }
    return ResponseWriter.nothing();
  }

  /// The one place that catches everything: whatever breaks, the shopper hears an apology.
  private byte[] converse(Envelope envelope) {
    try {
      return turns.turn(envelope).map(turn -> reply(turn, envelope)).orElseThrow();
    } catch (Throwable failure) {
      journal.note(new Journal.Entry.Failed(Fingerprint.of(envelope.head().id()), failure));
      return envelope.asked() instanceof Asked.Ended
          ? ResponseWriter.nothing()
          : ResponseWriter.farewell(words(envelope).apology());
    }
  }

  private byte[] reply(Turn turn, Envelope envelope) {
    Reply reply = think(turn, envelope);
    journal.note(
        new Journal.Entry.Answered(Fingerprint.of(envelope.head().id()), Served.of(turn, reply)));
    return envelope.asked() instanceof Asked.Ended
        ? ResponseWriter.nothing()
        : ResponseWriter.reply(reply, envelope.surface(), envelope.head().opens());
  }

  /// Nobody waits in silence.
  private Reply think(Turn turn, Envelope envelope) {
    var moment = words(envelope).moment();
    var waiting =
        envelope.progress().map(request -> interim.begin(request, moment)).orElse(() -> {});
    try (waiting) {
      return assistant.reply(turn);
    }
  }

  private LocaleWords words(Envelope envelope) {
    return locales.words(locales.choose(envelope.head().locale()));
  }

  private Answer refuse(Reason reason) {
    journal.note(new Journal.Entry.Refused(reason.name()));
    return new Refusal(reason);
  }

  /// Whether a request comes from Alexa.
  interface Check {
    Verdict verdict(Envelope envelope);
  }
}
