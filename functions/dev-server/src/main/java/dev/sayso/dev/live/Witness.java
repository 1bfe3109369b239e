package dev.sayso.dev.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.commerce.shopper.ShopperId;
import dev.sayso.dev.local.CallMeter;
import dev.sayso.dev.local.LocalShop;
import dev.sayso.dev.turn.ReplyJson;
import dev.sayso.dev.turn.StateJson;
import dev.sayso.dev.turn.Surface;
import dev.sayso.dialog.Assistant;
import dev.sayso.dialog.Reply;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import java.time.Instant;
import java.util.Optional;

/// The assistant, seen from outside: what was heard and understood, what it changed, and what it
/// cost. Where nobody watches it is the assistant alone.
record Witness(Assistant assistant, LocalShop shop, Happenings happenings, Recorder recorder)
    implements Assistant {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Override
  public Reply reply(Turn turn) {
    if (!happenings.isWatched() && !recorder.isOn()) {
      return assistant.reply(turn);
    }
    var people = new People(shop.shoppers());
    recorder.heard(turn, people, shop.clock().instant());
    var speaker = people.speaker(turn.caller());
    var at = shop.clock().instant();
    var before = state(speaker);
    long began = System.nanoTime();
    var measured = shop.meter().measure(() -> assistant.reply(turn));
    var json = said(turn, speaker, at);
    json.set("reply", ReplyJson.of(measured.result()));
    json.set("database", database(measured.calls()));
    json.put("millis", millis(System.nanoTime() - began));
    json.set("before", before);
    json.set("after", state(speaker));
    happenings.tell("turn", json);
    return measured.result();
  }

  private static ObjectNode said(Turn turn, Optional<ShopperId> speaker, Instant at) {
    var json =
        JSON.objectNode()
            .put("id", turn.id())
            .put("at", at.toString())
            .put("shopper", speaker.map(ShopperId::value).orElse(null))
            .put("session", turn.session())
            .put("surface", Surface.of(turn.capabilities()).code())
            .put("locale", turn.locale().toLanguageTag());
    var heard = json.putArray("heard");
    switch (turn.utterance()) {
      case Utterance.Heard(var hypotheses) -> hypotheses.forEach(heard::add);
      case Utterance.Opened _ -> json.put("opened", true);
      case Utterance.Closed _ -> json.put("closed", true);
    }
    return json;
  }

  private JsonNode state(Optional<ShopperId> speaker) {
    return speaker
        .flatMap(shop::shopper)
        .<JsonNode>map(state -> StateJson.of(state, shop.shop().terms().currency()))
        .orElseGet(JSON::nullNode);
  }

  private static ObjectNode database(CallMeter.Calls calls) {
    var json = JSON.objectNode().put("calls", calls.all()).put("millis", millis(calls.nanos()));
    var by = json.putObject("operations");
    calls.operations().forEach(by::put);
    return json;
  }

  private static double millis(long nanos) {
    return Math.round(nanos / 10_000.0) / 100.0;
  }
}
