package dev.sayso.channel.google;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the channel is set to: the shop's locales, its own first, and the telephone number that a
/// caller who wants a person is put through to.
public record GoogleSettings(List<Locale> locales, Optional<String> servicePhone) {
  private static final Pattern E164 = Pattern.compile("\\+[0-9]{6,15}");

  public GoogleSettings {
    locales = List.copyOf(locales);
    if (locales.isEmpty()) {
      throw new IllegalArgumentException("a shop speaks at least one locale");
    }
    servicePhone.ifPresent(number -> {
      if (!E164.matcher(number).matches()) {
        throw new IllegalArgumentException("the service phone must be as +15555550100");
      }
    });
  }

  /// Without a person to put callers through to.
  public static GoogleSettings of(List<Locale> locales) {
    return new GoogleSettings(locales, Optional.empty());
  }
}
