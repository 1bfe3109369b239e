package dev.sayso.channel.google;

import dev.sayso.channel.Accounts;
import dev.sayso.channel.Fingerprint;
import dev.sayso.channel.LocaleChoice;
import dev.sayso.channel.LocaleWords;
import dev.sayso.commerce.shopper.Identity;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import java.util.Locale;
import java.util.Optional;

/// Makes a turn of what came in.
final class TurnMaker {
  private static final String USERS = "google";
  private static final String PHONES = "phone";

  private final LocaleChoice locales;

  private final Accounts accounts;

  TurnMaker(LocaleChoice locales, Accounts accounts) {
    this.locales = locales;
    this.accounts = accounts;
  }

  /// Empty if the channel does not know the tag or handler.
  Optional<Turn> turn(Incoming incoming) {
    Locale locale = locales.choose(incoming.setting().language());
    return utterance(incoming, locales.words(locale))
        .map(heard ->
            new Turn(
                incoming.id(),
                caller(incoming.speaker(), incoming.setting().capabilities().voice()),
                USERS + "-" + Fingerprint.of(incoming.speaker().session()),
                heard,
                incoming.setting().capabilities(),
                locale));
  }

  /// Words that were said are taken as they are: an intent that a platform made of them may be
  /// wrong, and a yes must be a yes.
  private static Optional<Utterance> utterance(Incoming incoming, LocaleWords words) {
    var input = incoming.input();
    return switch (incoming.name()) {
      case GoogleIntents.OPEN -> Optional.of(new Utterance.Opened());
      case GoogleIntents.SAY, GoogleIntents.SILENCE ->
          Optional.of(Utterance.Heard.of(input.words().orElse("")));
      default ->
          Optional.ofNullable(GoogleIntents.byName(words).get(incoming.name()))
              .map(intent ->
                  Utterance.Heard.of(input.words().orElseGet(() -> say(words, intent, input))));
    };
  }

  private static String say(LocaleWords words, String intent, Incoming.Input input) {
    return input.garbled() ? "" : words.say(intent, input.slots());
  }

  /// Who has signed in counts before the telephone somebody calls from. A chat is its user's own;
  /// by a microphone anybody at home may speak. A conversation of nobody is one of a guest.
  private Caller caller(Incoming.Speaker speaker, boolean voice) {
    Optional<Identity> user = user(speaker);
    Optional<Identity> phone = speaker.phone().map(number -> new Identity(PHONES, number));
    var nobody = phone.orElseGet(() -> new Identity(USERS + "-session", speaker.session()));
    return user.map(account ->
            new Caller.Identified(
                phone.orElse(account),
                user.filter(_ -> phone.isPresent() || !voice),
                Optional.of(nobody)))
        .orElseGet(() -> new Caller.Identified(nobody, Optional.empty()));
  }

  /// Where the shop's accounts are connected, only a token that they gave out names a user: what a
  /// conversation says of itself is nothing. Else the merchant's page is believed, and a token that
  /// nobody can check is a name like another.
  private Optional<Identity> user(Incoming.Speaker speaker) {
    return accounts.areConnected()
        ? speaker.token().flatMap(accounts::owner).map(id -> new Identity(Accounts.CHANNEL, id))
        : speaker.token().or(speaker::user).map(id -> new Identity(USERS, id));
  }
}
