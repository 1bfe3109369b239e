package dev.sayso.dev.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.intent.Intent;
import dev.sayso.seed.strict.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a reply must be like. Texts match anywhere in the written reply, whatever their case.
record ExpectedReply(
    ExpectedWords words,
    Optional<Integer> maxWords,
    Optional<Boolean> listens,
    Optional<String> expects,
    Optional<String> intent) {

  private static final Set<String> KNOWN =
      Set.of("has", "lacks", "maxWords", "listens", "expects", "intent");
  private static final Set<String> EXPECTATIONS =
      Set.of("nothing", "confirmation", "choice", "slot");

  static ExpectedReply read(JsonNode node, String path) {
    var fields = Fields.of(node, path, KNOWN);
    return new ExpectedReply(
        ExpectedWords.of(fields),
        fields.has("maxWords")
            ? Optional.of((int) fields.whole("maxWords", 0, 1000, "a whole number from 0"))
            : Optional.empty(),
        fields.has("listens") ? Optional.of(fields.flag("listens")) : Optional.empty(),
        expects(fields),
        Optional.ofNullable(fields.textOrNull("intent")));
  }

  /// What is wrong with the reply, one sentence each.
  List<String> misses(Reply reply) {
    var misses = new ArrayList<String>();
    var text = reply.prompt().written().toLowerCase(Locale.ROOT);
    misses.addAll(words.misses(text));
    int spoken = reply.prompt().words();
    maxWords
        .filter(most -> spoken > most)
        .ifPresent(most -> misses.add("expected at most " + most + " words, not " + spoken));
    listens
        .filter(wanted -> wanted != reply.listens())
        .ifPresent(wanted -> misses.add("expected listens: " + wanted));
    expects
        .filter(wanted -> !wanted.equals(reply.expects().code()))
        .ifPresent(wanted ->
            misses.add("expected expects: " + wanted + ", not " + reply.expects().code()));
    var intents = reply.understood().intents().stream().map(ExpectedReply::name).toList();
    intent
        .filter(wanted -> !intents.contains(wanted))
        .ifPresent(wanted -> misses.add("expected intent " + wanted + ", not " + intents));
    return misses;
  }

  private static Optional<String> expects(Fields fields) {
    if (!fields.has("expects")) {
      return Optional.empty();
    }
    var code = fields.text("expects");
    if (!EXPECTATIONS.contains(code)) {
      throw fields.bad("expects", "nothing, confirmation, choice or slot");
    }
    return Optional.of(code);
  }

  private static String name(Intent intent) {
    return intent.getClass().getSimpleName();
  }
}
