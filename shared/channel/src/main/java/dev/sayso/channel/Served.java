package dev.sayso.channel;

import dev.sayso.dialog.Capabilities;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.intent.Intent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One turn that was answered, as operators see it: what kind of thing was understood, and figures;
/// no words, names or ids of anybody.
///
/// @param intents names of what was understood, in order
/// @param surface `speaker`, `screen`, `car` or `text`
/// @param figures counts by name: `Turns`, `ReplyWords`, `Missed` (not understood), `Refused`
///   (turned down or corrected what was offered), `WordsBefore` (said since the last order)
public record Served(
    List<String> intents, String surface, String locale, Map<String, Long> figures) {

  public Served {
    intents = List.copyOf(intents);
    figures = Map.copyOf(figures);
  }

  public static Served of(Turn turn, Reply reply) {
    var intents = reply.understood().intents();
    var figures = new TreeMap<String, Long>();
    figures.put("Turns", 1L);
    figures.put("ReplyWords", (long) reply.prompt().words());
    figures.put("WordsBefore", (long) reply.course().words());
    if (intents.stream().anyMatch(Intent.Unclear.class::isInstance)) {
      figures.put("Missed", 1L);
    }
    if (reply.course().refused()) {
      figures.put("Refused", 1L);
    }
    return new Served(
        intents.stream().map(intent -> intent.getClass().getSimpleName()).toList(),
        surface(turn.capabilities()),
        turn.locale().toLanguageTag(),
        figures);
  }

  private static String surface(Capabilities can) {
    if (can.car()) {
      return "car";
    }
    if (!can.voice()) {
      return "text";
    }
    return can.screen() ? "screen" : "speaker";
  }
}
