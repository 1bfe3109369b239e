package dev.sayso.dev.play;

import dev.sayso.commerce.notice.Notice;
import dev.sayso.seed.strict.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// How many messages a sweep sends, and what is in them, whatever the case.
record ExpectedNotices(OptionalInt count, ExpectedWords words) {

  static final ExpectedNotices ANY = new ExpectedNotices(OptionalInt.empty(), ExpectedWords.ANY);

  private static final int MOST = 1_000;

  static ExpectedNotices read(Fields fields) {
    return new ExpectedNotices(
        fields.has("notices")
            ? OptionalInt.of((int) fields.whole("notices", 0, MOST, "a whole number from 0"))
            : OptionalInt.empty(),
        fields.has("notice")
            ? ExpectedWords.read(fields.node("notice"), fields.path("notice"))
            : ExpectedWords.ANY);
  }

  /// What is wrong with the messages, one sentence each.
  List<String> misses(List<Notice> sent) {
    var misses = new ArrayList<String>();
    if (count.isPresent() && count.getAsInt() != sent.size()) {
      misses.add("expected notices: " + count.getAsInt() + ", not " + sent.size());
    }
    var text =
        sent.stream()
            .map(notice -> notice.words().subject() + "\n" + notice.words().text())
            .collect(Collectors.joining("\n"));
    words.misses(text.toLowerCase(Locale.ROOT)).stream()
        .map(miss -> miss + " in a notice")
        .forEach(misses::add);
    return misses;
  }
}
