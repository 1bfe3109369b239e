package dev.sayso.dialog.understanding;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Takes out of words what is nobody else's business: e-mail addresses, web addresses, four digits
/// or more in a row, written or spoken (telephone, card, voice and linking codes), and what the
/// people at home are called and where they live.
public final class Redaction {

  public static final String PERSON = "[person]";
  public static final String NUMBER = "[number]";
  public static final String ADDRESS = "[address]";

  private static final Pattern MAIL = Pattern.compile("\\S+\\s*(?:@|\\[at]|\\(at\\))\\s*\\S+");
  private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
  private static final int SHORTEST_NAME = 2;

  private final Pattern digits;
  private final List<Pattern> persons;
  private final List<Pattern> places;

  /// `digitWords` are how a language says 0 to 9; `persons` and `places` are what must not be told.
  public Redaction(List<String> digitWords, Collection<String> persons, Collection<String> places) {
    var digit =
        digitWords.stream()
            .map(word -> "|(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})")
            .collect(Collectors.joining("", "\\p{Nd}", ""));
    digits = pattern("(?:(?:" + digit + ")[\\s\\-./()+]*){4,}");
    this.persons =
        named(
            persons.stream()
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("\\s+")))));
    this.places = named(places.stream());
  }

  /// The words without all that.
  public String of(String words) {
    var text = UNSEEN.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("");
    text = MAIL.matcher(text).replaceAll(ADDRESS);
    text = LINK.matcher(text).replaceAll(ADDRESS);
    for (var place : places) {
      text = place.matcher(text).replaceAll(ADDRESS);
    }
    text = digits.matcher(text).replaceAll(NUMBER + " ");
    for (var person : persons) {
      text = person.matcher(text).replaceAll(PERSON);
    }
    return text.strip();
  }

  /// The longest first, so that no part of a name is left.
  private static List<Pattern> named(Stream<String> names) {
    return names
        .map(String::strip)
        .filter(name -> name.length() >= SHORTEST_NAME)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(name ->
            pattern(
                "(?<![\\p{L}\\p{Nd}])"
                    + Pattern.quote(name.toLowerCase(Locale.ROOT))
                    + "(?![\\p{L}\\p{Nd}])"))
        .toList();
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// How a language says its digits, as `digit` names each.
  public static List<String> digitWords(LongFunction<String> digit) {
    return IntStream.range(0, 10).mapToObj(digit::apply).toList();
  }
}
