package dev.sayso.feed.words;

import dev.sayso.commerce.catalog.Measure;
import dev.sayso.commerce.catalog.Pack;
import dev.sayso.commerce.catalog.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the pack in a title: "6 x 1.5 l", "16oz", "60 tabs", "10er Pack", "pack of 6, 500 ml
/// each". A count of packs beside a measure is so many of it; a count of pieces beside a measure is
/// in it, so that "13oz/6ct" are 13 ounces.
public final class Packs {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String BEGIN = "(?<![\\p{L}\\p{Nd}])(?<!\\d[.,/])";
  private static final String END = "(?![\\p{L}\\p{Nd}])\\.?";
  private static final String COUNT = "(?<count>\\d{1,5}|\\d{1,2},\\d{3})";
  private static final String AMOUNT =
      "(?<amount>" + Sizes.NUMBER + ")[ -]?(?<unit>" + Sizes.MEASURE + ")";
  private static final String EACH = "(?:[ ,]{1,2}(?:each|ea|je|jeweils))?";
  private static final String IN =
      "(?: (?:bottles?|bags?|cans?|jars?|box|boxes|cartons?|pouch|tubs?|containers?|pack|flaschen?"
          + "|dosen?|beutel|packung|glas))?(?![\\p{L}\\p{Nd}])";
  private static final String PACK =
      "(?:pack|packs|pk|pks|pck|packung|packungen|case|multipack|multi-pack|sixpack)";

  private static final Pattern TIMES =
      of(COUNT + "\\s?[x×*]\\s?(?:je )?" + AMOUNT + EACH + END + IN);
  private static final Pattern TIMES_AFTER =
      of(AMOUNT + "\\s?[x×*]\\s?" + COUNT + "(?:[ -]?(?:" + PACK + "|" + Sizes.PIECE + "))?" + END);
  private static final Pattern OF =
      of("(?:" + PACK + "|box|set|bundle) (?:of|à|a|mit) " + COUNT + END);
  private static final Pattern PACKS = of(COUNT + "(?:[ -]?|er[ -]?)" + PACK + END);
  private static final Pattern NAMED =
      of("(?<name>twin|double|doppel|duo|triple|trio|six)[ -]?pack(?:ung)?" + END);
  private static final Pattern DOZEN =
      of("(?:(?<half>half|½|1/2)(?: a)?|" + COUNT + "|a|one)?[ -]?(?:dozen|dutzend)" + END);
  private static final Pattern PIECES =
      of(COUNT + "\\+?(?:[ -]|er[ -]?)?(?<piece>" + Sizes.PIECE + ")" + END);
  private static final Pattern MEASURE = of(AMOUNT + EACH + END + IN);
  private static final List<String> WORDS =
      List.of("pack", "pk", "pck", "dozen", "dutzend", "case", "set", "box", "bundle");
  private static final int MOST_FOUND = 50;

  private Packs() {}

  /// The pack, and the text without it.
  public record Found(Pack pack, String rest) {}

  public static Found in(String text) {
    boolean digits = hasDigit(text);
    var lower = text.toLowerCase(Locale.ROOT);
    boolean words = WORDS.stream().anyMatch(lower::contains);
    if (!digits && !words) {
      return new Found(new Pack.Unstated(), text);
    }
    var reading = new Reading(text, words);
    int found = 0;
    while (found < MOST_FOUND && reading.step()) {
      found++;
      // What is left may only now stand together.
      reading.rest = Rest.tidy(reading.rest);
    }
    return new Found(reading.pack(), found > 0 ? reading.rest : text);
  }

  /// What was read so far, and the text that is left.
  private static final class Reading {

    private String rest;
    private Optional<Pack> whole = Optional.empty();
    private Optional<Measure> measure = Optional.empty();
    private Optional<Integer> packs = Optional.empty();
    private Optional<Pack.Pieces> pieces = Optional.empty();

    private final boolean words;
    private final boolean times;

    Reading(String text, boolean words) {
      this.rest = text;
      this.words = words;
      this.times = text.chars().anyMatch(letter -> "xX×*".indexOf(letter) >= 0);
    }

    boolean step() {
      if (!words && !hasDigit(rest)) {
        return false;
      }
      return (times && takeAtDigit(TIMES, _ -> true, this::times))
          || (times && takeAtDigit(TIMES_AFTER, Sizes::beginsMeasure, this::times))
          || (words && take(OF, this::packs))
          || (words && takeAtDigit(PACKS, _ -> true, this::packs))
          || (words && take(NAMED, this::named))
          || (words && take(DOZEN, this::dozen))
          || takeAtDigit(PIECES, Sizes::beginsPiece, this::pieces)
          || takeAtDigit(MEASURE, Sizes::beginsMeasure, this::measure);
    }

