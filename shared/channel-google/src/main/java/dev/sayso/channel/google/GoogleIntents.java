package dev.sayso.channel.google;

import dev.sayso.channel.LocaleWords;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The names under which Google knows the intents of `interaction-models/alexa`, so that models can
/// be generated, and checked against what the channel handles. A webhook's tag or handler is such a
/// name, or one of the channel's own.
public final class GoogleIntents {
  /// The conversation begins.
  public static final String OPEN = "open";

  /// Something was said, typed or keyed that no intent is known for.
  public static final String SAY = "say";

  /// Nothing was said.
  public static final String SILENCE = "silence";

  private static final Set<String> OWN = Set.of(OPEN, SAY, SILENCE);
  private static final Pattern BORDER = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private GoogleIntents() {}

  /// `add_to_cart` for `AddToCartIntent`, `yes` for `AMAZON.YesIntent`.
  public static String name(String intent) {
    String bare = intent.replaceFirst("^AMAZON\\.", "").replaceFirst("Intent$", "");
    return BORDER.matcher(bare).replaceAll("_").toLowerCase(Locale.ROOT);
  }

  /// All tags and handler names that are answered in a locale.
  public static Set<String> handled(Locale locale) {
    Set<String> names = new TreeSet<>(OWN);
    LocaleWords.of(locale).ifPresent(words -> names.addAll(byName(words).keySet()));
    return names;
  }

  static Map<String, String> byName(LocaleWords words) {
    Map<String, String> names = new TreeMap<>();
    words.intentNames().forEach(intent -> names.put(name(intent), intent));
    return names;
  }
}
