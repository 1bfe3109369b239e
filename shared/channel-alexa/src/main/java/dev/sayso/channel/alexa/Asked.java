package dev.sayso.channel.alexa;

import java.util.Map;
import java.util.Set;

/// What an Alexa request asks for.
sealed interface Asked {

  /// The skill was opened without a wish.
  record Launch() implements Asked {}

  /// An intent of the interaction model, with the slots that were filled.
  record Spoken(String intent, Map<String, String> slots) implements Asked {
    public Spoken {
      slots = Map.copyOf(slots);
    }
  }

  /// A row of the list on the screen was touched: 1 is the first.
  record Touched(int position) implements Asked {}

  /// The session is over; an answer must not speak.
  record Ended() implements Asked {}

  /// Alexa wonders whether this skill could answer an intent. Nothing may be done.
  record Fulfillable(String intent, Set<String> slots) implements Asked {
    public Fulfillable {
      slots = Set.copyOf(slots);
    }
  }

  /// The account gave up the skill, or is linked to the shop no longer. Source: "Skill Events in
  /// Alexa Skills".
  record Left() implements Asked {}

  /// Other skill events, connections, players, and whatever comes later: nothing to say, nothing to
  /// do.
  record Other(String type) implements Asked {}

  /// Whether this becomes a turn of a conversation.
  default boolean isTurn() {
    return switch (this) {
      case Launch _, Spoken _, Touched _, Ended _ -> true;
      case Fulfillable _, Left _, Other _ -> false;
    };
  }
}