    Pack pack() {
      if (whole.isPresent()) {
        return whole.get();
      }
      int many = packs.orElse(1);
      if (measure.isPresent()) {
        return many > 1 ? new Pack.Multi(many, measure.get()) : new Pack.Amount(measure.get());
      }
      if (pieces.isPresent()) {
        var one = pieces.get();
        return new Pack.Pieces((int) Math.min(1_000_000L, (long) one.count() * many), one.unit());
      }
      return packs
          .<Pack>map(count -> new Pack.Pieces(count, Unit.of("piece")))
          .orElseGet(Pack.Unstated::new);
    }

    /// Takes the first sane match out of the text.
    private boolean take(Pattern pattern, Reader reader) {
      var matcher = pattern.matcher(rest);
      while (matcher.find()) {
        if (reader.read(matcher.toMatchResult())) {
          rest = rest.substring(0, matcher.start()) + " " + rest.substring(matcher.end());
          return true;
        }
      }
      return false;
    }

    /// As [#take], for what begins with a number: only there it is looked for, and only where
    /// `word` takes the word that follows.
    private boolean takeAtDigit(Pattern pattern, Predicate<String> word, Reader reader) {
      Matcher matcher = null;
      for (int at = 0; at < rest.length(); at++) {
        boolean begins =
            isNumber(rest.charAt(at))
                && (at == 0 || !Character.isLetterOrDigit(rest.charAt(at - 1)));
        if (!begins || !word.test(wordAfterNumber(at))) {
          continue;
        }
        matcher = matcher == null ? pattern.matcher(rest).useTransparentBounds(true) : matcher;
        if (matcher.region(at, rest.length()).lookingAt() && reader.read(matcher.toMatchResult())) {
          rest = rest.substring(0, at) + " " + rest.substring(matcher.end());
          return true;
        }
      }
      return false;
    }

    private String wordAfterNumber(int at) {
      int begin = at;
      while (begin < rest.length()
          && (isNumber(rest.charAt(begin)) || ",/ +-".indexOf(rest.charAt(begin)) >= 0)) {
        begin++;
      }
      int end = begin;
      while (end < rest.length() && Character.isLetter(rest.charAt(end))) {
        end++;
      }
      return rest.substring(begin, end).toLowerCase(Locale.ROOT);
    }

    private boolean times(MatchResult match) {
      var count = Sizes.count(match.group("count"));
      var each = Sizes.measure(match.group("amount"), match.group("unit"));
      if (count.isEmpty() || each.isEmpty()) {
        return false;
      }
      if (whole.isEmpty()) {
        whole = Optional.of(multi(count.get(), each.get()));
      }
      return true;
    }

    private static Pack multi(int count, Measure each) {
      return count == 1 ? new Pack.Amount(each) : new Pack.Multi(count, each);
    }

    private boolean packs(MatchResult match) {
      return count(Sizes.count(match.group("count")));
    }

    private boolean named(MatchResult match) {
      return count(
          Optional.of(
              switch (match.group("name").toLowerCase(Locale.ROOT)) {
                case "six" -> 6;
                case "triple", "trio" -> 3;
                default -> 2;
              }));
    }

    private boolean count(Optional<Integer> count) {
      packs = packs.or(() -> count);
      return count.isPresent();
    }

    private boolean dozen(MatchResult match) {
      var dozens =
          match.group("count") == null ? Optional.of(1) : Sizes.count(match.group("count"));
      if (dozens.isEmpty() || dozens.get() > 800) {
        return false;
      }
      int count = match.group("half") == null ? 12 * dozens.get() : 6;
      pieces = pieces.or(() -> Optional.of(new Pack.Pieces(count, Unit.of("piece"))));
      return true;
    }

    private boolean pieces(MatchResult match) {
      var count = Sizes.count(match.group("count"));
      if (count.isEmpty()) {
        return false;
      }
      pieces =
          pieces.or(
              () -> Optional.of(new Pack.Pieces(count.get(), Sizes.piece(match.group("piece")))));
      return true;
    }

    private boolean measure(MatchResult match) {
      var found = Sizes.measure(match.group("amount"), match.group("unit"));
      measure = measure.or(() -> found);
      return found.isPresent();
    }
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isNumber(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(char letter) {
    return (letter >= '0' && letter <= '9')
        || letter == '.'
        || letter == '½'
        || letter == '¼'
        || letter == '¾';
  }

  private interface Reader {
    boolean read(MatchResult match);
  }

  /// A measure alone, as `750 ml`; empty where it is none.
  public static Optional<Measure> measure(String text) {
    return in(text).pack() instanceof Pack.Amount(Measure measure)
            && measure.amount().compareTo(BigDecimal.ZERO) > 0
        ? Optional.of(measure)
        : Optional.empty();
  }

  private static Pattern of(String pattern) {
    return Pattern.compile(BEGIN + pattern, FLAGS);
  }
}
