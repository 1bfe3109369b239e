package dev.sayso.dev.turn;

import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import java.util.Locale;
import java.util.Optional;

/// Whose device it is and who speaks there, in which conversation, on what: all of a turn but the
/// words. `person` is set where the channel recognised who speaks.
public record Place(
    ShopperId owner, Optional<ShopperId> person, String session, Surface surface, Locale locale) {

  public Turn turn(String id, Utterance utterance) {
    return new Turn(id, caller(), session, utterance, surface.capabilities(), locale);
  }

  /// Who speaks, as far as it can be told from here.
  public ShopperId speaker() {
    return person.orElse(owner);
  }

  /// The same in another conversation.
  public Place inSession(String other) {
    return new Place(owner, person, other, surface, locale);
  }

  /// A chat is its owner's own; by a microphone anybody at home may speak.
  private Caller caller() {
    boolean known = person.isPresent() || surface == Surface.TEXT;
    return known ? new Caller.Known(speaker()) : new Caller.Owner(owner);
  }
}
