package dev.sayso.dialog.understanding;

import dev.sayso.dialog.intent.Day;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads one day, "Friday next week", "the 3rd of January", "in ten days", and how many days a
/// number of weeks or months is.
final class Days {

  private static final int MOST = 31;
  private static final int TENS_FROM = 20;
  private static final int TEN = 10;
  private static final int LONGEST = 730;
  private static final BigDecimal LIMIT = BigDecimal.valueOf(LONGEST);

  private final PhraseTable lead;
  private final PhraseTable near;
  private final PhraseTable feasts;
  private final PhraseTable nextWeek;
  private final Map<String, String> weekdays;
  private final Map<String, String> months;
  private final Map<String, String> ordinals;
  private final Map<String, String> units;
  private final Set<String> next;
  private final Set<String> in;
  private final Set<String> of;
  private final Set<String> one;
  private final boolean bare;

  Days(Lexicon lexicon) {
    lead = lexicon.phrases("time.lead");
    near = new PhraseTable(lexicon.map("time.near"));
    feasts = new PhraseTable(lexicon.map("time.feasts"));
    nextWeek = lexicon.phrases("time.next.week");
    weekdays = lexicon.map("time.weekdays");
    months = lexicon.map("time.months");
    ordinals = lexicon.map("time.ordinals");
    units = lexicon.map("time.units");
    next = Set.copyOf(lexicon.list("time.next"));
    in = Set.copyOf(lexicon.list("time.in"));
    of = Set.copyOf(lexicon.list("number.of"));
    one = Set.copyOf(lexicon.list("time.one"));
    bare = Boolean.parseBoolean(lexicon.entry("time.bare.numbers"));
  }

  Optional<Day> read(List<String> words) {
    var text = words;
    int length = lead.lengthAt(text, 0);
    while (length > 0 && length < text.size()) {
      text = text.subList(length, text.size());
      length = lead.lengthAt(text, 0);
    }
    var rest = text;
    return rest.isEmpty()
        ? Optional.empty()
        : near(rest)
            .or(() -> feast(rest))
            .or(() -> weekday(rest))
            .or(() -> in(rest))
            .or(() -> ofMonth(rest));
  }

  /// "2 weeks" are 14 days; "a week" 7.
  Optional<Integer> count(List<String> words) {
    if (words.isEmpty() || !units.containsKey(words.getLast())) {
      return Optional.empty();
    }
    int unit = Integer.parseInt(units.get(words.getLast()));
    var head = words.subList(0, words.size() - 1);
    if (head.isEmpty() || head.size() == 1 && one.contains(head.getFirst())) {
      return Optional.of(unit);
    }
    return head.size() == 1 && Numeral.isPositive(head.getFirst())
        ? Optional.of(Numeral.value(head.getFirst()).min(LIMIT).intValue())
            .filter(many -> many >= 1)
            .map(many -> many * unit)
        : Optional.empty();
  }

  /// "Tomorrow", "the end of the week".
  private Optional<Day> near(List<String> text) {
    return whole(near, text)
        .map(value ->
            weekdays.containsKey(value)
                ? new Day.Weekday(DayOfWeek.of(Integer.parseInt(weekdays.get(value))), false)
                : new Day.In(Integer.parseInt(value)));
  }

  /// "Christmas".
  private Optional<Day> feast(List<String> text) {
    return whole(feasts, text)
        .map(date -> date.split("-"))
        .map(date ->
            new Day.OfMonth(
                Integer.parseInt(date[1]), Optional.of(Month.of(Integer.parseInt(date[0])))));
  }

  private static Optional<String> whole(PhraseTable table, List<String> text) {
    return table
        .at(text, 0)
        .filter(found -> found.length() == text.size())
        .map(PhraseTable.Found::value);
  }

  private Optional<Day> weekday(List<String> text) {
    boolean coming = next.contains(text.getFirst());
    int at = coming ? 1 : 0;
    if (text.size() == at) {
      return Optional.empty();
    }
    var day = weekdays.get(text.get(at));
    int tail = nextWeek.lengthAt(text, at + 1);
    if (nextWeek.lengthAt(text, 0) == text.size()) {
      return Optional.of(new Day.Weekday(DayOfWeek.MONDAY, true));
    }
    return day == null || at + 1 + tail != text.size()
        ? Optional.empty()
        : Optional.of(new Day.Weekday(DayOfWeek.of(Integer.parseInt(day)), coming || tail > 0));
  }

  /// "In two weeks".
  private Optional<Day> in(List<String> text) {
    return in.contains(text.getFirst())
        ? count(text.subList(1, text.size())).filter(days -> days <= LONGEST).map(Day.In::new)
        : Optional.empty();
  }

  /// "The 3rd", "January 3", "3rd of January", "January".
  private Optional<Day> ofMonth(List<String> text) {
    var named = text.stream().filter(months::containsKey).findFirst();
    var rest =
        text.stream().filter(word -> !months.containsKey(word) && !of.contains(word)).toList();
    var month = named.map(word -> Month.of(Integer.parseInt(months.get(word))));
    if (rest.isEmpty()) {
      return month.map(one -> new Day.OfMonth(1, month));
    }
    return number(rest, month.isPresent())
        .filter(day -> day >= 1 && day <= month.map(Month::maxLength).orElse(MOST))
        .map(day -> new Day.OfMonth(day, month));
  }

  /// "10th", "20 first", and beside a month, or where the language writes it so, "10".
  private Optional<Integer> number(List<String> words, boolean dated) {
    var last = ordinals.get(words.getLast());
    if (words.size() == 1) {
      return last != null
          ? Optional.of(Integer.valueOf(last))
          : Optional.of(words.getFirst())
              .filter(word -> (dated || bare) && word.matches("[0-9]{1,2}"))
              .map(Integer::valueOf);
    }
    boolean joint = words.size() == 2 && last != null && words.getFirst().matches("[23]0");
    return joint && Integer.parseInt(last) < TEN
        ? Optional.of(Integer.parseInt(words.getFirst()) + Integer.parseInt(last))
        : Optional.empty();
  }
}
