package dev.sayso.channel.alexa;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the channel is set to: whose requests it takes, and the shop's locales, its own first.
/// `skills` are application ids; empty takes every skill's requests, which is for a server on
/// loopback only.
public record AlexaSettings(Optional<Set<String>> skills, List<Locale> locales) {

  public AlexaSettings {
    skills = skills.map(Set::copyOf);
    locales = List.copyOf(locales);
    if (skills.filter(Set::isEmpty).isPresent()) {
      throw new IllegalArgumentException("no skill id: set ALEXA_SKILL_ID");
    }
    if (locales.isEmpty()) {
      throw new IllegalArgumentException("a shop speaks at least one locale");
    }
  }

  /// For a deployed function: only these skills, separated by commas.
  public static AlexaSettings deployed(String skillIds, List<Locale> locales) {
    var ids =
        Set.copyOf(
            List.of(skillIds.split(",", -1)).stream()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList());
    return new AlexaSettings(Optional.of(ids), locales);
  }

  /// For a server that only this machine reaches.
  public static AlexaSettings local(List<Locale> locales) {
    return new AlexaSettings(Optional.empty(), locales);
  }

  boolean accepts(String skill) {
    return skills.isEmpty() || skills.get().contains(skill);
  }
}
