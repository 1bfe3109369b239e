package dev.sayso.dev;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.dev.goods.FeedJson;
import dev.sayso.feed.Feed;
import dev.sayso.feed.Flaw;
import dev.sayso.feed.Mapping;
import dev.sayso.feed.change.Outcome;
import dev.sayso.feed.health.Health;
import dev.sayso.feed.health.Report;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Says how a catalogue file was read and what came of it, in lines or as JSON.
record ImportReport(Path file, Terminal terminal, boolean json) {

  /// How it will be read: said first, so that a wrong guess is seen.
  void plan(Feed feed) {
    if (json) {
      return;
    }
    terminal.say(file.getFileName() + ": " + feed.format().name().toLowerCase(Locale.ROOT));
    feed.columns().stream()
        .filter(column -> !column.field().isEmpty())
        .sorted(Comparator.comparingInt(Mapping.Column::index))
        .forEach(column ->
            terminal.say("  %-14s from \"%s\"".formatted(column.field(), column.header())));
    var unused =
        feed.columns().stream()
            .filter(column -> column.field().isEmpty() && !column.header().isEmpty())
            .map(Mapping.Column::header)
            .collect(Collectors.joining(", "));
    if (!unused.isEmpty()) {
      terminal.say("  not used: " + unused + " (--map FIELD=COLUMN uses one)");
    }
    feed.notes().forEach(note -> terminal.say("  " + note));
  }

  void done(Feed feed, Outcome outcome) {
    if (json) {
      terminal.say(json(feed, outcome).toString());
      return;
    }
    var rows = outcome.rows();
    var products = outcome.products();
    boolean dry = outcome.verdict() == Outcome.Verdict.DRY;
    terminal.say(
        (dry ? "would import " : "imported ")
            + rows.good()
            + (rows.good() == 1 ? " product" : " products")
            + ", "
            + (dry ? "skip " : "skipped ")
            + rows.bad()
            + (rows.skipped() > 0 ? " (and " + rows.skipped() + " drafts)" : "")
            + "; the shop "
            + (dry ? "would have " : "has ")
            + products.after());
    terminal.say(
        "  added "
            + products.added()
            + ", changed "
            + products.changed()
            + ", unchanged "
            + products.unchanged()
            + ", gone "
            + products.gone()
            + (dry ? "" : "; prices and stock written: " + outcome.offers()));
    outcome
        .continued()
        .ifPresent(feedName ->
            terminal.say(
                "  continues " + feedName + ": its products that are not in this file go"));
    var warnings = warnings(outcome.flaws());
    if (!warnings.isEmpty()) {
      terminal.say("  warnings: " + warnings + " (--errors FILE lists them)");
    }
    if (dry) {
      health(outcome.health());
    }
  }

  private static String warnings(Map<Flaw.Kind, Integer> flaws) {
    return flaws.entrySet().stream()
        .filter(flaw -> !flaw.getKey().isError())
        .sorted(Map.Entry.comparingByKey())
        .map(flaw -> flaw.getValue() + " × " + flaw.getKey().words())
        .collect(Collectors.joining(", "));
  }

  private void health(Report report) {
    terminal.say("fit for voice, of " + report.products() + " products:");
    report.suspicion().ifPresent(why -> terminal.say("  prices look odd: " + why));
    for (var kind : Health.Kind.values()) {
      terminal.say("  %6d  %s".formatted(report.count(kind), kind.words()));
      report
          .examples(kind)
          .forEach(
              example -> terminal.say("          line " + example.line() + ": " + example.text()));
    }
    terminal.say("  %6d  packs read from titles".formatted(report.packsFromTitles()));
  }

  private ObjectNode json(Feed feed, Outcome outcome) {
    var result = JsonNodeFactory.instance.objectNode();
    var rows = outcome.rows();
    var products = outcome.products();
    result
        .put("file", file.toString())
        .put("format", feed.format().name().toLowerCase(Locale.ROOT))
        .put("verdict", outcome.verdict().name().toLowerCase(Locale.ROOT))
        .put("dryRun", outcome.verdict() == Outcome.Verdict.DRY)
        .put("rows", rows.all())
        .put("good", rows.good())
        .put("bad", rows.bad())
        .put("drafts", rows.skipped())
        .put("before", products.before())
        .put("added", products.added())
        .put("changed", products.changed())
        .put("unchanged", products.unchanged())
        .put("gone", products.gone())
        .put("products", products.after())
        .put("offersWritten", outcome.offers());
    outcome.continued().ifPresent(name -> result.put("continues", name));
    FeedJson.reading(result, feed);
    FeedJson.flaws(result, outcome.flaws());
    FeedJson.health(result.putObject("health"), outcome.health());
    return result;
  }
}
