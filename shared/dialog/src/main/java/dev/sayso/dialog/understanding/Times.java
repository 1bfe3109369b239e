package dev.sayso.dialog.understanding;

import dev.sayso.commerce.replenishment.StandingRule.Cadence;
import dev.sayso.dialog.intent.Day;
import dev.sayso.dialog.intent.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads stretches of days, "until Friday", "for two weeks", "from the 10th to the 20th", and how
/// often something is, "every three weeks".
final class Times {

  private static final int LONGEST = 730;

  private final Days days;
  private final PhraseTable until;
  private final PhraseTable from;
  private final PhraseTable lasting;
  private final PhraseTable spans;
  private final PhraseTable every;
  private final PhraseTable other;
  private final PhraseTable often;
  private final PhraseTable whenDue;
  private final Set<String> per;
  private final PhraseTable once;

  Times(Lexicon lexicon) {
    days = new Days(lexicon);
    until = lexicon.phrases("time.until");
    from = lexicon.phrases("time.from");
    lasting = lexicon.phrases("time.lasting");
    spans = new PhraseTable(lexicon.map("time.spans"));
    every = lexicon.phrases("time.every");
    other = lexicon.phrases("time.every.other");
    often = new PhraseTable(lexicon.map("time.often"));
    whenDue = lexicon.phrases("time.when.due");
    per = Set.copyOf(lexicon.list("time.per"));
    once = new PhraseTable(lexicon.map("time.times"));
  }

  /// A day to come: "Friday", "January 3", "in two weeks".
  Optional<Day> day(List<String> words) {
    return days.read(joined(words));
  }

  /// Any stretch of days, also a single day.
  Optional<Span> span(List<String> words) {
    var text = joined(words);
    return stretch(text)
        .or(() -> named(text))
        .or(() -> counted(text))
        .or(() -> days.read(text).map(day -> new Span.FromUntil(day, day)));
  }

  /// "Two weeks".
  private Optional<Span> counted(List<String> text) {
    return days.count(text).filter(all -> all >= 1 && all <= LONGEST).map(Span.Lasting::new);
  }

  /// A stretch that says how long or until when.
  Optional<Span> stretch(List<String> words) {
    var text = joined(words);
    return text.isEmpty()
        ? Optional.empty()
        : ending(text).or(() -> between(text)).or(() -> lasting(text));
  }

  /// "Until Friday".
  private Optional<Span> ending(List<String> text) {
    int behind = until.lengthAt(text, 0);
    return behind == 0
        ? Optional.empty()
        : days.read(text.subList(behind, text.size())).map(Span.Until::new);
  }

  private Optional<Span> between(List<String> text) {
    int begin = from.lengthAt(text, 0);
    return IntStream.range(begin + 1, text.size())
        .boxed()
        .flatMap(at -> between(text, begin, at).stream())
        .findFirst();
  }

  private Optional<Span> between(List<String> text, int begin, int at) {
    int length = until.lengthAt(text, at);
    return length == 0
        ? Optional.empty()
        : days.read(text.subList(begin, at))
            .flatMap(first ->
                days.read(text.subList(at + length, text.size()))
                    .map(last -> new Span.FromUntil(first, last)));
  }

  private Optional<Span> lasting(List<String> text) {
    int behind = lasting.lengthAt(text, 0);
    return behind == 0 ? Optional.empty() : counted(text.subList(behind, text.size()));
  }

  /// "This weekend", "next week".
  private Optional<Span> named(List<String> text) {
    return spans
        .at(text, 0)
        .filter(found -> found.length() == text.size())
        .map(found ->
            switch (found.value()) {
              case "week" -> new Span.Week(false);
              case "next week" -> new Span.Week(true);
              case "weekend" -> new Span.Weekend(false);
              case "next weekend" -> new Span.Weekend(true);
              default -> throw new IllegalStateException("no such span: " + found.value());
            });
  }

  /// "Every two weeks", "monthly", "twice a month", "when it runs low".
  Optional<Cadence> cadence(List<String> words) {
    var text = joined(words);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (whenDue.lengthAt(text, 0) == text.size()) {
      return Optional.of(new Cadence.WhenDue());
    }
    return often
        .at(text, 0)
        .filter(found -> found.length() == text.size())
        .map(found -> Integer.parseInt(found.value()))
        .or(() -> every(text))
        .or(() -> times(text))
        .filter(all -> all >= 1 && all <= LONGEST)
        .map(Cadence.Every::new);
  }

  private Optional<Integer> every(List<String> text) {
    int behind = every.lengthAt(text, 0);
    if (behind == 0) {
      return Optional.empty();
    }
    int second = other.lengthAt(text, behind);
    var rest = text.subList(behind + second, text.size());
    return days.count(rest).map(all -> second > 0 ? 2 * all : all);
  }

  /// "Twice a month".
  private Optional<Integer> times(List<String> text) {
    var found = once.at(text, 0);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var rest = text.subList(found.get().length(), text.size());
    int times = Integer.parseInt(found.get().value());
    return rest.size() < 2 || !per.contains(rest.getFirst())
        ? Optional.empty()
        : days.count(rest.subList(1, rest.size())).map(all -> all / times);
  }

  /// A full stop behind a number is no end of anything here.
  private static List<String> joined(List<String> words) {
    return words.stream().filter(word -> !word.equals(Tokenizer.BREAK)).toList();
  }
}
