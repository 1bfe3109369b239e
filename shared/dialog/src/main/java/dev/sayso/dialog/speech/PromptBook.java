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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All wording of one language, as data: `<language>.properties` beside this class holds sentences
/// with `{name}` gaps; `key/2`, `key/3` … are further wordings of `key`. A language without a book
/// of its own speaks English.
public final class PromptBook {

  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
  private static final Map<Locale, PromptBook> OPEN = new ConcurrentHashMap<>();

  /// Between a key and the number of a further wording of it: `added/2`.
  private static final String VARIANT = "/";

  private final Locale locale;
  private final Properties sentences;
  private final Variety variety;
  private final MoneyWords money;
  private final Numerals numerals;

  private PromptBook(Locale locale) {
    boolean spoken = PromptBook.class.getResource(file(locale)) != null;
    this.locale = spoken ? locale : Locale.US;
    sentences = read(this.locale);
    variety = Variety.none();
    money = new MoneyWords(this.locale, this);
    numerals = new Numerals(this);
  }

  private PromptBook(PromptBook book, Variety variety) {
    this.locale = book.locale;
    this.sentences = book.sentences;
    this.variety = variety;
    this.money = book.money;
    this.numerals = book.numerals;
  }

  public static PromptBook of(Locale locale) {
    return OPEN.computeIfAbsent(locale, PromptBook::new);
  }

  /// This book for one turn: of a sentence with several wordings, the next one after those that
  /// were said already, as often as `times` counts.
  public PromptBook varying(Map<String, Integer> times) {
    return new PromptBook(this, Variety.after(times));
  }

  /// The keys with several wordings that are part of what is said in this turn.
  public Set<String> told(Prompt said) {
    return variety.told(said.spoken());
  }

  /// The sentence of that key. Gaps are filled from `name, value` pairs: a [Money] is spoken and
  /// written its own way, a [Prompt] keeps its two forms, a number has the language's decimal mark,
  /// anything else is both.
  public Prompt say(String key, Object... namesAndValues) {
    int wordings = wordings(key);
    var sentence = wordings == 1 ? text(key) : text(wording(key, variety.next(key, wordings)));
    var said =
        new Prompt(
            fill(sentence, namesAndValues, Prompt::spoken),
            fill(sentence, namesAndValues, Prompt::written));
    if (wordings > 1) {
      variety.rendered(key, said.spoken());
    }
    return said;
  }

  /// The sentence of `key.one` or `key.other`, as the number asks for, with the gap `{count}`
  /// filled.
  public Prompt count(String key, long count) {
    return say(key + numerals.form(count), "count", count);
  }

  /// Whether the words hold one of the phrases that the key lists, parted by `|`.
  public boolean mentions(String key, String words) {
    var said = words.toLowerCase(locale);
    return Stream.of(text(key).split("\\|")).anyMatch(said::contains);
  }

  /// A number digit by digit: "one five".
  public String digits(long number) {
    var words = text("digits").split("\\|");
    return Long.toString(number)
        .chars()
        .mapToObj(digit -> words[digit - '0'])
        .collect(Collectors.joining(" "));
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

  /// How many wordings a sentence has: `added`, `added/2`, `added/3`.
  private int wordings(String key) {
    int count = 1;
    while (sentences.containsKey(wording(key, count))) {
      count++;
    }
    return count;
  }

  /// The key of a wording; 0 is the first.
  private static String wording(String key, int index) {
    return index == 0 ? key : key + VARIANT + (index + 1);
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
