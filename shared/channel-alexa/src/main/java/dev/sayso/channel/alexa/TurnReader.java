package dev.sayso.channel.alexa;

import dev.sayso.channel.Accounts;
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
  private final Accounts accounts;

  TurnReader(LocaleChoice locales, Accounts accounts) {
    this.locales = locales;
    this.accounts = accounts;
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

  /// Who has signed in to the shop is the account they signed in to, and no longer only a device; a
  /// token that is no good counts as none. What they put into a cart before comes along.
  private Caller caller(Envelope.Speaker speaker) {
    var device = new Identity(CHANNEL, speaker.account());
    var signedIn = owner(speaker.token());
    return new Caller.Identified(
        signedIn.orElse(device),
        owner(speaker.personToken())
            .or(() -> speaker.person().map(person -> new Identity(CHANNEL, person))),
        signedIn.map(_ -> device));
  }

  private Optional<Identity> owner(Optional<String> token) {
    return token.flatMap(accounts::owner).map(id -> new Identity(Accounts.CHANNEL, id));
  }

  /// Alexa's session ends at every silence; account and device go on, so that a dropped
  /// conversation can be taken up where it was.
  private static String session(Envelope.Speaker speaker) {
    return CHANNEL + "-" + Fingerprint.of(speaker.account() + "\n" + speaker.place());
  }

  private Capabilities capabilities(Envelope.Surface surface) {
    var kind = surface.apl().isPresent() ? Capabilities.SCREEN : Capabilities.SPEAKER;
    var capabilities = surface.car() ? Capabilities.CAR : kind;
    return accounts.areConnected() ? capabilities.signingIn() : capabilities;
  }
}
