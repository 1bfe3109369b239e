package dev.sayso.dev.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sayso.dev.turn.Surface;
import dev.sayso.dialog.Turn;
import dev.sayso.dialog.Utterance;
import dev.sayso.seed.Seed;
import dev.sayso.seed.SeedWriter;
import java.time.Instant;
import java.util.Optional;

/// Writes down what is said and what the shop reports, as the turns of a scenario, from the moment
/// that it is told to. What strangers say is left out: a scenario's shoppers are its seed's.
public final class Recorder {

  private static final int MOST_TURNS = 500;

  private Optional<ObjectNode> scenario = Optional.empty();

  /// From now on, in the shop as it is now. What was written before is forgotten.
  public synchronized void start(String name, Seed seed) {
    var json = JsonNodeFactory.instance.objectNode().put("name", name);
    var written = SeedWriter.write(seed);
    json.put("now", written.remove("now").asText());
    json.set("turns", JsonNodeFactory.instance.arrayNode());
    json.set("seed", written);
    scenario = Optional.of(json);
  }

  public synchronized boolean isOn() {
    return scenario.isPresent();
  }

  /// How many turns are written; empty where nothing is being recorded.
  public synchronized Optional<Integer> turns() {
    return scenario.map(one -> one.path("turns").size());
  }

  /// The scenario so far; nothing more is written.
  public synchronized Optional<ObjectNode> stop() {
    var written = scenario;
    scenario = Optional.empty();
    return written;
  }

  /// The shop reported this about an order.
  public synchronized void reported(JsonNode event, Instant at) {
    next().ifPresent(turns -> turns.addObject().put("now", at.toString()).set("event", event));
  }

  synchronized void heard(Turn turn, People people, Instant at) {
    var owner = people.owner(turn.caller());
    if (owner.isEmpty()) {
      return;
    }
    next()
        .ifPresent(turns -> {
          var json =
              turns.addObject().put("now", at.toString()).put("shopper", owner.get().value());
          if (turn.capabilities().voice()) {
            people.person(turn.caller()).ifPresent(person -> json.put("person", person.value()));
          }
          json.put("session", turn.session())
              .put("surface", Surface.of(turn.capabilities()).code())
              .put("locale", turn.locale().toLanguageTag());
          if (!said(json, turn.utterance())) {
            turns.remove(turns.size() - 1);
          }
        });
  }

  /// A platform that closes the conversation says nothing.
  private static boolean said(ObjectNode json, Utterance utterance) {
    switch (utterance) {
      case Utterance.Opened _ -> json.put("open", true);
      case Utterance.Closed _ -> {
        return false;
      }
      case Utterance.Heard heard when heard.hypotheses().size() == 1 ->
          json.put("say", heard.best());
      case Utterance.Heard heard -> heard.hypotheses().forEach(json.withArray("heard")::add);
    }
    return true;
  }

  private Optional<ArrayNode> next() {
    return scenario.map(one -> one.withArray("turns")).filter(turns -> turns.size() < MOST_TURNS);
  }
}
