package dev.sayso.channel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The words of one language: each intent of the interaction model as a plain sentence, so that one
/// grammar understands typed, spoken and slotted input alike. Data, in
/// `words-<language>.properties`.
public final class LocaleWords {
  private static final String TOUCH = "touch.";

  private final Map<String, List<Carrier>> intents = new TreeMap<>();
  private final Properties properties = new Properties();

  private LocaleWords(InputStreamReader source) throws IOException {
    properties.load(source);
    for (String name : properties.stringPropertyNames()) {
      if (name.endsWith("Intent")) {
        intents.put(name, carriers(properties.getProperty(name)));
      }
    }
  }

  /// The words of this locale's language; empty if there are none.
  public static Optional<LocaleWords> of(Locale locale) {
    var found =
        LocaleWords.class.getResourceAsStream("words-" + locale.getLanguage() + ".properties");
    if (found == null) {
      return Optional.empty();
    }
    try (var source = new InputStreamReader(found, StandardCharsets.UTF_8)) {
      return Optional.of(new LocaleWords(source));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// What a shopper would have said for this intent: the first carrier whose slots are all filled.
  /// An unknown intent is as if nothing was understood: blank.
  public String say(String intent, Map<String, String> slots) {
    return intents.getOrDefault(intent, List.of()).stream()
        .flatMap(carrier -> carrier.fill(slots).stream())
        .findFirst()
        .orElse("");
  }

  /// What touching a row says, 1 is the first; blank beyond the last word there is.
  public String touch(int position) {
    return properties.getProperty(TOUCH + position, "");
  }

  public String apology() {
    return properties.getProperty("apology", "");
  }

  /// What is said while an answer takes its time.
  public String moment() {
    return properties.getProperty("moment", "");
  }

  public Set<String> intentNames() {
    return Set.copyOf(intents.keySet());
  }

  public List<Carrier> carriers(String intent, List<Carrier> none) {
    return intents.getOrDefault(intent, none);
  }

  private static List<Carrier> carriers(String alternatives) {
    return Stream.of(alternatives.split("\\|", -1)).map(String::strip).map(Carrier::new).toList();
  }
}
