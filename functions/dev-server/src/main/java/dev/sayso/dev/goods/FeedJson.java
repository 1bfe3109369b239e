package dev.sayso.dev.goods;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.feed.Feed;
import dev.sayso.feed.Flaw;
import dev.sayso.feed.health.Health;
import dev.sayso.feed.health.Report;
import java.util.Locale;
import java.util.Map;

/// How a catalogue file was read, as JSON.
public final class FeedJson {

  private FeedJson() {}

  /// Which column is what, and what its owner should know.
  public static void reading(ObjectNode result, Feed feed) {
    var columns = result.putObject("columns");
    feed.columns().stream()
        .filter(column -> !column.field().isEmpty())
        .forEach(column -> columns.put(column.field(), column.header()));
    var notes = result.putArray("notes");
    feed.notes().forEach(notes::add);
  }

  /// How many of each kind, as `errors` and `warnings`.
  public static void flaws(ObjectNode result, Map<Flaw.Kind, Integer> flaws) {
    var errors = result.putObject("errors");
    var warnings = result.putObject("warnings");
    flaws.forEach((kind, count) ->
        (kind.isError() ? errors : warnings).put(kind.name().toLowerCase(Locale.ROOT), count));
  }

  /// How fit the products are for voice.
  public static void health(ObjectNode health, Report report) {
    health.put("packsFromTitles", report.packsFromTitles()).put("medianPrice", report.median());
    report.suspicion().ifPresent(why -> health.put("suspicion", why));
    for (var kind : Health.Kind.values()) {
      var found =
          health.putObject(kind.name().toLowerCase(Locale.ROOT)).put("count", report.count(kind));
      var examples = found.putArray("examples");
      report
          .examples(kind)
          .forEach(example ->
              examples
                  .addObject()
                  .put("line", example.line())
                  .put("sku", example.sku())
                  .put("text", example.text()));
    }
  }
}
