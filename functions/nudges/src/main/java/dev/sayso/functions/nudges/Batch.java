package dev.sayso.functions.nudges;

import dev.sayso.assembly.Nudges;
import dev.sayso.channel.Journal;
import dev.sayso.commerce.nudge.Errand;
import dev.sayso.commerce.nudge.Errands;
import dev.sayso.commerce.nudge.Sweeping;
import java.io.IOException;
import java.util.function.IntSupplier;

/// Errands that came together, each done by itself. Source of both forms: "Implementing partial
/// batch responses", AWS Lambda.
record Batch(Nudges nudges, Errands errands, Journal journal) {

  /// No errand is begun with less time left, in milliseconds: it is given back.
  private static final int ENOUGH = 15_000;

  byte[] run(byte[] event, IntSupplier left) throws IOException {
    var answer = ErrandJson.JSON.createObjectNode();
    var failures = answer.putArray("batchItemFailures");
    for (var message : ErrandJson.JSON.readTree(event).path("Records")) {
      var id = message.path("messageId").asText();
      if (left.getAsInt() < ENOUGH || !isDone(id, message.path("body").asText())) {
        failures.addObject().put("itemIdentifier", id);
      }
    }
    return ErrandJson.JSON.writeValueAsBytes(answer);
  }

  private boolean isDone(String id, String body) {
    try {
      run(ErrandJson.read(body));
      return true;
    } catch (RuntimeException e) {
      journal.note(new Journal.Entry.Failed(id, e));
      return false;
    }
  }

  /// What a channel or the shop did not take is no failure of the errand: it is tried again when
  /// the shopper is due again, and counted.
  private void run(Errand errand) {
    switch (errand) {
      case Errand.Look look -> new Sweeping(nudges.shoppers(), errands).look(look);
      case Errand.Nudge(var due) -> {
        if (nudges.nudging().nudge(due).failed() > 0) {
          journal.note(new Journal.Entry.Refused("a message or an order was not taken"));
        }
      }
    }
  }
}
