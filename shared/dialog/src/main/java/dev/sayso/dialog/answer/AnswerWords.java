package dev.sayso.dialog.answer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one language needs to ask and answer about products. Data: one file per language; one that
/// has none uses English.
public final class AnswerWords {

  private static final Map<String, AnswerWords> READ = new ConcurrentHashMap<>();
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:['’][\\p{L}]+)?");

  /// So much of a word tells it from others: "decaffeinated" is asked for as "decaf".
  private static final int STEM = 5;

  private final Properties data;
  private final Map<String, String> alike = new HashMap<>();
  private final Map<String, Integer> numerals = new HashMap<>();

  private AnswerWords(Properties data) {
    this.data = data;
    for (var group : data.getProperty("alike").split("\\|")) {
      var words = group.strip().split("\\s+");
      Stream.of(words).forEach(word -> alike.put(word, words[0]));
    }
    numerals.putAll(numbers("numerals"));
    var ones = numbers("ones");
    numbers("tens")
        .forEach((ten, tens) -> {
          numerals.put(ten, tens);
          ones.forEach((one, more) -> numerals.put(joined(ten, one), tens + more));
        });
  }

  /// The words of that language.
  public static AnswerWords of(Locale locale) {
    return READ.computeIfAbsent(locale.getLanguage(), AnswerWords::read);
  }

  /// The words of a text, in lower case, without signs.
  public static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
        .results()
        .map(found -> found.group())
        .toList();
  }

  /// What a question is about: its words without those that say nothing, as stems; words that ask
  /// about the same have the same one.
  public Set<String> matters(String question) {
    var stop = list("stop");
    return words(question).stream()
        .filter(word -> !stop.contains(word))
        .map(this::matter)
        .collect(Collectors.toSet());
  }

  /// Whether it asks what others think of it.
  public boolean asksForReviews(String question) {
    return holds("reviews", question);
  }

  /// Whether a wrong answer could harm.
  public boolean mayHarm(String question) {
    return holds("harm", question);
  }

  /// Whether a sentence of a shopper may be read out: nothing that speaks to the listener.
  public boolean mayBeQuoted(String text) {
    return !holds("unquoted", text) && text.chars().noneMatch(c -> "<>{}[]@\\|`".indexOf(c) >= 0);
  }

  private boolean holds(String key, String text) {
    var words = " " + String.join(" ", words(text)) + " ";
    return list(key).stream().anyMatch(one -> words.contains(" " + one + " "));
  }

  String matter(String word) {
    var same = alike.get(word);
    return same != null ? "=" + same : stem(word);
  }

  /// What a word has in common with its other forms.
  static String stem(String word) {
    var plain =
        word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    return plain.length() > STEM ? plain.substring(0, STEM) : plain;
  }

  /// The number that a word or two words say; null where they say none.
  Map<String, Integer> numerals() {
    return numerals;
  }

  Set<String> list(String key) {
    return Stream.of(data.getProperty(key).split(","))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .collect(Collectors.toSet());
  }

  /// "Twenty two" in English, "zweiundzwanzig" in German.
  private String joined(String ten, String one) {
    var joint = data.getProperty("joint").strip();
    return joint.isEmpty() ? ten + " " + one : one + joint + ten;
  }

  private Map<String, Integer> numbers(String key) {
    var numbers = new HashMap<String, Integer>();
    for (var entry : data.getProperty(key).split(",")) {
      var parts = new ArrayList<>(List.of(entry.split(":")));
      numbers.put(parts.get(0).strip(), Integer.valueOf(parts.get(1).strip()));
    }
    return numbers;
  }

  private static AnswerWords read(String language) {
    var found = AnswerWords.class.getResourceAsStream(language + ".properties");
    var file = found != null ? found : AnswerWords.class.getResourceAsStream("en.properties");
    if (file == null) {
      throw new IllegalStateException("en.properties of answers is missing from the class path");
    }
    var data = new Properties();
    try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      data.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AnswerWords(data);
  }
}
