package dev.sayso.dialog.speech;

import dev.sayso.commerce.money.Money;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// All wording of one language, as data: `<language>.properties` beside this class holds sentences
/// with `{name}` gaps. A language without a book of its own speaks English.
public final class PromptBook {

  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
  private static final Map<Locale, PromptBook> OPEN = new ConcurrentHashMap<>();

  private final Locale locale;
  private final Properties sentences;
  private final MoneyWords money;
  private final Numerals numerals;

  private PromptBook(Locale locale) {
    boolean spoken = PromptBook.class.getResource(file(locale)) != null;
    this.locale = spoken ? locale : Locale.US;
    sentences = read(this.locale);
    money = new MoneyWords(this.locale, this);
    numerals = new Numerals(this);
  }

  public static PromptBook of(Locale locale) {
    return OPEN.computeIfAbsent(locale, PromptBook::new);
  }

  /// The sentence of that key. Gaps are filled from `name, value` pairs: a [Money] is spoken and
  /// written its own way, a [Prompt] keeps its two forms, a number has the language's decimal mark,
  /// anything else is both.
  public Prompt say(String key, Object... namesAndValues) {
    var sentence = text(key);
    return new Prompt(
        fill(sentence, namesAndValues, Prompt::spoken),
        fill(sentence, namesAndValues, Prompt::written));
  }

  /// The sentence of `key.one` or `key.other`, as the number asks for, with the gap `{count}` filled.
  public Prompt count(String key, long count) {
    return say(key + numerals.form(count), "count", count);
  }

  public Prompt money(Money amount) {
    return money.say(amount);
  }

  /// Whether the words are among those that the key lists, parted by `|`.
  public boolean lists(String key, String words) {
    return List.of(text(key).split("\\|")).contains(words);
  }

  Numerals numerals() {
    return numerals;
  }

  /// The bare text of a key that must exist.
  String text(String key) {
    var text = sentences.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("the prompt book has no sentence " + key);
    }
    return text;
  }

  /// The bare text of a key, or null where the book has none.
  @Nullable String find(String key) {
    return sentences.getProperty(key);
  }

  private String fill(String sentence, Object[] namesAndValues, Function<Prompt, String> form) {
    return GAP.matcher(sentence)
        .replaceAll(
            gap -> Matcher.quoteReplacement(form.apply(value(gap.group(1), namesAndValues))));
  }

  private Prompt value(String name, Object[] namesAndValues) {
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      if (namesAndValues[i].equals(name)) {
        return prompt(namesAndValues[i + 1]);
      }
    }
    throw new IllegalArgumentException("nothing given for the gap {" + name + "}");
  }

  private Prompt prompt(Object value) {
    return switch (value) {
      case Prompt prompt -> prompt;
      case Money amount -> money(amount);
      case Double rating -> Prompt.of(numerals.rating(rating));
      case BigDecimal number -> Prompt.of(numerals.number(number));
      default -> Prompt.of(value.toString());
    };
  }

  /// The language and country this book speaks, also in dates and amounts.
  public Locale locale() {
    return locale;
  }

  private static String file(Locale locale) {
    return locale.getLanguage() + ".properties";
  }

  private static Properties read(Locale locale) {
    var book = PromptBook.class.getResourceAsStream(file(locale));
    if (book == null) {
      throw new IllegalStateException(file(locale) + " is missing from the class path");
    }
    var sentences = new Properties();
    try (var reader = new InputStreamReader(book, StandardCharsets.UTF_8)) {
      sentences.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences;
  }
}
