package dev.sayso.dev.turn;

import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dialog.Caller;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import java.util.Locale;

/// Who speaks, in which conversation, on what: all of a turn but the words.
public record Place(ShopperId speaker, String session, Surface surface, Locale locale) {

  public Turn turn(String id, Utterance utterance) {
    return new Turn(
        id, new Caller.Known(speaker), session, utterance, surface.capabilities(), locale);
  }

  /// The same in another conversation.
  public Place inSession(String other) {
    return new Place(speaker, other, surface, locale);
  }
}
