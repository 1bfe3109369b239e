package dev.sayso.channel.google;

import dev.sayso.dialog.Capabilities;
import java.util.Map;
import java.util.Optional;

/// What a request comes down to, by whichever of Google's protocols it came. `id` is new for every
/// turn and the same when one is delivered again; `name` is the tag or the handler.
record Incoming(String id, String name, Input input, Speaker speaker, Setting setting) {

  /// `words` were spoken, typed or keyed. Without any, an intent was triggered with `slots`;
  /// `garbled` where one of those has a type that cannot be said.
  record Input(Optional<String> words, Map<String, String> slots, boolean garbled) {
    Input {
      slots = Map.copyOf(slots);
    }
  }

  /// `token` is that of the shop's account somebody signed in to; `user` is how the merchant's page
  /// names the shopper, `phone` the number of a call; `session` is the platform's.
  record Speaker(
      Optional<String> token, Optional<String> user, Optional<String> phone, String session) {}

  /// `reprompt` is what the turn before left to be said after silence; `scene` is where a
  /// conversation of Actions Builder is.
  record Setting(
      Capabilities capabilities,
      String language,
      Optional<String> reprompt,
      Optional<String> scene) {}
}
