package dev.sayso.channel.alexa;

import dev.sayso.channel.Fingerprint;
import dev.sayso.channel.LocaleChoice;
import dev.sayso.channel.LocaleWords;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Capabilities;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import java.util.Locale;
import java.util.Optional;

/// Makes a turn of an envelope.
final class TurnReader {
  static final String CHANNEL = "alexa";

  private final LocaleChoice locales;

  TurnReader(LocaleChoice locales) {
    this.locales = locales;
  }

  /// Empty if there is nothing to talk about.
  Optional<Turn> turn(Envelope envelope) {
    Locale locale = locales.choose(envelope.head().locale());
    return utterance(envelope.asked(), locale)
        .map(heard ->
            new Turn(
                envelope.head().id(),
                caller(envelope.speaker()),
                session(envelope.speaker()),
                heard,
                capabilities(envelope.surface()),
                locale));
  }

  private Optional<Utterance> utterance(Asked asked, Locale locale) {
    LocaleWords words = locales.words(locale);
    return switch (asked) {
      case Asked.Launch _ -> Optional.of(new Utterance.Opened());
      case Asked.Spoken spoken ->
          Optional.of(Utterance.Heard.of(words.say(spoken.intent(), spoken.slots())));
      case Asked.Touched touched ->
          Optional.of(Utterance.Heard.of(words.touch(touched.position())));
      case Asked.Ended _ -> Optional.of(new Utterance.Closed());
      case Asked.Fulfillable _, Asked.Left _, Asked.Other _ -> Optional.empty();
    };
  }

  private static Caller caller(Envelope.Speaker speaker) {
    return new Caller.Identified(
        new Identity(CHANNEL, speaker.account()),
        speaker.person().map(person -> new Identity(CHANNEL, person)));
  }

  /// Alexa's session ends at every silence; account and device go on, so that a dropped
  /// conversation can be taken up where it was.
  private static String session(Envelope.Speaker speaker) {
    return CHANNEL + "-" + Fingerprint.of(speaker.account() + "\n" + speaker.place());
  }

  private static Capabilities capabilities(Envelope.Surface surface) {
    if (surface.car()) {
      return Capabilities.CAR;
    }
    return surface.apl().isPresent() ? Capabilities.SCREEN : Capabilities.SPEAKER;
  }
}
