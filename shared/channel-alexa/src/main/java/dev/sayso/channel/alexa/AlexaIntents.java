package dev.sayso.channel.alexa;

import dev.sayso.channel.LocaleWords;
import java.util.Locale;
import java.util.Set;

/// The intents that the channel understands, so that interaction models can be checked against
/// them.
public final class AlexaIntents {

  private AlexaIntents() {}

  /// By their names in the interaction model; empty where the channel has no words of this locale's
  /// language.
  public static Set<String> handled(Locale locale) {
    return LocaleWords.of(locale).map(LocaleWords::intentNames).orElse(Set.of());
  }
}
